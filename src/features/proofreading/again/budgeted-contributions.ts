import { absolute, add, compare, isEqual, ZERO } from '../../../shared/exact.ts';
import { columnName } from '../statements/figures-on.ts';
import { fundingRows } from '../statements/funding-rows.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tickedOff } from '../trial.ts';
import type { Occurrence } from './occurrences.ts';

/**
 * What the members have paid is agreed before the year begins, so it is often all that is budgeted for:
 * ticked off where they come together to a budgeted income. A budget may count more, so that nothing is told where they do not.
 */
export function checkBudgetedContributions(tables: readonly PrintedTable[], occurrences: readonly Occurrence[], year: number): Trial[] {
  const incomes = occurrences.filter(({ column, place }) => column?.startsWith('budget') === true && INCOME.test(place.label));
  return tables.flatMap((table) => {
    const rows = fundingRows(table).map(({ row }) => row);
    return table.columns.flatMap((heading, column) => {
      const name = columnName(heading, year);
      const budgeted = incomes.filter((income) => income.column === `budget${name}` && income.spot !== table);
      const cells = rows.flatMap((row) => {
        const place = placeOf(table, row, column);
        return occurrences.filter((each) => each.spot === table && isAt(each.place, place));
      });
      return cells.length < MEMBERS || cells.length < rows.length ? [] : heldBy(cells, budgeted);
    });
  });
}

const INCOME = /intäkt|bidrag|avgift/i;

/** One for each of the three parts. */
const MEMBERS = 3;

const isAt = (one: Occurrence['place'], other: Occurrence['place']): boolean =>
  one.line === other.line && one.page === other.page && one.label === other.label;

function heldBy(cells: readonly Occurrence[], incomes: readonly Occurrence[]): Trial[] {
  const sum = cells.reduce((all, { kronor }) => add(all, kronor), ZERO);
  return incomes
    .filter(({ kronor, grain }) => isEqual(sum, absolute(kronor)) && compare(grain, sum) < 0)
    .map((income) =>
      tickedOff({
        kind: 'summa',
        places: [income.place, ...cells.map(({ place }) => place)],
        arithmetic: `${cells.map(({ kronor }) => shownExact(kronor)).join(' + ')} = ${shownExact(sum)}`,
      }),
    );
}
