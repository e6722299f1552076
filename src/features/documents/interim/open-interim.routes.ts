import type { Reader } from '../../../platform/database/transaction.ts';
import { type OpenYear, openYear } from '../../annual-report/year/open-year.work.ts';
import type { FigureBook } from '../../figures/book.ts';
import { type FollowedRow, followUp } from '../../follow-up/follow-up.ts';
import { openFollowedYear } from '../../follow-up/followed-year.work.ts';
import { listForecasts } from '../../follow-up/forecast.store.ts';
import { listTexts } from '../../writing/texts.store.ts';
import type { MadeDocument } from '../made-document.ts';
import { seatsOn } from '../seats.ts';
import { readTexts } from '../texts.form.ts';
import { findPeriodEnd } from './interim.store.ts';
import { type ForecastRow, interimBook } from './interim-figures.ts';
import { type InterimPeriod, periodEnding, usualEnd } from './interim-period.ts';
import { writeInterimReport } from './interim-report.ts';

/** A year's interim report as it stands now. */
export interface OpenInterim extends MadeDocument {
  readonly open: OpenYear;
  readonly period: InterimPeriod;
  readonly book: FigureBook;
}

/** Null when the year has not been started or its books do not tell the months. */
export async function openInterim(reader: Reader, year: string): Promise<OpenInterim | null> {
  const open = await openYear(reader, year);
  if (open === null) return null;
  const { records } = open.input;
  const period = periodEnding((await findPeriodEnd(reader, records.year)) ?? usualEnd(records.year));
  if (period === null) throw new Error(`the interim period of ${year} ends on a day that the law does not know`);
  const { chart, lineNames } = records.settings;
  const files = [...open.ledgers, ...((await openYear(reader, String(records.year - 1)))?.ledgers ?? [])];
  const forecast = await forecastBy(reader, period);
  const book = interimBook(open.input.book, { period, files, placing: { chart, rules: records.accountRules }, lineNames, forecast });
  if (book === null) return null;
  const texts = await listTexts(reader, { document: 'delarsrapport', year: records.year });
  const seats = seatsOn(records, period.endsOn);
  const made = writeInterimReport({ period, year: { ...open.input, book }, texts, chapters: readTexts(texts), seats });
  return { ...made, open, period, book };
}

/** How each row of the budget is foreseen to end, seen from the end of the period. */
async function forecastBy(reader: Reader, { year, month }: InterimPeriod): Promise<readonly ForecastRow[]> {
  const followed = await openFollowedYear(reader, year);
  if (followed === null || !followed.hasBudget) return [];
  const { rows } = followUp(followed.course, { month, choices: await listForecasts(reader, year) });
  return rows.flatMap(forecastRows);
}

/** The income statement is gross, so what a net row takes off stands among the incomes again. */
function forecastRows({ row: { name, kind, line }, forecast, takenOffOre }: FollowedRow): readonly ForecastRow[] {
  const own: ForecastRow = { name, kind, line, forecastOre: forecast.amountOre + takenOffOre };
  if (takenOffOre === 0) return [own];
  return [own, { name: `${name}, egna intäkter`, kind: 'intakt', line: 'intakter', forecastOre: takenOffOre }];
}
