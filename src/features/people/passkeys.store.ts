import type { InstallationReader, InstallationWriter, PersonId } from '../../platform/database/transaction.ts';
import type { Passkey } from './person.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    passkeys: PasskeyRow;
  }
}

interface PasskeyRow {
  readonly person_id: PersonId;
  readonly credential_id: string;
  readonly public_key: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly created_at: string;
  readonly used_at: string | null;
}

type Reader = Pick<InstallationReader, 'db'>;
type Writer = Pick<InstallationWriter, 'db'>;

/** What an answer of the device is held against, and whose it is. */
export interface KeptPasskey {
  readonly person: PersonId;
  readonly email: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

export async function findPasskey({ db }: Reader, credentialId: string): Promise<KeptPasskey | undefined> {
  return db
    .selectFrom('passkeys')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['person_id as person', 'email', 'credential_id as credentialId', 'public_key as publicKey', 'counter', 'transports'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
}

export async function listPasskeys(
  { db }: Reader,
  person: PersonId,
): Promise<readonly (Passkey & { readonly transports: readonly string[] })[]> {
  return db
    .selectFrom('passkeys')
    .select(['credential_id as id', 'name', 'created_at as createdAt', 'used_at as usedAt', 'transports'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute();
}

export interface NewPasskey extends Omit<KeptPasskey, 'email'> {
  readonly name: string;
  readonly now: Temporal.Instant;
}

/** False when the passkey is somebody's already. */
export async function addPasskey({ db }: Writer, passkey: NewPasskey): Promise<boolean> {
  const added = await db
    .insertInto('passkeys')
    .values({
      person_id: passkey.person,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      created_at: passkey.now.toString(),
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('credential_id')
    .execute();
  return added.length === 1;
}

export async function notePasskeyUse({ db }: Writer, credentialId: string, use: { counter: number; now: Temporal.Instant }): Promise<void> {
  await db
    .updateTable('passkeys')
    .set({ counter: use.counter, used_at: use.now.toString() })
    .where('credential_id', '=', credentialId)
    .execute();
}

/** Another's passkey is not found. */
export async function removePasskey({ db }: Writer, person: PersonId, credentialId: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('passkeys')
    .where('person_id', '=', person)
    .where('credential_id', '=', credentialId)
    .returning('credential_id')
    .execute();
  return removed.length === 1;
}
