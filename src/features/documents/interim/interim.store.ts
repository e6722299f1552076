import type { AssociationId, Reader, Writer } from '../../../platform/database/transaction.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    interim_periods: InterimPeriodRow;
  }
}

interface InterimPeriodRow {
  readonly association_id: AssociationId;
  readonly year: number;
  readonly ends_on: string;
}

/** The day that was chosen as the end of the year's period. */
export async function findPeriodEnd({ db, association }: Reader, year: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('interim_periods')
    .select('ends_on')
    .where('association_id', '=', association)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.ends_on;
}

export async function replacePeriodEnd({ db, association }: Writer, year: number, endsOn: string): Promise<void> {
  await db
    .insertInto('interim_periods')
    .values({ association_id: association, year, ends_on: endsOn })
    .onConflict((conflict) => conflict.columns(['association_id', 'year']).doUpdateSet({ ends_on: endsOn }))
    .execute();
}
