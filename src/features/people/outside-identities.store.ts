import type { InstallationReader, InstallationWriter, PersonId } from '../../platform/database/transaction.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    outside_identities: OutsideIdentityRow;
  }
}

interface OutsideIdentityRow {
  readonly issuer: string;
  readonly subject: string;
  readonly person_id: PersonId;
}

type Reader = Pick<InstallationReader, 'db'>;
type Writer = Pick<InstallationWriter, 'db'>;

/** Who somebody is at a provider of sign-ins: both together, for ever. */
export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export async function findOutsidePerson({ db }: Reader, { issuer, subject }: OutsideIdentity): Promise<PersonId | null> {
  const row = await db
    .selectFrom('outside_identities')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function listOutsideIssuers({ db }: Reader, person: PersonId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outside_identities')
    .distinctOn('issuer')
    .select('issuer')
    .where('person_id', '=', person)
    .orderBy('issuer')
    .execute();
  return rows.map(({ issuer }) => issuer);
}

/** False when somebody has it already, the person themself too. */
export async function addOutsideIdentity({ db }: Writer, person: PersonId, { issuer, subject }: OutsideIdentity): Promise<boolean> {
  const added = await db
    .insertInto('outside_identities')
    .values({ issuer, subject, person_id: person })
    .onConflict((conflict) => conflict.doNothing())
    .returning('issuer')
    .execute();
  return added.length === 1;
}

export async function removeOutsideIdentities({ db }: Writer, person: PersonId, issuer: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('outside_identities')
    .where('person_id', '=', person)
    .where('issuer', '=', issuer)
    .returning('issuer')
    .execute();
  return removed.length > 0;
}
