import { subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, sumText, type Trial, tried } from '../trial.ts';
import { valueAt } from './amounts.ts';
import { type ColumnRelation, columnRelations, computedOn, roundingOf } from './column-relations.ts';
import { isMiswritten } from './miswritten.ts';
import { placeOf } from './places.ts';

/** Every row of every relation between columns. */
export const checkColumnSums = (table: PrintedTable): Trial[] =>
  columnRelations(table).flatMap((relation) => relation.rows.map((row) => trialOf(table, relation, row)));

function trialOf(table: PrintedTable, relation: ColumnRelation, row: PrintedRow): Trial {
  const { target, terms } = relation;
  const value = valueAt(table, row, target) ?? ZERO;
  const computed = computedOn(table, row, relation);
  const amounts = terms.flatMap(({ column, sign }) => {
    const amount = valueAt(table, row, column);
    return amount === null ? [] : [sign === 1 ? amount : subtract(ZERO, amount)];
  });
  const names = terms.map(({ column }) => table.columns[column]?.label ?? '').join(', ');
  return tried({
    kind: 'summa',
    places: [target, ...terms.map(({ column }) => column)]
      .filter((column) => (row.cells[column]?.text ?? '') !== '')
      .map((column) => placeOf(table, row, column)),
    arithmetic: `${sumText(amounts)} = ${shownExact(computed)}`,
    difference: subtract(value, computed),
    rounding: roundingOf(table, relation),
    message: `${row.label}: ${table.columns[target]?.label ?? 'kolumnen'} är ${shownExact(value)}, men av ${names} blir det ${shownExact(computed)}.`,
    sureness: surenessOf(relation, isMiswritten(value, computed)),
  });
}

function surenessOf({ held, telling, isNamed }: ColumnRelation, looksLikeSlip: boolean): number {
  const share = held.length / Math.max(1, telling.length);
  if (isNamed && held.length >= 2) return 0.95;
  if (share >= 0.8 && held.length >= 4) return 0.95;
  return looksLikeSlip || isNamed ? 0.9 : 0.75;
}
