import type { Generated } from 'kysely';
import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { EmergencyAccess, OpenableRole, Opening } from './emergency.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    emergency_access: EmergencyRow;
  }
}

interface EmergencyRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly person_id: PersonId;
  readonly role: OpenableRole;
  readonly reason: string;
  readonly opened_at: string;
  readonly expires_at: string;
  readonly ended_at: string | null;
  readonly ended_by: PersonId | null;
}

/** As many as anybody looks through; the log tells of all. */
const LISTED = 200;

/** Every role that has been opened in the association, the latest first. */
export async function listEmergencies({ db, association }: Reader): Promise<readonly EmergencyAccess[]> {
  return db
    .selectFrom('emergency_access')
    .innerJoin('people', 'people.id', 'person_id')
    .leftJoin('people as ender', 'ender.id', 'ended_by')
    .select(['emergency_access.id', 'person_id as person', 'people.name as personName', 'role', 'reason'])
    .select(['opened_at as openedAt', 'expires_at as expiresAt', 'ended_at as endedAt', 'ender.name as endedBy'])
    .where('association_id', '=', association)
    .orderBy('opened_at', 'desc')
    .limit(LISTED)
    .execute();
}

export async function openEmergency(
  { db, association }: Writer,
  { person, now, ...opening }: Opening & { readonly person: PersonId; readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('emergency_access')
    .values({
      association_id: association,
      person_id: person,
      role: opening.role,
      reason: opening.reason,
      opened_at: now.toString(),
      expires_at: now.add({ hours: opening.hours }).toString(),
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Ends it before its time, at once; false when there is none that goes on. Without `of` anybody's. */
export async function endEmergency(
  { db, association }: Writer,
  id: string,
  { by, of, now }: { readonly by: PersonId; readonly of: PersonId | null; readonly now: Temporal.Instant },
): Promise<boolean> {
  const ended = await db
    .updateTable('emergency_access')
    .set({ ended_at: now.toString(), ended_by: by })
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .$if(of !== null, (rows) => rows.where('person_id', '=', of as PersonId))
    .returning('id')
    .execute();
  return ended.length === 1;
}

/** How many were over before the day. */
export async function countEmergencies({ db, association }: Reader, before: string): Promise<number> {
  const { rows } = await db
    .selectFrom('emergency_access')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('association_id', '=', association)
    .where('expires_at', '<', before)
    .executeTakeFirstOrThrow();
  return rows;
}

/** Removes those that were over before the day; tells how many (gallring). */
export async function disposeEmergencies({ db, association }: Writer, before: string): Promise<number> {
  const gone = await db
    .deleteFrom('emergency_access')
    .where('association_id', '=', association)
    .where('expires_at', '<', before)
    .returning('id')
    .execute();
  return gone.length;
}
