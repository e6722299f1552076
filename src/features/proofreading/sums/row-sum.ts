import { absolute, compare, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { computedIn, type Part, roundingOf, valueOf } from './parts.ts';

/** A row and the rows that it is the sum of. */
export interface RowSum {
  readonly total: PrintedRow;
  readonly parts: readonly Part[];
  /** Columns where both the sum and some part stand. */
  readonly columns: readonly number[];
  /** In how many of the columns it holds, if need be by rounding. */
  readonly held: number;
  /** Whether its own words say that it is a sum. */
  readonly isNamed: boolean;
  /** Whether the parts stand below the sum. */
  readonly isAbove: boolean;
}

/** A table, and what may be taken for a sum in it. */
export interface Work {
  readonly table: PrintedTable;
  readonly columns: readonly number[];
  readonly money: boolean;
  readonly guessesGroups: boolean;
  readonly guessesSums: boolean;
}

/** The columns that it can be tried in, and those that it holds in. */
export function sumOf(work: Work, total: Part, parts: readonly Part[]): RowSum {
  const columns = work.columns.filter((column) => isCompared(work, [total, ...parts], column));
  const held = columns.filter((column) => isWithinRounding(work, { total, parts }, column)).length;
  return { total: total.row, parts, columns, held, isNamed: false, isAbove: false };
}

/** The sum stands there and some part, and not all of them are nothing. */
function isCompared(work: Work, [total, ...parts]: readonly Part[], column: number): boolean {
  const sum = total === undefined || parts.some((part) => isHidden(part, column)) ? null : valueOf(work, total, column);
  const terms = parts.flatMap((part) => valueOf(work, part, column) ?? []);
  return sum !== null && terms.length > 0 && [sum, ...terms].some((value) => !isZero(value));
}

const isHidden = ({ row, below }: Part, column: number): boolean => [row, ...below].some(({ cells }) => cells[column]?.kind === 'hidden');

function isWithinRounding(work: Work, { total, parts }: { total: Part; parts: readonly Part[] }, column: number): boolean {
  const value = valueOf(work, total, column) ?? ZERO;
  const difference = subtract(value, computedIn(work.table, parts, column));
  return compare(absolute(difference), roundingOf(work.table, parts.length, column)) <= 0;
}
