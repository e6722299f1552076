import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { isTotal } from './labels.ts';

/** `Summa 2018` below `Summa`: what the same came to in another year, and no sum of the rows above. */
export function isOfOtherYear({ rows }: PrintedTable, row: PrintedRow): boolean {
  const year = yearIn(row.label);
  return (
    year !== undefined &&
    isTotal(row.label) &&
    rows.slice(0, rows.indexOf(row)).some(({ label }) => isTotal(label) && yearIn(label) !== year && stemOf(label) === stemOf(row.label))
  );
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const yearIn = (label: string): string | undefined => YEAR.exec(label)?.[0];
const stemOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(YEAR, '')
    .replace(/[^\p{sc=Latin}]/gu, '');
