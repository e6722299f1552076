import type { ProofPlace } from '../proofreading.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';

/** Where a cell stands, with its row as the words around it. */
export function placeOf(table: PrintedTable, row: PrintedRow, column: number): ProofPlace {
  const heading = table.columns[column]?.label ?? '';
  return {
    ...row.place,
    text: [row.label, ...row.cells.map(({ text }) => text)].filter((text) => text !== '').join(' '),
    value: row.cells[column]?.text ?? '',
    label: [row.label, heading].filter((text) => text !== '').join(', '),
  };
}

/** The places of rows that have something in the column. */
export const placesIn = (table: PrintedTable, rows: readonly PrintedRow[], column: number): ProofPlace[] =>
  rows.filter((row) => (row.cells[column]?.text ?? '') !== '').map((row) => placeOf(table, row, column));
