import { absolute, add, compare, exact, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isPartOfAbove, isTotal } from './labels.ts';
import { placesIn } from './places.ts';

/** Shares that divide the same people among groups are a hundred per cent together. */
export const checkWholeShares = (table: PrintedTable): Trial[] =>
  dividedByTotals(table).flatMap((part) => part.columns.flatMap((_, column) => trialOf(part, column) ?? []));

/** Two divisions of the same people below each other, with a total each. */
function dividedByTotals(table: PrintedTable): PrintedTable[] {
  const ends = table.rows.flatMap(({ label }, index) => (isTotal(label) ? [index + 1] : []));
  if (ends.length < 2 || ends.at(-1) !== table.rows.length) return [table];
  return ends.map((end, index) => ({ ...table, rows: table.rows.slice(index === 0 ? 0 : ends[index - 1], end) }));
}

const GROUPS =
  /\d ?[–-] ?\d|(?<!\p{sc=Latin})år(?!\p{sc=Latin})|kvinnor|män(?!\p{sc=Latin})|grundskol|gymnas|eftergymn|högskol|sjukpenning|försörjningsstöd|aktivitets|sjukersättning|ersättning|arbete|studier|under \d|över \d|okänd|övrig/iu;

/** Nobody is of two ages. */
const AGES = /\d ?[–-] ?\d{2}|(?:under|över) \d|\d\+| år/;

function trialOf(table: PrintedTable, column: number): Trial | null {
  const isShare = table.columns[column]?.role === 'share';
  const rows = table.rows.filter((row) => {
    const number = row.cells[column]?.number ?? null;
    return number?.unit === 'procent' || (isShare && number?.unit === null);
  });
  const parts = rows.filter(({ label }) => !isTotal(label) && !isPartOfAbove(label));
  const isDivision = parts.length >= 3 && areGroups(parts, table);
  const total = rows.find(({ label }) => isTotal(label));
  if (
    !isDivision ||
    !isOfHundred(total, column) ||
    /flera|summan .{0,30}(?:större|över)|mer än en/i.test([table.title, table.head.text].join(' ')) ||
    parts.length !== table.rows.filter(({ label }) => !isTotal(label) && !isPartOfAbove(label)).length
  )
    return null;
  const sum = parts.reduce((all, row) => add(all, row.cells[column]?.number?.value ?? ZERO), ZERO);
  const distance = absolute(subtract(sum, exact(100)));
  // Shares of the same people that may have several things each are more than a hundred, and are no division.
  return total === undefined && compare(distance, exact(25)) > 0 ? null : wholeTrial(table, { column, parts, total }, sum);
}

const areGroups = (parts: readonly PrintedRow[], { title }: PrintedTable): boolean =>
  2 * parts.filter(({ label }) => GROUPS.test(label)).length > parts.length || /fördela|fördelning|fördelas/i.test(title);

/** `Andel kvinnor`: what stands in the row of all is no hundred per cent. */
function isOfHundred(total: PrintedRow | undefined, column: number): boolean {
  const ofAll = total?.cells[column]?.number?.value;
  return ofAll === undefined || compare(absolute(subtract(ofAll, exact(100))), exact(20)) <= 0;
}

interface Division {
  readonly column: number;
  readonly parts: readonly PrintedRow[];
  readonly total: PrintedRow | undefined;
}

function wholeTrial(table: PrintedTable, { column, parts, total }: Division, sum: typeof ZERO): Trial {
  const difference = subtract(sum, exact(100));
  return tried({
    kind: 'andel',
    places: placesIn(table, total === undefined ? parts : [total, ...parts], column),
    arithmetic: `tillsammans ${shownExact(sum)} %`,
    difference,
    nearEnough: exact(Math.trunc((parts.length + 1) / 2), 2),
    rounding: exact(parts.length, 2),
    message: `Andelarna i "${table.title}" är tillsammans ${shownExact(sum)} %, inte 100 %.`,
    sureness: total !== undefined ? 0.93 : compare(difference, ZERO) < 0 || parts.every(({ label }) => AGES.test(label)) ? 0.85 : 0.55,
  });
}
