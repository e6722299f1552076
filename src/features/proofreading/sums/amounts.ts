import { absolute, add, compare, type Exact, exact, isEqual, isZero, ZERO } from '../../../shared/exact.ts';
import { grainOf, inKronor, type PrintedNumber, type PrintedUnit } from '../printed-number.ts';
import { amountIn, type PrintedRow, type PrintedTable } from '../tables/printed-table.ts';
import { chainIn } from './chains.ts';

/** Columns whose numbers can be added: amounts and counts, not shares, years, numbers of notes or what each row begins and ends with. */
export function summableColumns(table: PrintedTable): number[] {
  const chain = chainIn(table);
  return [...table.columns.keys()].filter((column) => {
    const { role, label } = table.columns[column] ?? { role: 'words', label: '' };
    if (chain.includes(column)) return false;
    if (['note', 'words', 'share'].includes(role) || /snitt|medel(?!el)|kvot|per |\/ ?(?:delt|pers|indiv|inv)|^nr\.?$/i.test(label))
      return false;
    const numbers = table.rows.flatMap((row) => row.cells[column]?.number ?? []);
    const shares = numbers.filter(({ unit }) => unit === 'procent').length;
    return (
      numbers.length >= Math.min(2, table.rows.length) && 2 * shares < numbers.length && !isSameAll(numbers) && !areRates(table, column)
    );
  });
}

/** Decimals up to a hundred beside columns of counts are shares or means, whatever their heading says. */
function areRates({ rows }: PrintedTable, column: number): boolean {
  const own = rows.flatMap((row) => amountIn(row, column) ?? []).filter(({ value }) => !isZero(value));
  const others = rows.flatMap(({ cells }) => cells.flatMap(({ number }, at) => (at === column || number === null ? [] : [number])));
  const isRate = ({ decimals, unit, value }: PrintedNumber): boolean =>
    decimals > 0 && unit === null && compare(absolute(value), HUNDRED) <= 0;
  return (
    own.length > 2 &&
    own.every(isRate) &&
    others.length > own.length &&
    others.every(({ decimals, unit }) => decimals === 0 && unit === null)
  );
}

const HUNDRED = exact(100);

/** A rate stands the same in every row, the total's too: `55 kr per invånare`. */
const isSameAll = ([first, ...others]: readonly PrintedNumber[]): boolean =>
  first !== undefined && others.length >= 2 && !isZero(first.value) && others.every(({ value }) => isEqual(value, first.value));

/** What the number is in: what stands at it, else what the table is in; null for what is counted and not paid. */
export const unitAt = (number: PrintedNumber, table: PrintedTable): PrintedUnit => number.unit ?? table.unit;

/** A cell's amount in kronor, or its count. Null for an empty cell and for what can not be added. */
export function valueAt(table: PrintedTable, row: PrintedRow, column: number): Exact | null {
  const number = amountIn(row, column);
  if (number === null || number.unit === 'procent' || number.unit === 'annat' || number.unit === 'kr/person') return null;
  return inKronor(number, unitAt(number, table));
}

/** What amounts come to; null where one of them can not be added. */
export const sumOfAll = (amounts: readonly (Exact | null)[]): Exact | null =>
  amounts.reduce((sum, amount) => (sum === null || amount === null ? null : add(sum, amount)), ZERO);

const ENOUGH_FOR_MONEY = exact(10_000);

/** Whether a table tells of money, which is rounded, and not of people, who are counted. */
export const isMoney = (table: PrintedTable): boolean =>
  table.unit !== null ||
  table.rows.some(({ cells }) =>
    cells.some(
      ({ number }) =>
        number !== null &&
        (number.unit === 'kr' || number.unit === 'tkr' || number.unit === 'mkr' || compare(absolute(number.value), ENOUGH_FOR_MONEY) >= 0),
    ),
  );

const GRAINS = new WeakMap<PrintedTable, Map<number, Exact>>();

/** The size of the last digit that a column is written with, in kronor; one for counts. Looked for once: every sum asks for it. */
export function grainIn(table: PrintedTable, column: number): Exact {
  const grains = GRAINS.get(table) ?? new Map<number, Exact>();
  GRAINS.set(table, grains);
  const grain = grains.get(column) ?? coarsestIn(table, column);
  grains.set(column, grain);
  return grain;
}

function coarsestIn(table: PrintedTable, column: number): Exact {
  const grains = table.rows.flatMap((row) => {
    const number = amountIn(row, column);
    return number === null || number.unit === 'procent' || number.value.numerator === 0n ? [] : [grainOf(number, unitAt(number, table))];
  });
  return grains.reduce((least, each) => (compare(each, least) > 0 ? each : least), exact(1, 100));
}
