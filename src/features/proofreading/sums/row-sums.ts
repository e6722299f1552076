import { absolute, add, compare, divide, type Exact, exact, isEqual, isZero, negate, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import type { ProofPlace } from '../proofreading.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';
import { type Comparison, shownExact, sumText, type Trial, tried } from '../trial.ts';
import { isMoney, valueAt } from './amounts.ts';
import { isRunningResult } from './labels.ts';
import { areDigitsSwapped, isMiswritten } from './miswritten.ts';
import { changesIn, computedIn, type Part, roundingOf, signIn, termsIn, valueOf } from './parts.ts';
import { placeOf, placesIn } from './places.ts';
import type { RowSum } from './row-sum.ts';
import { takeSums } from './take-sums.ts';

/** Every sum of rows in a table, in every column. */
export const checkRowSums = (table: PrintedTable): Trial[] =>
  takeSums(table).flatMap((sum) => sum.columns.map((column) => tried(comparisonOf(table, sum, column))));

function comparisonOf(table: PrintedTable, sum: RowSum, column: number): Comparison {
  const value = valueAt(table, sum.total, column) ?? ZERO;
  const terms = termsOf(table, sum, { column, value });
  const computed = terms.reduce(add, ZERO);
  const name = `${sum.total.label || 'Summan'}${columnName(table, column)}`;
  const isOther =
    LEAVES_OUT.test(sum.total.label) ||
    (isMoney(table) ? terms.every((term) => isEqual(term, value)) && terms.length > 1 : isAsManyAsMost(value, terms)) ||
    isNoSum(sum.total.label, table.columns[column]?.label ?? '', { told: { value, computed }, terms });
  const { hint, sureness } = isOther ? { hint: '', sureness: 0.5 } : signsIn(table, sum, { column, value, computed });
  return {
    kind: 'summa',
    places: [placeOf(table, sum.total, column), ...partPlaces(table, sum.parts, column)],
    arithmetic: `${sumText(terms)} = ${shownExact(computed)}`,
    difference: subtract(value, computed),
    rounding: roundingOf(table, terms.length, column),
    message: `${name} är ${shownExact(value)}, men raderna ${sum.isAbove ? 'under' : 'ovanför'} blir tillsammans ${shownExact(computed)}.${hint}`,
    sureness: sureness ?? surenessOf(sum, slipIn(table, sum, { value, computed }), statementKind(table) === 'oversikt'),
  };
}

/** A variance is better or worse than planned, but a change of the result is what more income leaves of more cost. */
function termsOf(table: PrintedTable, sum: RowSum, { column, value }: Omit<Compared, 'computed'>): Exact[] {
  const changes = changesIn(table, sum.parts, column);
  return isEqual(changes.reduce(add, ZERO), value) ? changes : termsIn(table, withOwnSigns(table, sum), column);
}

/** `Finansiella kostnader −1 240` below costs without signs: a part that no column tells as the others has a sign of its own. */
function withOwnSigns(table: PrintedTable, sum: RowSum): readonly Part[] {
  const columns = sum.columns.filter((column) => table.columns[column]?.role !== 'variance');
  const own = columns.map((column) => turnedPart(table, sum, column)?.row).find((row) => row !== undefined);
  const told = own === undefined ? [] : columns.filter((column) => !isZero(valueAt(table, own, column) ?? ZERO));
  const isOwn =
    told.length > 1 && !told.some((column) => isEqual(computedIn(table, sum.parts, column), valueAt(table, sum.total, column) ?? ZERO));
  return isOwn ? sum.parts.map((part) => (part.row === own ? { ...part, sign: part.sign === 1 ? -1 : 1 } : part)) : sum.parts;
}

/** What is told for each participant or place is no sum at the bottom. */
const EACH = /deltag|(?<!\p{sc=Latin})person(?!al)|plats|snitt|medel|styck|(?<!\p{sc=Latin})per(?!\p{sc=Latin})|kr\/\p{sc=Latin}/iu;

/** A mean: of what is told for each, or of anything on a row that tells of all of them and not that it is their sum. */
const isNoSum = (
  label: string,
  heading: string,
  { told, terms }: { told: Pick<Compared, 'value' | 'computed'>; terms: readonly Exact[] },
): boolean =>
  isMean(told, terms) &&
  (EACH.test(heading) ||
    [told.value, ...terms].every(({ denominator }) => denominator !== 1n) ||
    (/^(?:samtliga|alla|hela)(?!\p{sc=Latin})/iu.test(label.trim()) && !areNear(told.value, told.computed, 100)));

/** What lies between the parts is their mean, where no digit of a sum is lost. */
function isMean({ value, computed }: Pick<Compared, 'value' | 'computed'>, terms: readonly Exact[]): boolean {
  const areOneWay = terms.every(({ numerator }) => numerator >= 0n) || terms.every(({ numerator }) => numerator <= 0n);
  const some = areOneWay ? terms.filter((term) => !isZero(term)).map(absolute) : [];
  const isAmong = some.some((term) => compare(term, absolute(value)) < 0) && some.some((term) => compare(term, absolute(value)) > 0);
  return some.length > 1 && isAmong && !isMiswritten(value, computed);
}

/** In how many interventions people of each municipality are, and of all of them: as many as there are. */
const isAsManyAsMost = (value: Exact, terms: readonly Exact[]): boolean =>
  terms.filter((term) => isEqual(term, value)).length > 1 && !terms.some((term) => compare(term, value) > 0);

/** `Summa utan stjärnmarkerade rader` says that it is not all of them. */
const LEAVES_OUT = /(?<!\p{sc=Latin})(?:utan|exkl|utom|förutom|bortsett)/iu;

interface Compared {
  readonly column: number;
  readonly value: Exact;
  readonly computed: Exact;
}

/** What signs tell of a sum that does not hold: a part that is turned, or a result that is told the other way round altogether. */
function signsIn(table: PrintedTable, sum: RowSum, { column, value, computed }: Compared): { hint: string; sureness: number | null } {
  const isOtherWay = mayBeVariance(table, column) && isRunningResult(sum.total.label) && isZero(add(value, computed));
  if (isOtherWay) return { hint: '', sureness: 0.5 };
  const turned = sum.held > 1 ? turnedPart(table, sum, column) : undefined;
  return turned === undefined
    ? { hint: '', sureness: null }
    : { hint: ` Med omvänt tecken för ${turned.row.label} stämmer det.`, sureness: 0.92 };
}

/** A result is often told to be better or worse the other way round than costs are. */
function mayBeVariance({ columns }: PrintedTable, column: number): boolean {
  const { role, label } = columns[column] ?? { role: 'other', label: '' };
  return role === 'variance' || label === '';
}

/** The part that has the wrong sign, where the sum holds when it is turned. */
function turnedPart(table: PrintedTable, { total, parts }: RowSum, column: number): Part | undefined {
  const missing = subtract(valueAt(table, total, column) ?? ZERO, computedIn(table, parts, column));
  return parts.find((part) => {
    const value = valueOf({ table }, part, column) ?? ZERO;
    const signed = signIn(table, part, column) === 1 ? value : negate(value);
    return !isZero(value) && compare(absolute(add(missing, add(signed, signed))), roundingOf(table, parts.length, column)) <= 0;
  });
}

/** Two numbers of few digits are like each other by chance. */
function slipIn(table: PrintedTable, sum: RowSum, { value, computed }: Omit<Compared, 'column'>): Slip {
  const isLong = !isMoney(table) || compare(absolute(value), exact(table.unit === 'tkr' ? 10_000_000 : 10_000)) >= 0;
  const grain = exact(table.unit === 'tkr' ? 1000 : 1);
  return {
    isSwapped: areDigitsSwapped(divide(value, grain), divide(computed, grain)),
    isSlip: isLong && isMiswritten(value, computed),
    isNear: isNearEverywhere(table, sum),
  };
}

/** What looks like a slip of the pen, and what looks so most of all: two digits that have changed places. */
interface Slip {
  readonly isSwapped: boolean;
  readonly isSlip: boolean;
  readonly isNear: boolean;
}

/** What holds in another column is surely a sum; else its own words, and a difference that looks like a slip of the pen. */
function surenessOf(sum: RowSum, { isSlip: looksLikeSlip, isSwapped, isNear }: Slip, isOverview: boolean): number {
  const { held, columns } = sum;
  if (!looksLikeSlip && maySkipRows(sum, isOverview)) return isSwapped && held > 2 ? 0.75 : 0.5;
  return held > 0
    ? surenessWhereItHolds(held, columns.length)
    : surenessByWords(isToldToBe(sum), { looksLikeSlip, isLikely: columns.length === 1 || isNear });
}

/** Its words say that it is a sum, and there is more than one row to add; of a result one is enough. */
const isToldToBe = ({ isNamed, parts, total }: RowSum): boolean => isNamed && (parts.length > 1 || isRunningResult(total.label));

/** A result that is told without its financial items is no sum of the two rows above it, but where they are nothing it looks like one. */
const maySkipRows = ({ isNamed, columns, parts, total }: RowSum, isOverview: boolean): boolean =>
  !isNamed && isRunningResult(total.label) && (isOverview || (parts.length === 2 && columns.length > 2));

const surenessWhereItHolds = (held: number, all: number): number => (2 * held >= all ? 0.97 : 0.85);

/** Where it holds in no column, rows are likelier to be missing than all of the totals to be wrong; but not where all of them are close. */
function surenessByWords(isNamed: boolean, { looksLikeSlip, isLikely }: { looksLikeSlip: boolean; isLikely: boolean }): number {
  if (!isNamed) return 0.4;
  return looksLikeSlip ? 0.92 : isLikely ? 0.7 : 0.5;
}

/** Whether what is printed in each column is close to what its rows come to. */
const isNearEverywhere = (table: PrintedTable, { total, parts, columns }: RowSum): boolean =>
  columns.every((column) => areNear(valueAt(table, total, column) ?? ZERO, computedIn(table, parts, column), CLOSE_PERCENT));

const CLOSE_PERCENT = 5;

const columnName = (table: PrintedTable, column: number): string => {
  const label = table.columns[column]?.label ?? '';
  return label === '' ? '' : ` (${label})`;
};

const partPlaces = (table: PrintedTable, parts: readonly Part[], column: number): ProofPlace[] =>
  placesIn(
    table,
    parts.flatMap(({ row, below }): readonly PrintedRow[] => (valueAt(table, row, column) === null ? below : [row])),
    column,
  );
