import { absolute, type Exact, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { valueAt } from './amounts.ts';
import { placeOf } from './places.ts';

interface Found {
  readonly column: number;
  readonly printed: PrintedNumber;
  readonly part: Exact;
  readonly whole: Exact;
  readonly computed: Exact;
  readonly outcome: 'right' | 'cut' | 'wrong';
}

/** Which rows a row of shares is worked out from, and how that goes in each column. */
interface Way {
  readonly row: PrintedRow;
  readonly part: PrintedRow;
  readonly whole: PrintedRow;
  readonly found: readonly Found[];
}

/** Rows of per cent that are one row's share of another in each column: `Andel kvinnor` below `Deltagare` and `varav kvinnor`. */
export function checkRowQuotients(table: PrintedTable): Trial[] {
  if (table.columns.length < 2 || table.rows.length > MOST_ROWS) return [];
  return table.rows.filter(isOfShares).flatMap((row) => {
    const ways = waysFor(table, row).filter((way) => isBorneOut(table, way));
    const best = ways.sort((a, b) => rightIn(b) - rightIn(a) || distanceOf(table, a) - distanceOf(table, b))[0];
    return best === undefined ? [] : best.found.map((found) => trialOf(table, best, found));
  });
}

/** All pairs of rows are tried. */
const MOST_ROWS = 40;

/** Equity ratios are tried as what they are. */
const isOfShares = ({ cells, label }: PrintedRow): boolean =>
  !/soliditet/i.test(label) && cells.filter(({ kind, number }) => kind === 'number' && number?.unit === 'procent').length >= 2;

function waysFor(table: PrintedTable, row: PrintedRow): Way[] {
  const others = table.rows.filter((other) => other !== row && !isOfShares(other));
  return others.flatMap((part) =>
    others.filter((whole) => whole !== part).map((whole) => ({ row, part, whole, found: foundIn(table, row, [part, whole]) })),
  );
}

function foundIn(table: PrintedTable, row: PrintedRow, [of, all]: readonly [PrintedRow, PrintedRow]): Found[] {
  return table.columns.flatMap((_, column) => {
    const printed = row.cells[column]?.number ?? null;
    const [part, whole] = [valueAt(table, of, column), valueAt(table, all, column)];
    if (printed === null || printed.unit !== 'procent' || part === null || whole === null) return [];
    const computed = percentOf(absolute(part), absolute(whole));
    return computed === null ? [] : [{ column, printed, part, whole, computed, outcome: percentOutcome(printed, computed) }];
  });
}

const rightIn = ({ found }: Way): number => found.filter(({ outcome }) => outcome !== 'wrong').length;

/** Three columns that fit are no chance; two are believed of rows that stand right above or bear the same name. */
function isBorneOut(table: PrintedTable, way: Way): boolean {
  const [right, wrong] = [rightIn(way), way.found.length - rightIn(way)];
  return right >= 2 * wrong && (right >= 3 || (right === 2 && (distanceOf(table, way) <= 4 || isNamed(way))));
}

const distanceOf = ({ rows }: PrintedTable, { row, part, whole }: Way): number =>
  [part, whole].reduce((sum, other) => sum + Math.abs(rows.indexOf(row) - rows.indexOf(other)), 0);

/** The share's label has the word of what it is a share of: `kvinnor`, `arbete`. */
function isNamed({ row, part }: Way): boolean {
  const words = (label: string): string[] => label.toLowerCase().match(/\p{sc=Latin}{5,}/gu) ?? [];
  return words(row.label).some((word) => word !== 'andel' && words(part.label).includes(word));
}

function trialOf(table: PrintedTable, way: Way, { column, printed, part, whole, computed, outcome }: Found): Trial {
  return tried({
    kind: 'procent',
    places: [way.row, way.part, way.whole].map((row) => placeOf(table, row, column)),
    arithmetic: `${shownExact(part)} av ${shownExact(whole)} är ${shownExact(computed)} %`,
    difference: outcome === 'right' ? ZERO : subtract(printed.value, computed),
    rounding: outcome === 'cut' ? exact(1) : ZERO,
    message: `${way.row.label}: ${printed.written} står, men ${way.part.label} är ${shownExact(computed)} % av ${way.whole.label}.`,
    sureness: rightIn(way) >= 3 ? 0.95 : isNamed(way) ? 0.9 : 0.7,
  });
}
