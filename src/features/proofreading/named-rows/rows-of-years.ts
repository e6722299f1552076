import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';

/** A row with what came out in each of three years or more, the latest first. */
export interface RowOfYears {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly years: readonly YearOfRow[];
}

export interface YearOfRow {
  readonly year: number;
  readonly column: number;
  readonly number: PrintedNumber;
}

const FEWEST = 3;

/** Empty cells are left out, and so are rows that have fewer years. */
export function rowsOfYears(table: PrintedTable): RowOfYears[] {
  const columns = table.columns
    .flatMap(({ year, role }, column) => (year === null || role !== 'actual' ? [] : [{ year, column }]))
    .toSorted((a, b) => b.year - a.year);
  return columns.length < FEWEST
    ? []
    : table.rows.flatMap((row) => {
        const years = columns.flatMap(({ year, column }): YearOfRow[] => {
          const cell = row.cells[column];
          return cell?.kind === 'number' && cell.number !== null ? [{ year, column, number: cell.number }] : [];
        });
        return years.length < FEWEST ? [] : [{ table, row, years }];
      });
}
