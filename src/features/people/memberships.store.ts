import { type Generated, sql } from 'kysely';
import type { AssociationRole } from '../../platform/access/access.ts';
import type { AssociationId, InstallationReader, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { Membership } from './person.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    memberships: MembershipRow;
  }
}

interface MembershipRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly person_id: PersonId;
  readonly role: AssociationRole;
  readonly intervention: string | null;
  readonly from_on: string;
  readonly until_on: string | null;
}

/** What the person is in an association on the day. */
export async function findRoles(
  { db }: Pick<InstallationReader, 'db'>,
  person: PersonId,
  { association, day }: { readonly association: AssociationId; readonly day: string },
): Promise<readonly Pick<MembershipRow, 'role' | 'intervention'>[]> {
  return db
    .selectFrom('memberships')
    .select(['role', 'intervention'])
    .where('association_id', '=', association)
    .where('person_id', '=', person)
    .where('from_on', '<=', day)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
    .execute();
}

export async function listMemberships({ db, association }: Reader): Promise<readonly Membership[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['memberships.id', 'person_id as person', 'people.name as personName', 'email'])
    .select(['role', 'intervention', 'from_on as from', 'until_on as until'])
    .where('association_id', '=', association)
    .orderBy('people.name')
    .orderBy('from_on')
    .execute();
}

/** Those who have one of the roles on the day, each once. */
export async function listPeopleIn(
  { db, association }: Reader,
  { roles, day }: { readonly roles: readonly AssociationRole[]; readonly day: string },
): Promise<readonly { readonly person: PersonId; readonly name: string }[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['person_id as person', 'people.name'])
    .distinct()
    .where('association_id', '=', association)
    .where('role', 'in', roles)
    .where('from_on', '<=', day)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
    .orderBy('people.name')
    .execute();
}

export interface NewMembership {
  readonly person: PersonId;
  readonly role: AssociationRole;
  readonly intervention: string | null;
  readonly from: string;
  readonly until: string | null;
}

export async function addMembership({ db }: Pick<Writer, 'db'>, association: AssociationId, membership: NewMembership): Promise<void> {
  await db
    .insertInto('memberships')
    .values({
      association_id: association,
      person_id: membership.person,
      role: membership.role,
      intervention: membership.intervention,
      from_on: membership.from,
      until_on: membership.until,
    })
    .execute();
}

/**
 * The membership counts no longer from this very day. One that has counted stays as one that has ended, until it is disposed of
 * by rule; one that has not begun was never anything. False when there is none that counts or will.
 */
export async function endMembership({ db, association }: Writer, id: string, today: string): Promise<boolean> {
  const ended = await db
    .updateTable('memberships')
    .set({ until_on: sql<string>`${today}::date - 1` })
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('from_on', '<', today)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .returning('id')
    .execute();
  if (ended.length === 1) return true;
  const removed = await db
    .deleteFrom('memberships')
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('from_on', '>=', today)
    .returning('id')
    .execute();
  return removed.length === 1;
}

/** The managers, for whoever removes one: two who remove the last two at the same moment wait here for each other. */
export async function lockManagers({ db, association }: Writer): Promise<readonly Pick<Membership, 'id' | 'from' | 'until'>[]> {
  return db
    .selectFrom('memberships')
    .select(['id', 'from_on as from', 'until_on as until'])
    .where('association_id', '=', association)
    .where('role', '=', 'forbundschef')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Every intervention of the association's years, under its latest name, for whoever is given a role in one. */
export async function listNamedInterventions({
  db,
  association,
}: Reader): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('interventions')
    .distinctOn('id')
    .select(['id', 'name'])
    .where('association_id', '=', association)
    .orderBy('id')
    .orderBy('year', 'desc')
    .execute();
}

/** Everything the person is on the day, in whichever association. */
export async function listOwnRoles(
  { db }: Pick<InstallationReader, 'db'>,
  person: PersonId,
  day: string,
): Promise<readonly Pick<MembershipRow, 'association_id' | 'role' | 'intervention'>[]> {
  return db
    .selectFrom('memberships')
    .select(['association_id', 'role', 'intervention'])
    .where('person_id', '=', person)
    .where('from_on', '<=', day)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
    .execute();
}

/** How many have ended before the day. */
export async function countEndedMemberships({ db, association }: Reader, before: string): Promise<number> {
  const { rows } = await db
    .selectFrom('memberships')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('association_id', '=', association)
    .where('until_on', '<', before)
    .executeTakeFirstOrThrow();
  return rows;
}

/** Removes those that have ended before the day; tells how many (gallring). */
export async function disposeEndedMemberships({ db, association }: Writer, before: string): Promise<number> {
  const gone = await db
    .deleteFrom('memberships')
    .where('association_id', '=', association)
    .where('until_on', '<', before)
    .returning('id')
    .execute();
  return gone.length;
}
