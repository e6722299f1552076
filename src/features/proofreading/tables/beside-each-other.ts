import type { RawRow } from './cut-rows.ts';
import { cellOf } from './printed-table.ts';

/**
 * Two tables that stand beside each other on the page look like one with labels in the middle: its right half has headings that its left half
 * has too. Gives where the columns of each begin and end; one pair where there is but one table.
 */
export function sideBySide(rows: readonly RawRow[]): (readonly [from: number, until: number])[] {
  const width = rows[0]?.cells.length ?? 0;
  const at = secondLabels(rows);
  return at === null
    ? [[0, width]]
    : [
        [0, at],
        [at, width],
      ];
}

/** The column that the second table begins with. */
function secondLabels(rows: readonly RawRow[]): number | null {
  const width = rows[0]?.cells.length ?? 0;
  const heads = rows.slice(0, MOST_HEADS).filter(({ cells }) => !cells.some((cell) => /\d/.test(cell.replace(YEAR, ''))));
  for (let column = 2; column < width - 1; column += 1) {
    const isSplit = heads.some(({ cells }) => hasTwins(cells, column)) && areLabels(rows, column);
    if (isSplit && hasAmounts(rows, 1, column) && hasAmounts(rows, column + 1, width)) return column;
  }
  return null;
}

const MOST_HEADS = 3;
const YEAR = /(?:19|20)\d\d(?:-\d\d-\d\d)?|^not \d{1,2}|\d{1,2}\/\d{1,2}/gi;

/** A heading of the right half stands in the left half too, and the second label column has a heading of its own. */
function hasTwins(cells: readonly string[], column: number): boolean {
  const left = new Set(cells.slice(1, column).map((cell) => cell.trim()));
  return /\p{L}{3}/u.test(cells[column] ?? '') && cells.slice(column + 1).some((cell) => cell.trim() !== '' && left.has(cell.trim()));
}

/** Words in almost all of the rows that have something there. */
function areLabels(rows: readonly RawRow[], column: number): boolean {
  const some = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  const words = some.filter((cell) => /\p{L}{3}/u.test(cell) && cellOf(cell).kind !== 'number');
  return some.length >= 2 && 10 * words.length >= 8 * some.length;
}

const hasAmounts = (rows: readonly RawRow[], from: number, until: number): boolean =>
  rows.filter(({ cells }) => cells.slice(from, until).some((cell) => cellOf(cell).kind === 'number')).length >= 2;

/** The rows that have something in those columns. */
export const rowsWithin = <Row extends RawRow>(rows: readonly Row[], [from, until]: readonly [number, number]): Row[] =>
  rows.map((row) => ({ ...row, cells: row.cells.slice(from, until) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
