import type { AssociationId, Reader, Writer } from '../../../platform/database/transaction.ts';
import type { ChosenHolder, SeatHolder } from '../seats.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    seat_holders: SeatHolderRow;
  }
}

interface SeatHolderRow {
  readonly association_id: AssociationId;
  readonly seat: string;
  readonly membership_id: string;
}

/** Who holds which seat, by the role in the board that they have. */
export async function listSeatHolders({ db, association }: Reader): Promise<readonly SeatHolder[]> {
  return db
    .selectFrom('seat_holders')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.association_id', '=', 'seat_holders.association_id').onRef('memberships.id', '=', 'membership_id'),
    )
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select(['seat', 'membership_id as membership', 'memberships.person_id as person', 'people.name'])
    .select(['memberships.from_on as from', 'memberships.until_on as until'])
    .where('seat_holders.association_id', '=', association)
    .where('memberships.role', '=', 'styrelse')
    .orderBy('seat')
    .execute();
}

/** Writes down who holds the seats; a seat without anybody is left out. Whoever is given a seat leaves the one they had, in whichever year. */
export async function replaceSeatHolders({ db, association }: Writer, chosen: readonly ChosenHolder[]): Promise<void> {
  const seats = chosen.map(({ seat }) => seat);
  if (seats.length === 0) return;
  await db.deleteFrom('seat_holders').where('association_id', '=', association).where('seat', 'in', seats).execute();
  const rows = chosen.flatMap(({ seat, membership }) =>
    membership === null ? [] : [{ association_id: association, seat, membership_id: membership }],
  );
  if (rows.length === 0) return;
  const people = db
    .selectFrom('memberships')
    .select('person_id')
    .where('association_id', '=', association)
    .where(
      'id',
      'in',
      rows.map(({ membership_id }) => membership_id),
    );
  const theirs = db.selectFrom('memberships').select('id').where('association_id', '=', association).where('person_id', 'in', people);
  await db.deleteFrom('seat_holders').where('association_id', '=', association).where('membership_id', 'in', theirs).execute();
  await db.insertInto('seat_holders').values(rows).execute();
}
