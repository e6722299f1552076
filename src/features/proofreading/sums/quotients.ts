import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  roundedSteps,
  subtract,
  ZERO,
} from '../../../shared/exact.ts';
import { percentOutcome } from '../percent.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { grainIn, isMoney, summableColumns, sumOfAll, valueAt } from './amounts.ts';
import { isTotal } from './labels.ts';
import { placeOf } from './places.ts';

/** One column divided by another, or by two that are counted together: `Kostnad per person` of cost by those who were there and those who came. */
interface Way {
  readonly dividend: number;
  readonly divisors: readonly number[];
  /** What the quotient is multiplied by to be in the unit that the column is printed in. */
  readonly scale: Exact;
}

interface Found {
  readonly row: PrintedRow;
  readonly printed: PrintedNumber;
  readonly way: Way;
  readonly dividend: Exact;
  readonly divisor: Exact;
  readonly computed: Exact;
  readonly outcome: 'right' | 'cut' | 'wrong';
}

/** Columns that tell how much for each, worked out in the way that most rows bear out. */
export const checkQuotients = (table: PrintedTable): Trial[] =>
  [...table.columns.keys()].filter((column) => isQuotient(table, column)).flatMap((column) => checkedIn(table, column));

const isQuotient = ({ columns }: PrintedTable, column: number): boolean => {
  const { label, role } = columns[column] ?? { label: '', role: 'other' };
  return role !== 'share' && FOR_EACH.test(label);
};

const FOR_EACH =
  /(?<!\p{sc=Latin})(?:per|snitt\p{sc=Latin}*|genomsnitt\p{sc=Latin}*|kvot|styck\p{sc=Latin}*)(?!\p{sc=Latin})|(?:kr|kronor|kostnad) ?\/ ?\p{sc=Latin}/iu;

function checkedIn(table: PrintedTable, column: number): Trial[] {
  const tries = waysFor(table, column).map((way) => table.rows.flatMap((row) => foundOn(table, row, { column, way })));
  const best = tries.filter(isBorneOut).sort((a, b) => rightIn(b) - rightIn(a))[0] ?? [];
  return best.map((found) => trialOf(table, column, { found, sureness: surenessOf(found, best) }));
}

/** A total may be of more than the rows above that are divided: what the state pays is not paid by inhabitants. */
function surenessOf(found: Found, all: readonly Found[]): number {
  if (!isTotal(found.row.label)) return rightIn(all) >= 3 ? 0.95 : 0.75;
  const others = all.filter(({ row }) => !isTotal(row.label));
  const sum = others.reduce((total, { dividend }) => add(total, dividend), ZERO);
  return compare(sum, found.dividend) === 0 && rightIn(all) >= 3 ? 0.95 : 0.5;
}

const rightIn = (found: readonly Found[]): number => found.filter(({ outcome }) => outcome !== 'wrong').length;

/** Two that fit are hardly chance, and most rows must bear it out. */
const isBorneOut = (found: readonly Found[]): boolean => rightIn(found) >= 2 && rightIn(found) >= 2 * (found.length - rightIn(found));

/** Simple ways come first, so that two columns together are believed only where they fit more rows. */
function waysFor(table: PrintedTable, column: number): Way[] {
  const columns = summableColumns(table).filter((other) => other !== column);
  const pairs = columns.slice(1).map((second, index) => [columns[index] ?? second, second]);
  return [...columns.map((one) => [one]), ...pairs].flatMap((divisors) =>
    columns
      .filter((dividend) => !divisors.includes(dividend))
      .flatMap((dividend) => SCALES.map((scale) => ({ dividend, divisors, scale }))),
  );
}

/** In the same unit, in thousands of it, or in kronor of thousands that the table has not said to be thousands. */
const SCALES = [exact(1), exact(1, 1000), exact(1000)];

function foundOn(table: PrintedTable, row: PrintedRow, { column, way }: { column: number; way: Way }): Found[] {
  const printed = row.cells[column]?.number ?? null;
  const amount = valueAt(table, row, way.dividend);
  const divisor = sumOfAll(way.divisors.map((divisorColumn) => valueAt(table, row, divisorColumn)));
  if (printed === null || printed.unit === 'procent' || amount === null || divisor === null || isZero(divisor)) return [];
  if (isZero(printed.value)) return [];
  const dividend = absolute(amount);
  const computed = multiply(divide(dividend, divisor), way.scale);
  const isNear = compare(absolute(subtract(printed.value, computed)), blurOf(table, { printed, way, divisor })) <= 0;
  return [{ row, printed, way, dividend, divisor, computed, outcome: isNear ? 'right' : percentOutcome(printed, computed) }];
}

/** How far the quotient can be off when both it and the amount that is divided are rounded. */
function blurOf(table: PrintedTable, { printed, way, divisor }: Pick<Found, 'printed' | 'way' | 'divisor'>): Exact {
  const half = exact(1n, 2n * 10n ** BigInt(printed.decimals));
  const grain = isMoney(table) ? grainIn(table, way.dividend) : ZERO;
  return add(half, multiply(divide(multiply(grain, exact(1, 2)), divisor), way.scale));
}

function trialOf(table: PrintedTable, column: number, { found, sureness }: { found: Found; sureness: number }): Trial {
  const { row, printed, way, dividend, divisor, computed, outcome } = found;
  const decimals = BigInt(printed.decimals);
  const shown = shownExact(exact(roundedSteps(computed, printed.decimals), 10n ** decimals));
  return tried({
    kind: 'kvot',
    places: [column, way.dividend, ...way.divisors].map((each) => placeOf(table, row, each)),
    arithmetic: `${shownExact(dividend)} / ${shownExact(divisor)} = ${shown}`,
    difference: outcome === 'right' ? ZERO : subtract(printed.value, computed),
    rounding: outcome === 'cut' ? exact(1) : ZERO,
    message: `${row.label}: ${table.columns[column]?.label ?? 'kolumnen'} är ${printed.written}, men ${shownExact(dividend)} delat på ${shownExact(divisor)} är ${shown}.`,
    sureness,
  });
}
