import type { Generated } from 'kysely';
import type { AssociationId, PersonId, Reader, Writer } from '../../../platform/database/transaction.ts';
import type { NewRegistration, Registration, RegistrationKind } from './registration.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    money_registrations: RegistrationRow;
  }
}

interface RegistrationRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly place: Generated<number>;
  readonly year: number;
  readonly kind: RegistrationKind;
  readonly intervention: string;
  readonly member: string | null;
  readonly amount_ore: number;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly dated_on: string | null;
  readonly number: string | null;
  readonly attested_by: string | null;
  readonly paid_on: string | null;
  readonly comment: string;
  readonly registered_by: PersonId | null;
  readonly registered_at: string;
  readonly withdrawn_at: string | null;
}

/** Everything that has been registered for the year, also what has been withdrawn, in the order in which it came. */
export const listRegistrations = ({ db, association }: Reader, year: number): Promise<readonly Registration[]> =>
  db
    .selectFrom('money_registrations as registration')
    .leftJoin('people', 'people.id', 'registered_by')
    .select(['registration.id', 'kind', 'intervention', 'member', 'amount_ore as amountOre', 'starts_on as startsOn'])
    .select(['ends_on as endsOn', 'dated_on as datedOn', 'number', 'attested_by as attestedBy', 'paid_on as paidOn', 'comment'])
    .select(['people.name as registeredBy', 'registered_at as registeredAt', 'withdrawn_at as withdrawnAt'])
    .where('association_id', '=', association)
    .where('year', '=', year)
    .orderBy('place')
    .execute();

export async function addRegistration(
  { db, association }: Writer,
  fresh: NewRegistration & { readonly year: number; readonly person: PersonId | null; readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('money_registrations')
    .values({
      association_id: association,
      year: fresh.year,
      kind: fresh.kind,
      intervention: fresh.intervention,
      member: fresh.member,
      amount_ore: fresh.amountOre,
      starts_on: fresh.startsOn,
      ends_on: fresh.endsOn,
      dated_on: fresh.datedOn,
      number: fresh.number,
      attested_by: fresh.attestedBy,
      paid_on: fresh.paidOn,
      comment: fresh.comment,
      registered_by: fresh.person,
      registered_at: fresh.now.toString(),
      withdrawn_at: null,
    })
    .execute();
}

/** Withdraws a registration, or lets it stand again; tells its intervention, undefined when there is none such. */
export async function setWithdrawn(
  { db, association }: Writer,
  { year, id }: { readonly year: number; readonly id: string },
  withdrawnAt: Temporal.Instant | null,
): Promise<string | undefined> {
  const row = await db
    .updateTable('money_registrations')
    .set({ withdrawn_at: withdrawnAt === null ? null : withdrawnAt.toString() })
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('id', '=', id)
    .where('withdrawn_at', withdrawnAt === null ? 'is not' : 'is', null)
    .returning('intervention')
    .executeTakeFirst();
  return row?.intervention;
}

/** Notes when a requisition was paid, or that it was not; tells its intervention. */
export async function setPaid(
  { db, association }: Writer,
  { year, id }: { readonly year: number; readonly id: string },
  paidOn: string | null,
): Promise<string | undefined> {
  const row = await db
    .updateTable('money_registrations')
    .set({ paid_on: paidOn })
    .where('association_id', '=', association)
    .where('year', '=', year)
    .where('id', '=', id)
    .where('kind', '=', 'rekvisition')
    .returning('intervention')
    .executeTakeFirst();
  return row?.intervention;
}
