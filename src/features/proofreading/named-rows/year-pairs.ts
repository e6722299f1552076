import { absolute, compare, type Exact, exact, multiply, ZERO } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { amountOf } from '../statements/figures-on.ts';
import { isMoney } from '../sums/amounts.ts';
import { isBesideSums } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';

/** What a row of a table tells of the year and of an earlier one, in kronor and without the sign that costs have. */
export interface YearPair {
  readonly label: string;
  readonly now: Exact;
  readonly before: Exact;
  /** How finely they are printed. */
  readonly grain: Exact;
  readonly places: readonly ProofPlace[];
}

/** The rows of all tables of money that have an outcome of both years: the year, and the one before where no other is named. */
export const yearPairs = (tables: readonly PrintedTable[], year: number, since = year - 1): YearPair[] =>
  tables.filter(isMoney).flatMap((table) => {
    const columns = [year, since].map((each) => columnOf(table, each));
    const [now = -1, before = -1] = columns;
    return now === -1 || before === -1 ? [] : table.rows.flatMap((row) => pairOn(table, row, [now, before]));
  });

/** The outcome of a year, or the costs of one where a table has nothing but those. */
function columnOf({ columns }: PrintedTable, year: number): number {
  const actual = columns.findIndex((column) => column.year === year && column.role === 'actual');
  return actual === -1 && columns.every(({ role }) => role === 'cost') ? columns.findIndex((column) => column.year === year) : actual;
}

function pairOn(table: PrintedTable, row: PrintedRow, columns: readonly [number, number]): YearPair[] {
  const amounts = columns.flatMap((column) => {
    const number = row.cells[column]?.number ?? null;
    return number === null || number.unit === 'procent' || number.unit === 'kr/person' ? [] : [amountOf(number, table)];
  });
  const [now, before] = amounts;
  if (now === undefined || before === undefined || row.label === '' || isBesideSums(row.label)) return [];
  const isCost = compare(now.value, ZERO) <= 0 && compare(before.value, ZERO) <= 0;
  const kronor = (ore: Exact): Exact => multiply(isCost ? absolute(ore) : ore, exact(1, 100));
  return [
    {
      label: row.label,
      now: kronor(now.value),
      before: kronor(before.value),
      grain: kronor(now.grain),
      places: columns.map((column) => placeOf(table, row, column)),
    },
  ];
}
