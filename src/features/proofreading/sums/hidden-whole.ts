import { absolute, add, compare, type Exact, exact, largestOf, subtract, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOutcome } from '../percent.ts';
import { isYear, type PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { summableColumns, valueAt } from './amounts.ts';
import { isTotal } from './labels.ts';
import { placeOf } from './places.ts';

interface Pair {
  readonly row: PrintedRow;
  readonly column: number;
  readonly share: PrintedNumber;
  readonly count: Exact;
  /** With what stands before it: some questions count one answer more. */
  readonly wider: Exact | null;
}

/**
 * Counts with their shares of a whole that the table does not have: `19 | 73`, `17 | 65`, `14 | 54` of 26 who answered. The whole is the
 * number that nearly all rows agree on.
 */
export function checkHiddenWhole(table: PrintedTable, column: number): Trial[] {
  const beside = summableColumns(table).findLast((other) => other < column);
  const pairs = beside === undefined ? [] : table.rows.flatMap((row) => pairOn(table, row, [beside, column]) ?? []);
  return pairs.length < LEAST ? [] : checkedBy(table, pairs, beside ?? 0);
}

/** Three that agree and one that does not. */
const LEAST = 4;
const MOST_WHOLE = 1500;

function pairOn(table: PrintedTable, row: PrintedRow, [beside, column]: readonly [number, number]): Pair | null {
  const share = row.cells[column]?.number ?? null;
  const count = valueAt(table, row, beside);
  if (share === null || count === null || !mayBePair(share, count) || isTotal(row.label)) return null;
  const before = valueAt(table, row, beside - 1);
  return { row, column, share, count, wider: before === null ? null : add(count, before) };
}

const mayBePair = (share: PrintedNumber, count: Exact): boolean =>
  share.unit !== 'kr' && !isYear(share) && count.denominator === 1n && compare(count, exact(3)) >= 0;

function checkedBy(table: PrintedTable, pairs: readonly Pair[], beside: number): Trial[] {
  const least = largestOf(pairs.map(({ count }) => count));
  const wholes = Array.from({ length: MOST_WHOLE }, (_, index) => exact(index + 1)).filter((whole) => compare(whole, least) >= 0);
  const tries = wholes.map((whole) => ({ whole, right: pairs.filter((pair) => isRight(pair, whole)) }));
  const most = Math.max(0, ...tries.map(({ right }) => right.length));
  const best = tries.filter(({ right }) => right.length === most);
  const [first] = best;
  if (first === undefined) return [];
  const others = pairs.filter((pair) => !first.right.includes(pair) && isRightOfMore(pair, first.whole));
  const told = pairs.filter((pair) => !others.includes(pair));
  // Counts of ten and the like fit many wholes, and tell nothing.
  if (most < LEAST - 1 || most < 3 * (told.length - most) || best.length > FEW) return [];
  return told.map((pair) => trialOf(table, pair, { whole: first.whole, isSame: first.right.includes(pair), beside }));
}

const FEW = 4;

function isRight({ share, count }: Pair, whole: Exact): boolean {
  const computed = percentOf(count, whole);
  return computed !== null && percentOutcome(share, computed) !== 'wrong';
}

/** `72 %` where the others are of the last column only, and the last two come to it. */
const isRightOfMore = (pair: Pair, whole: Exact): boolean =>
  pair.wider !== null && compare(pair.wider, whole) <= 0 && isRight({ ...pair, count: pair.wider }, whole);

interface Way {
  readonly whole: Exact;
  readonly isSame: boolean;
  readonly beside: number;
}

function trialOf(table: PrintedTable, { row, column, share, count }: Pair, { whole, isSame, beside }: Way): Trial {
  const computed = percentOf(count, whole) ?? ZERO;
  return tried({
    kind: 'procent',
    places: [column, beside].map((each) => placeOf(table, row, each)),
    arithmetic: `${shownExact(count)} av ${shownExact(whole)} är ${shownExact(computed)} %`,
    difference: isSame ? ZERO : subtract(absolute(share.value), computed),
    rounding: ZERO,
    message: `${row.label}: ${share.written} står, men de andra raderna är andelar av ${shownExact(whole)}, och ${shownExact(count)} av dem är ${shownExact(computed)} %.`,
    sureness: 0.85,
  });
}
