import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { isFact } from './cards.ts';

/** `Planerat antal | 60 | Utfall | 1 843 417 kr`: a card with two facts on each line becomes one with a row for each. */
export const withPairsApart = (table: PrintedTable): PrintedTable =>
  arePairs(table)
    ? { ...table, columns: table.columns.slice(0, 1), rows: [...table.rows.map(firstOf), ...table.rows.flatMap(secondOf)] }
    : table;

const LEAST_FACTS = 2;

/** No heads, and names of facts both first in the row and third. */
function arePairs({ columns, rows }: PrintedTable): boolean {
  if (columns.length !== 3 || columns.some(({ label }) => label !== '')) return false;
  const first = rows.filter(({ label }) => isFact(label)).length;
  const second = rows.filter(({ cells }) => isFact(cells[1]?.text ?? '')).length;
  return first >= LEAST_FACTS && second >= LEAST_FACTS;
}

const firstOf = (row: PrintedRow): PrintedRow => ({ ...row, cells: row.cells.slice(0, 1) });

const secondOf = (row: PrintedRow): PrintedRow[] => {
  const [, label, value] = row.cells;
  return label === undefined || value === undefined || label.text === '' ? [] : [{ ...row, label: label.text, cells: [value] }];
};
