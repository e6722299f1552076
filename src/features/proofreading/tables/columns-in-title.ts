import { columnsOf } from './columns.ts';
import type { PrintedTable } from './printed-table.ts';

/** `Avslutade efter orsak (kvinnor, män, totalt, andel)` above a table without a head: its columns are those that the title names. */
export function withColumnsInTitle(table: PrintedTable): PrintedTable {
  if (table.columns.some(({ label }) => label !== '')) return table;
  const names = /\(([^()]{5,80})\)\s*$/.exec(table.title)?.[1]?.split(/, | och /) ?? [];
  return names.length < FEWEST || names.length !== table.columns.length ? table : { ...table, columns: columnsOf(names) };
}

const FEWEST = 2;
