import { add, subtract } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { grainIn, isMoney, valueAt } from './amounts.ts';
import { isMiswritten } from './miswritten.ts';
import { placeOf } from './places.ts';

/** `Eget kapital 2017-12-31`, `Årets resultat 2018`, `Eget kapital 2018-12-31` below each other: the first two come to the third. */
export const checkDatedBalances = (table: PrintedTable): Trial[] =>
  isMoney(table)
    ? table.rows.flatMap((first, index) => {
        const [result, last] = table.rows.slice(index + 1, index + 3);
        const isStep =
          result !== undefined && last !== undefined && BALANCE.test(first.label) && RESULT.test(result.label) && BALANCE.test(last.label);
        const trials = isStep ? [...table.columns.keys()].flatMap((column) => trialOf(table, [first, result, last], column) ?? []) : [];
        // What holds is found as the sum that it is.
        return trials.filter(({ outcome }) => outcome === 'failed');
      })
    : [];

const BALANCE =
  /^(?:förbundets )?(?:eget|egna) kapital(?:et)?,? (?:den )?(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2} \p{sc=Latin}{3,9} (?:19|20)\d\d)$/iu;
const RESULT = /^(?:årets |periodens )?resultat(?!\p{sc=Latin})/iu;

function trialOf(table: PrintedTable, rows: readonly [PrintedRow, PrintedRow, PrintedRow], column: number): Trial | null {
  const [before, made, printed] = rows.map((row) => valueAt(table, row, column));
  if (before == null || made == null || printed == null) return null;
  const computed = add(before, made);
  const [first, result, last] = rows;
  return tried({
    kind: 'summa',
    places: [last, first, result].map((row) => placeOf(table, row, column)),
    arithmetic: `${shownExact(before)} + ${shownExact(made)} = ${shownExact(computed)}`,
    difference: subtract(printed, computed),
    rounding: grainIn(table, column),
    message: `${last.label} är ${shownExact(printed)}, men ${first.label} och ${result.label} blir tillsammans ${shownExact(computed)}.`,
    sureness: isMiswritten(printed, computed) ? 0.92 : 0.85,
  });
}
