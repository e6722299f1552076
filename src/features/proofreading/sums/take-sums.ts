import { absolute, add, compare, exact, isZero, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { hasNumbers, type PrintedRow, type PrintedTable } from '../tables/printed-table.ts';
import { grainIn, isMoney, summableColumns, valueAt } from './amounts.ts';
import { isBesideSums, isCost, isPartOfAbove, isRunningResult, isSumOfActivity, isTotal, isWhereof, payerIn } from './labels.ts';
import { isOfOtherYear } from './other-years.ts';
import { computedIn, type Part, roundingOf, valueOf } from './parts.ts';
import { type RowSum, sumOf, type Work } from './row-sum.ts';

/**
 * Tells which rows of a table are sums of which. Rows are put on a pile, and a sum takes those on top that it is the sum of:
 * as many as make it hold in most columns, else all that are left since the pile was empty.
 */
export function takeSums(table: PrintedTable): RowSum[] {
  const columns = summableColumns(table);
  const ways = GUESSES.map((guesses) => sumsOf({ table, columns, money: isMoney(table), ...guesses }));
  const totals = table.rows.filter((row) => isSum(row) && hasNumbers(row) && !isOfOtherYear(table, row));
  return columns.length === 0 ? [] : (ways.sort((a, b) => failures(a, totals) - failures(b, totals))[0] ?? []);
}

/** What may be taken for a sum that does not say that it is one. Where several ways fail as seldom, the boldest is the one. */
const GUESSES = [
  { guessesGroups: true, guessesSums: true },
  { guessesGroups: true, guessesSums: false },
  { guessesGroups: false, guessesSums: true },
  { guessesGroups: false, guessesSums: false },
];

/**
 * Half of the funding is as much as the other two quarters, so that a row can be what those below it come to without being their sum.
 * A row that says that it is a sum and gets no parts is therefore worse than one that does not hold.
 */
function failures(sums: readonly RowSum[], totals: readonly PrintedRow[]): number {
  const tried = new Set(sums.map(({ total }) => total));
  const untried = totals.filter((total) => !tried.has(total)).reduce((count, { cells }) => count + cells.length + 1, 0);
  return sums.reduce((count, { columns, held }) => count + columns.length - held, untried);
}

interface Groups {
  readonly parts: readonly Part[];
  readonly sums: RowSum[];
}

function sumsOf(work: Work): RowSum[] {
  const { parts, sums } = groupsOf(work);
  const pile: Part[] = [];
  for (const part of parts.filter(({ row }) => !isOfOtherYear(work.table, row))) {
    const taken = isMarker(part) ? null : takeFrom(pile, part, work);
    if (taken !== null && !isName(taken, work)) {
      sums.push(taken);
      pile.splice(pile.length - taken.parts.length);
    }
    if (!isMarker(part) && !isBeside(part, work)) pile.push(part);
  }
  return sums;
}

/** Ratios and the like, and how many took part between the rows of what each of them cost. */
const isBeside = ({ row: { label } }: Part, { money }: Work): boolean => isBesideSums(label) || (money && OF_PEOPLE.test(label));

const OF_PEOPLE = /^(?:- )?antal (?:deltag|person|plats|unik)/iu;

/** An intervention may be called `Tillsammans`: it is no sum where nothing holds and the sum of all stands below. */
const isName = ({ total, held, columns }: RowSum, { table: { rows } }: Work): boolean =>
  2 * held <= columns.length &&
  /^tillsammans$/i.test(total.label.trim()) &&
  rows.slice(rows.indexOf(total) + 2).some(({ label }) => isTotal(label));

const isMarker = ({ row, below }: Part): boolean => !hasNumbers(row) && below.length === 0;

/** Rows with those that stand below them as their parts: `Kansli` with `- Personalkostnader`, or a group that is told before its rows. */
function groupsOf(work: Work): Groups {
  const { rows } = work.table;
  const parts: Part[] = [];
  const sums: RowSum[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as PrintedRow;
    const isFirst = parts.length === 0 || (parts.at(-1)?.below.length ?? 0) > 0;
    const count = markedBelow(rows, at) || (work.guessesGroups ? groupBelow(work, at, isFirst) : 0);
    const below = rows.slice(at + 1, at + 1 + count);
    const counted = below.filter(({ label }) => !isWhereof(label));
    parts.push({ row, sign: 1, below: counted });
    const sum = sumOf(work, { row, sign: 1, below: [] }, counted.map(plain));
    if (counted.length > 1 && sum.columns.length > 0) sums.push({ ...sum, isAbove: true });
    at += 1 + count;
  }
  return { parts, sums };
}

const plain = (row: PrintedRow): Part => ({ row, sign: 1, below: [] });

function markedBelow(rows: readonly PrintedRow[], at: number): number {
  if (isPartOfAbove(rows[at]?.label ?? '')) return 0;
  let count = 0;
  while (isPartOfAbove(rows[at + 1 + count]?.label ?? '')) count += 1;
  return count;
}

/** How many rows below are the parts of this one, judged by large amounts that add up in more columns than not. */
function groupBelow(work: Work, at: number, isFirst: boolean): number {
  const { rows } = work.table;
  const row = rows[at] as PrintedRow;
  // A row that says that it is a sum has its parts above it, unless nothing stands there.
  if (!work.money || (isSum(row) && !(isFirst && isTotal(row.label))) || !hasNumbers(row)) return 0;
  const end = rows.slice(at + 1, at + 1 + MOST_PARTS).findIndex(isSum);
  const most = end === -1 ? Math.min(MOST_PARTS, rows.length - at - 1) : end;
  const below = rows.slice(at + 1, at + 1 + most);
  const groups = countsThatMayHold(work, plain(row), below.map(plain))
    .filter((count) => isGroup(work, row, below.slice(0, count)))
    .map((count) => ({ count, held: sumOf(work, plain(row), below.slice(0, count).map(plain)).held }));
  // A part that is nothing in one year is a part all the same: as many as make it hold in most columns.
  const [best] = groups.sort((a, b) => b.held - a.held || a.count - b.count);
  return best === undefined ? 0 : countWithZeros(work, at, best.count);
}

/** How many of the parts, from the first on, come to the sum in some column: told by one walk over them, since a table may be long. */
function countsThatMayHold(work: Work, sum: Part, parts: readonly Part[]): number[] {
  const counts = work.columns.flatMap((column) => {
    const value = valueOf(work, sum, column);
    if (value === null) return [];
    let left = value;
    return parts.flatMap((part, index) => {
      left = subtract(left, computedIn(work.table, [part], column));
      return compare(absolute(left), roundingOf(work.table, index + 1, column)) <= 0 ? [index + 1] : [];
    });
  });
  return [...new Set(counts)].sort((a, b) => a - b);
}

const isSum = ({ label }: PrintedRow): boolean => isTotal(label) || isRunningResult(label);

/** No sum in a report has more parts; a table without end would else take a time without end. */
const MOST_PARTS = 80;

/** The rows come to the one above them in at least half of the columns, and somewhere by no chance. One row alone must do so everywhere. */
function isGroup(work: Work, row: PrintedRow, below: readonly PrintedRow[]): boolean {
  // The state bears as much as the others together, and is not their sum.
  if (/staten|försäkringskassan/i.test(row.label) && below.some(({ label }) => /region|landsting/i.test(label))) return false;
  const sum = sumOf(work, plain(row), below.map(plain));
  if (below.length === 1 && sum.held < Math.max(2, work.columns.length)) return false;
  return 2 * sum.held >= sum.columns.length && sum.columns.some((column) => isTelling(work, sum, column));
}

/** Rows of nothing after the last part belong to the group too. */
function countWithZeros({ table, columns }: Work, at: number, count: number): number {
  const isNothing = (row: PrintedRow | undefined): boolean =>
    row !== undefined && !isTotal(row.label) && hasNumbers(row) && columns.every((column) => isZero(valueAt(table, row, column) ?? ZERO));
  let all = count;
  while (isNothing(table.rows[at + 1 + all])) all += 1;
  return all;
}

const LARGE = exact(1000);

/** It holds there, it is large beside what rounding may do, and the parts are something: no chance. */
function isTelling({ table }: Work, { total, parts }: RowSum, column: number): boolean {
  const value = valueAt(table, total, column);
  const some = parts.filter(({ row }) => !isZero(valueAt(table, row, column) ?? ZERO)).length;
  if (value === null || some < Math.min(2, parts.length)) return false;
  const computed = parts.reduce((sum, { row }) => add(sum, valueAt(table, row, column) ?? ZERO), ZERO);
  const difference = absolute(subtract(value, computed));
  const isLarge = compare(absolute(value), multiply(LARGE, grainIn(table, column))) >= 0 && compare(absolute(value), LARGE) >= 0;
  return isZero(difference)
    ? compare(absolute(value), LARGE) >= 0
    : isLarge && compare(difference, roundingOf(table, parts.length, column)) <= 0;
}

/** The rows on top of the pile that the row is the sum of, or null when it is none. */
function takeFrom(pile: readonly Part[], part: Part, work: Work): RowSum | null {
  const near = pile.slice(-MOST_PARTS);
  const best = bestOf(near, part, work);
  return best === undefined ? null : ((best.held === 0 ? activityWithSlip(near, part, work) : null) ?? trusted(best, part, work));
}

/** The sum where its words say that it is one, or where it is that by no chance. */
function trusted(best: RowSum, part: Part, work: Work): RowSum | null {
  const isNamed = isTotal(part.row.label);
  const isResult = isRunningResult(part.row.label);
  if (isNamed) return best.held > 0 || best.parts.length > 1 ? { ...best, isNamed } : null;
  if (isSameResult(best)) return { ...best, isNamed: true };
  return (isResult ? isLikely(best) : isCertain(work, best)) ? best : null;
}

/**
 * `Kassaflöde från den löpande verksamheten` is what all rows above it come to: where they do in no column, but would if one of them had the
 * other sign, that one is wrong, and not the guess.
 */
function activityWithSlip(near: readonly Part[], part: Part, work: Work): RowSum | null {
  if (!isSumOfActivity(part.row.label) || near.length < FEWEST_OF_ACTIVITY) return null;
  const sum = sumOf(work, part, near);
  const isSlip = (column: number): boolean => {
    const off = subtract(valueOf(work, part, column) ?? ZERO, computedIn(work.table, near, column));
    return near.some((each) => compare(absolute(off), absolute(multiply(valueOf(work, each, column) ?? ZERO, exact(2)))) === 0);
  };
  return sum.columns.length > 0 && sum.columns.every(isSlip) ? { ...sum, isNamed: true } : null;
}

const FEWEST_OF_ACTIVITY = 3;

/** Of the sums that the rows on top may come to the most trusted one. A row that does not say that it is a sum must be what they come to. */
function bestOf(near: readonly Part[], part: Part, work: Work): RowSum | undefined {
  const isTold = isSum(part.row);
  if (!isTold && !(work.money && work.guessesSums)) return undefined;
  const counts = isTold ? near.map((_, index) => near.length - index) : countsThatMayHold(work, part, near.toReversed());
  const candidates = counts.flatMap((count) => signsOf(near.slice(near.length - count), isTold).map((parts) => sumOf(work, part, parts)));
  return candidates.filter((sum) => sum.columns.length > 0 && !isOtherPayer(sum)).sort(byTrust)[0];
}

/** The municipalities pay as much as two regions do without being their sum, also where the row is called `Kommunerna tillsammans`. */
const isOtherPayer = ({ total, parts }: RowSum): boolean => {
  const own = payerIn(total.label);
  return own !== null && parts.some(({ row }) => (payerIn(row.label) ?? own) !== own);
};

/** One row alone is what a result comes to only where it is a result too: what is brought forward may be as much by chance. */
const isLikely = ({ held, columns, parts, total }: RowSum): boolean =>
  held > 0 &&
  2 * held >= columns.length &&
  (parts.length > 1 || isSumOfActivity(total.label) || parts.every(({ row }) => isRunningResult(row.label)));

/** Where nothing stands between them the balanced-budget result is the result of the year (kommunallagen 11 kap. 10 §). */
const isSameResult = ({ total, parts: [only, ...others] }: RowSum): boolean =>
  others.length === 0 && /^balanskravsresultat/i.test(total.label) && /^årets resultat(?! efter)/i.test(only?.row.label ?? '');

/** A row that does not say that it is a sum: it holds everywhere, or in all columns but one of three or more, or of two where its words say what it is of. */
function isCertain(work: Work, sum: RowSum): boolean {
  const { parts, held, columns, total } = sum;
  const telling = columns.filter((column) => isTelling(work, sum, column)).length;
  if (parts.length < 2 || telling === 0) return false;
  if (held === columns.length) return true;
  return held === columns.length - 1 && (columns.length > 2 ? telling > 1 : OF_ALL_ABOVE.test(total.label.trim()));
}

const OF_ALL_ABOVE = /^(?:verksamhetens|förbundets|rörelsens) (?:intäkter|kostnader)$/i;

/** More columns that hold first; then more rows, so that rows of nothing are not left over. */
const byTrust = (a: RowSum, b: RowSum): number =>
  b.held - a.held || a.columns.length - a.held - (b.columns.length - b.held) || b.parts.length - a.parts.length;

/** Costs may be printed without a minus: then a result is incomes less costs. */
function signsOf(parts: readonly Part[], isResult: boolean): Part[][] {
  const asTheyAre = [...parts];
  if (!isResult || !parts.some(({ row }) => isCost(row.label)) || parts.every(({ row }) => isCost(row.label))) return [asTheyAre];
  return [asTheyAre, parts.map((part) => (isCost(part.row.label) ? { ...part, sign: -1 } : part))];
}
