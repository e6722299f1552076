import { type Generated, sql } from 'kysely';
import type { InstallationRole } from '../../platform/access/access.ts';
import type { InstallationReader, InstallationWriter, PersonId } from '../../platform/database/transaction.ts';
import { type Account, nameOnOneLine } from './person.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    people: PersonRow;
    recovery_codes: RecoveryCodeRow;
  }
}

interface PersonRow {
  readonly id: Generated<PersonId>;
  readonly email: string;
  readonly name: string;
  readonly installation_role: InstallationRole | null;
  readonly installation_role_from_on: string | null;
  readonly installation_role_until_on: string | null;
  readonly password_hash: string | null;
  readonly totp_secret: string | null;
  readonly totp_proposed: string | null;
  readonly totp_last_step: number | null;
  readonly created_at: Generated<string>;
}

interface RecoveryCodeRow {
  readonly person_id: PersonId;
  readonly code_sha256: string;
}

type Reader = Pick<InstallationReader, 'db'>;
type Writer = Pick<InstallationWriter, 'db'>;

/** What somebody is let in by. */
export interface Credentials {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
  /** Sealed; null when there is no authenticator. */
  readonly totpSecret: string | null;
  readonly hasPasskey: boolean;
}

const credentials = ['id as person', 'name', 'email', 'password_hash as passwordHash', 'totp_secret as totpSecret'] as const;
const hasPasskey = sql<boolean>`exists (select from passkeys where person_id = people.id)`.as('hasPasskey');

export async function findByEmail({ db }: Reader, email: string): Promise<Credentials | undefined> {
  if (email.includes('\u0000')) return undefined;
  return db
    .selectFrom('people')
    .select([...credentials, hasPasskey])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst();
}

export async function loadCredentials({ db }: Reader, person: PersonId): Promise<Credentials> {
  return db
    .selectFrom('people')
    .select([...credentials, hasPasskey])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
}

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly installationRole?: InstallationRole;
}

/** Null when somebody has an account with that e-mail address already. */
export async function addPerson({ db }: Writer, person: NewPerson): Promise<PersonId | null> {
  const made = await db
    .insertInto('people')
    .values({
      email: person.email,
      name: nameOnOneLine(person.name),
      password_hash: person.passwordHash,
      installation_role: person.installationRole ?? null,
      installation_role_from_on: null,
      installation_role_until_on: null,
      totp_secret: null,
      totp_proposed: null,
      totp_last_step: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

/** A role of the whole installation; days are inclusive, as a membership's. */
export interface GivenRole {
  readonly role: InstallationRole;
  readonly from: string;
  readonly until: string | null;
}

/** False when the person has a role that counts, or will, on the day: one at a time. For the tables' owner, who works at the server. */
export async function giveInstallationRole(
  { db }: Writer,
  person: PersonId,
  { today, ...given }: GivenRole & { readonly today: string },
): Promise<boolean> {
  const changed = await db
    .updateTable('people')
    .set({ installation_role: given.role, installation_role_from_on: given.from, installation_role_until_on: given.until })
    .where('id', '=', person)
    .where(({ eb, or }) => or([eb('installation_role', 'is', null), eb('installation_role_until_on', '<', today)]))
    .returning('id')
    .execute();
  return changed.length === 1;
}

/**
 * The role counts no longer from this very day; one that has not begun was never anything. False when there is none that counts or will.
 * For the tables' owner.
 */
export async function endInstallationRole({ db }: Writer, person: PersonId, today: string): Promise<boolean> {
  const ended = await db
    .updateTable('people')
    .set({ installation_role_until_on: sql<string>`${today}::date - 1` })
    .where('id', '=', person)
    .where('installation_role', 'is not', null)
    .where(({ eb, or }) => or([eb('installation_role_from_on', 'is', null), eb('installation_role_from_on', '<', today)]))
    .where(({ eb, or }) => or([eb('installation_role_until_on', 'is', null), eb('installation_role_until_on', '>=', today)]))
    .returning('id')
    .execute();
  if (ended.length === 1) return true;
  const removed = await db
    .updateTable('people')
    .set({ installation_role: null, installation_role_from_on: null, installation_role_until_on: null })
    .where('id', '=', person)
    .where('installation_role_from_on', '>=', today)
    .returning('id')
    .execute();
  return removed.length === 1;
}

export async function keepPassword({ db }: Writer, person: PersonId, passwordHash: string): Promise<void> {
  await db.updateTable('people').set({ password_hash: passwordHash }).where('id', '=', person).execute();
}

/** Whoever changes how the person proves who they are waits here for others who do: two who each remove one of the last two proofs. */
export async function lockPerson({ db }: Writer, person: PersonId): Promise<void> {
  await db.selectFrom('people').select('id').where('id', '=', person).forUpdate().execute();
}

/** A secret that the person's authenticator has been shown but has not answered for yet. */
export async function proposeAuthenticator({ db }: Writer, person: PersonId, sealedSecret: string): Promise<void> {
  await db.updateTable('people').set({ totp_proposed: sealedSecret }).where('id', '=', person).execute();
}

export async function findProposedAuthenticator({ db }: Reader, person: PersonId): Promise<string | null> {
  const row = await db.selectFrom('people').select('totp_proposed').where('id', '=', person).executeTakeFirst();
  return row?.totp_proposed ?? null;
}

/** The proposed secret takes the place of the one there was. */
export async function confirmAuthenticator({ db }: Writer, person: PersonId, step: number): Promise<void> {
  await db
    .updateTable('people')
    .set(({ ref }) => ({ totp_secret: ref('totp_proposed'), totp_proposed: null, totp_last_step: step }))
    .where('id', '=', person)
    .execute();
}

/** True once for each time step and person, whoever asks at the same moment. */
export async function useStep({ db }: Writer, person: PersonId, step: number): Promise<boolean> {
  const used = await db
    .updateTable('people')
    .set({ totp_last_step: step })
    .where('id', '=', person)
    .where(({ eb, or }) => or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .returning('id')
    .execute();
  return used.length === 1;
}

/** Puts new codes in the place of the old ones. */
export async function replaceRecoveryCodes({ db }: Writer, person: PersonId, hashes: readonly string[]): Promise<void> {
  await db.deleteFrom('recovery_codes').where('person_id', '=', person).execute();
  if (hashes.length === 0) return;
  const rows = hashes.map((code_sha256) => ({ person_id: person, code_sha256 }));
  await db.insertInto('recovery_codes').values(rows).execute();
}

/** True once for each code. */
export async function useRecoveryCode({ db }: Writer, person: PersonId, hash: string): Promise<boolean> {
  const used = await db
    .deleteFrom('recovery_codes')
    .where('person_id', '=', person)
    .where('code_sha256', '=', hash)
    .returning('person_id')
    .execute();
  return used.length === 1;
}

export async function loadAccount({ db }: Reader, person: PersonId): Promise<Omit<Account, 'passkeys' | 'installationRole'>> {
  return db
    .selectFrom('people')
    .select(['name', 'email'])
    .select(sql<boolean>`password_hash is not null`.as('hasPassword'))
    .select(sql<boolean>`totp_secret is not null`.as('hasAuthenticator'))
    .select(sql<number>`(select count(*)::integer from recovery_codes where person_id = people.id)`.as('recoveryCodes'))
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
}

/** Days and the moment at which the first of them begins. */
export interface Before {
  readonly day: string;
  readonly moment: string;
}

/**
 * Made before the day, without a role of the installation since then, and without anything left in any association that tells of the
 * person by the account: those rows have times of their own, and would go with it.
 */
const isWithoutRole = ({ day, moment }: Before) =>
  sql<boolean>`people.created_at < ${moment}::timestamptz
    and (people.installation_role is null or people.installation_role_until_on < ${day}::date)
    and not exists (select from memberships where memberships.person_id = people.id)
    and not exists (select from emergency_access where emergency_access.person_id = people.id)`;

export async function countAccountsWithoutRole({ db }: Reader, before: Before): Promise<number> {
  const { rows } = await db
    .selectFrom('people')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where(isWithoutRole(before))
    .executeTakeFirstOrThrow();
  return rows;
}

/** Removes them with all that they are let in by; tells how many (gallring). For the tables' owner, who works at the server. */
export async function disposeAccountsWithoutRole({ db }: Writer, before: Before): Promise<number> {
  // Nobody is given a role while the accounts are held; who was given one until then is seen by the question that removes.
  const held = await db.selectFrom('people').select('id').where(isWithoutRole(before)).forUpdate().execute();
  if (held.length === 0) return 0;
  const ids = held.map(({ id }) => id);
  const gone = await db.deleteFrom('people').where('id', 'in', ids).where(isWithoutRole(before)).returning('id').execute();
  return gone.length;
}
