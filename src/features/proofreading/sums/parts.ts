import { add, compare, type Exact, exact, multiply, negate, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { grainIn, isMoney, valueAt } from './amounts.ts';

/** A row as a part of a sum. */
export interface Part {
  readonly row: PrintedRow;
  readonly sign: 1 | -1;
  /** The rows that the part is told in, where it has no number of its own in a column. */
  readonly below: readonly PrintedRow[];
}

/** A part's own number, or what those below it come to where it has none. */
export function valueOf({ table }: { readonly table: PrintedTable }, { row, below }: Part, column: number): Exact | null {
  const own = valueAt(table, row, column);
  if (own !== null || below.length === 0) return own;
  const parts = below.flatMap((each) => valueAt(table, each, column) ?? []);
  return parts.length === 0 ? null : parts.reduce(add, ZERO);
}

/** What each part counts in a column, with its sign. */
export const termsIn = (table: PrintedTable, parts: readonly Part[], column: number): Exact[] =>
  parts.flatMap((part) => {
    const value = valueOf({ table }, part, column);
    return value === null ? [] : [signIn(table, part, column) === 1 ? value : negate(value)];
  });

/** The same with the signs that the parts have elsewhere: a column of changes tells a cost that grew with a plus. */
export const changesIn = (table: PrintedTable, parts: readonly Part[], column: number): Exact[] =>
  parts.flatMap((part) => {
    const value = valueOf({ table }, part, column);
    return value === null ? [] : [part.sign === 1 ? value : negate(value)];
  });

export const computedIn = (table: PrintedTable, parts: readonly Part[], column: number): Exact =>
  termsIn(table, parts, column).reduce(add, ZERO);

/** A variance has its own sign: plus for what is better than planned, also of a cost. */
export const signIn = (table: PrintedTable, { sign }: Part, column: number): 1 | -1 =>
  table.columns[column]?.role === 'variance' ? 1 : sign;

/** How much a sum of so many rounded amounts may be off: half a step for each, but never more than three. People are not rounded. */
export function roundingOf(table: PrintedTable, count: number, column: number): Exact {
  if (!isMoney(table)) return ZERO;
  const grain = grainIn(table, column);
  const least = compare(grain, exact(1)) <= 0 ? 2 : 1;
  return multiply(grain, exact(Math.max(least, Math.min(3, compare(grain, exact(1)) <= 0 ? Math.trunc((count + 1) / 2) : count - 1))));
}
