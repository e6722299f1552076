import { absolute, compare, divide, type Exact, exact, isZero, multiply, subtract } from '../../../shared/exact.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { isMoney, unitAt } from '../sums/amounts.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { EVERYBODY, isSameName } from '../words/entities.ts';
import type { PeopleFact } from './people-facts.ts';

/** `Insats | Budget | Utfall | Per deltagare`: the cost of the row divided by the participants that another table counts for it. */
export const checkCostEachInTables = (tables: readonly PrintedTable[], people: readonly PeopleFact[]): Trial[] =>
  tables.filter(isMoney).flatMap((table) => {
    const each = table.columns.findIndex(({ label }) => EACH.test(label.trim()));
    const costs = [...table.columns.keys()].filter((column) => isOfCost(table, column) && column !== each);
    const hasPeople = table.columns.some(({ label }) => /^(?:antal )?deltagare|personer/i.test(label.trim()));
    return each === -1 || costs.length === 0 || hasPeople ? [] : table.rows.flatMap((row) => trialsOf({ table, row, each }, costs, people));
  });

const EACH = /^(?:(?:kr|tkr|kostnad)[ ,/]{0,2})?per deltagare(?:,? (?:kr|tkr|kronor))?$|^(?:kr|tkr)\/deltagare$/i;

const isOfCost = ({ columns }: PrintedTable, column: number): boolean => {
  const { role, label = '' } = columns[column] ?? {};
  return role === 'actual' || role === 'cost' || /^(?:kostnad|utfall)/i.test(label.trim());
};

interface At {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly each: number;
}

/** Of several costs on the row the one that it fits is meant. */
function trialsOf({ table, row, each }: At, costs: readonly number[], people: readonly PeopleFact[]): Trial[] {
  const told = row.cells[each]?.number ?? null;
  const own = people.find(
    ({ measure, entity, where }) => where === 'tabell' && measure === 'deltagare' && entity !== EVERYBODY && isSameName(entity, row.label),
  );
  if (told === null || own === undefined || isZero(own.value)) return [];
  const unit = /tkr/i.test(table.columns[each]?.label ?? '') ? 'tkr' : (told.unit ?? 'kr');
  const printed = inKronor(told, unit);
  const found = costs.flatMap((column) => {
    const cost = row.cells[column]?.number ?? null;
    if (cost === null) return [];
    const computed = divide(absolute(inKronor(cost, unitAt(cost, table))), own.value);
    const blur = divide(grainOf(cost, unitAt(cost, table)), own.value);
    return [{ column, computed, off: subtract(printed, computed), nearEnough: larger(multiply(grainOf(told, unit), exact(1, 2)), blur) }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const best = found.reduce((least, one) => (compare(absolute(one.off), absolute(least.off)) < 0 ? one : least), first);
  const isFar = compare(multiply(absolute(best.off), exact(2)), best.computed) > 0;
  return [
    tried({
      kind: 'kvot',
      places: [placeOf(table, row, each), placeOf(table, row, best.column), ...own.places],
      arithmetic: `${row.cells[best.column]?.text ?? ''} delat med ${shownExact(own.value)} är ${shownExact(best.computed)}`,
      difference: best.off,
      rounding: grainOf(told, unit),
      nearEnough: best.nearEnough,
      message: `${row.label}: ${told.written} per deltagare står, men ${row.cells[best.column]?.text ?? ''} delat med ${shownExact(own.value)} deltagare är ${shownExact(best.computed)}.`,
      sureness: isFar ? 0.5 : 0.85,
    }),
  ];
}

const larger = (one: Exact, other: Exact): Exact => (compare(one, other) > 0 ? one : other);
