import type { Generated } from 'kysely';
import type { AssociationId, PersonId, Reader, Writer } from '../../platform/database/transaction.ts';
import type { ForecastChoice, ForecastMethod } from './forecast.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    forecasts: ForecastRow;
  }
}

interface ForecastRow {
  readonly association_id: AssociationId;
  readonly id: Generated<string>;
  readonly place: Generated<number>;
  readonly year: number;
  readonly line: string;
  readonly method: ForecastMethod;
  readonly amount_ore: number | null;
  readonly comment: string;
  readonly made_by: PersonId | null;
  readonly made_at: string;
}

const chosen = ({ db, association }: Reader, year: number) =>
  db
    .selectFrom('forecasts')
    .leftJoin('people', 'people.id', 'made_by')
    .select(['forecasts.id', 'line', 'method', 'amount_ore as amountOre', 'comment', 'people.name as madeBy', 'made_at as madeAt'])
    .where('association_id', '=', association)
    .where('year', '=', year);

/** What counts for each line of the year's budget: the latest choice, in the order of the lines' ids. */
export const listForecasts = (reader: Reader, year: number): Promise<readonly ForecastChoice[]> =>
  chosen(reader, year).distinctOn('line').orderBy('line').orderBy('place', 'desc').execute();

/** Everything that has been thought of one line, the latest first. */
export const listForecastHistory = (reader: Reader, year: number, line: string): Promise<readonly ForecastChoice[]> =>
  chosen(reader, year).where('line', '=', line).orderBy('place', 'desc').execute();

export interface NewForecast extends Pick<ForecastChoice, 'line' | 'method' | 'amountOre' | 'comment'> {
  readonly year: number;
  readonly person: PersonId | null;
  readonly now: Temporal.Instant;
}

/** Adds a choice, which counts from now on; the earlier ones are still there to be read. */
export async function addForecast(
  { db, association }: Writer,
  { year, line, method, amountOre, comment, person, now }: NewForecast,
): Promise<void> {
  const row = { year, line, method, amount_ore: amountOre, comment, made_by: person, made_at: now.toString() };
  await db
    .insertInto('forecasts')
    .values({ association_id: association, ...row })
    .execute();
}
