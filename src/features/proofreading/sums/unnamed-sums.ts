import { add, isEqual, isZero, ZERO } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { isTotal } from './labels.ts';

/** A row without a label that in some column is what the rows above it come to is their sum, and is called so. */
export const withUnnamedSums = (table: PrintedTable): PrintedTable => ({ ...table, rows: named(table.rows) });

function named(rows: readonly PrintedRow[]): PrintedRow[] {
  const done: PrintedRow[] = [];
  let from = 0;
  for (const row of rows) {
    const above = done.slice(from);
    const isSum = row.label === '' && row.cells.some((_, column) => isSumIn(above, row, column));
    done.push(isSum ? { ...row, label: 'Summa' } : row);
    if (isSum || isTotal(row.label) || row.cells.every(({ number }) => number === null)) from = done.length;
  }
  return done;
}

function isSumIn(above: readonly PrintedRow[], row: PrintedRow, column: number): boolean {
  const parts = above.flatMap(({ cells }) => amountIn(cells[column]?.number));
  const [total] = amountIn(row.cells[column]?.number);
  if (total === undefined || parts.length < 2) return false;
  const sum = parts.reduce((all, { value }) => add(all, value), ZERO);
  return !isZero(sum) && isEqual(sum, total.value) && parts.filter(({ value }) => !isZero(value)).length > 1;
}

const amountIn = (number: PrintedNumber | null | undefined): PrintedNumber[] =>
  number == null || number.unit === 'procent' ? [] : [number];
