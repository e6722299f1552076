import { add, compare, type Exact, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { valueAt } from './amounts.ts';
import { placeOf } from './places.ts';

/** `varav kvinnor` and `varav män` right below those that they are of. */
export const checkSexesBelow = (table: PrintedTable): Trial[] =>
  table.rows.flatMap((row, index) => {
    const [first, second, third] = table.rows.slice(index + 1, index + 4);
    const isMore = /^(?:[-–•] ?)?(?:varav|därav)(?!\p{sc=Latin})/iu.test(third?.label.trim() ?? '');
    const areSexes = first !== undefined && second !== undefined && !isMore && isOf(first, second);
    return areSexes ? table.columns.flatMap((_, column) => trialOf(table, [row, first, second], column) ?? []) : [];
  });

const isBetween = (value: Exact, one: Exact, other: Exact): boolean => compare(value, one) * compare(value, other) <= 0;

/** Women and men, and nothing else said of them. */
function isOf(one: PrintedRow, other: PrintedRow): boolean {
  const labels = [one.label, other.label].map((label) => label.trim());
  return labels.some((label) => SEX('kvinnor').test(label)) && labels.some((label) => SEX('män').test(label));
}

const SEX = (sex: string): RegExp => (sex === 'män' ? /^(?:[-–•] ?)?(?:varav|därav) män$/i : /^(?:[-–•] ?)?(?:varav|därav) kvinnor$/i);

function trialOf(table: PrintedTable, [all, one, other]: readonly [PrintedRow, PrintedRow, PrintedRow], column: number): Trial | null {
  const [total, first, second] = [all, one, other].flatMap((row) => valueAt(table, row, column) ?? []);
  if (total === undefined || first === undefined || second === undefined) return null;
  const sum = add(first, second);
  // Shares and means of all lie between those of the sexes.
  const areRates = [all, one, other].some((row) => (row.cells[column]?.number?.decimals ?? 0) > 0);
  if (areRates && isBetween(total, first, second) && compare(total, sum) !== 0) return null;
  return tried({
    kind: 'summa',
    places: [all, one, other].map((row) => placeOf(table, row, column)),
    arithmetic: `${shownExact(first)} + ${shownExact(second)} = ${shownExact(sum)}`,
    difference: subtract(total, sum),
    rounding: ZERO,
    message: `${all.label} är ${shownExact(total)}, men ${shownExact(first)} och ${shownExact(second)} är tillsammans ${shownExact(sum)}.`,
    sureness: 0.92,
  });
}
