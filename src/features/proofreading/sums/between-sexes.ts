import { add, compare, type Exact, exact, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

/** The share or the mean of everybody lies between that of the women and that of the men. */
export function checkBetweenSexes(table: PrintedTable): Trial[] {
  const [women, men, all] = [
    /^(?:andel )?kvinn/i,
    /^(?:andel )?män(?!\p{sc=Latin})/iu,
    /^(?:totalt?|alla|samtliga|båda|total|summa)(?!\p{sc=Latin})/iu,
  ].map((words) => table.columns.findIndex(({ label }) => words.test(label.trim())));
  if (women === undefined || men === undefined || all === undefined || [women, men, all].includes(-1)) return [];
  const trials = table.rows.flatMap((row) => trialOf(table, row, { women, men, all }) ?? []);
  const failed = trials.filter(({ outcome }) => outcome === 'failed').length;
  return 3 * failed > trials.length ? [] : trials;
}

interface Columns {
  readonly women: number;
  readonly men: number;
  readonly all: number;
}

function trialOf(table: PrintedTable, row: PrintedRow, columns: Columns): Trial | null {
  const numbers = [columns.women, columns.men, columns.all].map((column) => row.cells[column]?.number ?? null);
  const [women, men, all] = numbers;
  if (women == null || men == null || all == null || !numbers.every((number) => isShareOrMean(number))) return null;
  const step = exact(1n, 10n ** BigInt(Math.min(women.decimals, men.decimals, all.decimals)));
  const [least, most] = compare(women.value, men.value) < 0 ? [women.value, men.value] : [men.value, women.value];
  return tried({
    kind: 'andel',
    places: [columns.all, columns.women, columns.men].map((column) => placeOf(table, row, column)),
    arithmetic: `${all.written} mellan ${women.written} och ${men.written}`,
    difference: outside(all.value, subtract(least, step), add(most, step)),
    rounding: ZERO,
    message: `${row.label}: ${all.written} för alla kan inte stämma, när kvinnorna har ${shownExact(women.value)} och männen ${shownExact(men.value)}.`,
    sureness: 0.92,
  });
}

const isShareOrMean = (number: PrintedRow['cells'][number]['number']): boolean =>
  number !== null && (number.unit === 'procent' || (number.unit === null && number.decimals > 0));

const outside = (value: Exact, least: Exact, most: Exact): Exact =>
  compare(value, least) < 0 ? subtract(value, least) : compare(value, most) > 0 ? subtract(value, most) : ZERO;
