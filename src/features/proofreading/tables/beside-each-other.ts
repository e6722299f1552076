import type { RawRow } from './cut-rows.ts';
import { cellOf } from './printed-table.ts';

/** A table, or the half of one. */
export interface Half {
  readonly head: readonly RawRow[];
  readonly rows: readonly RawRow[];
}

/** The tables that stand beside each other. A balance sheet in two halves is read as if they stood below each other. */
export function halvesOf<Row extends RawRow>(
  head: readonly RawRow[],
  rows: readonly Row[],
  joined: (rows: readonly Row[]) => readonly RawRow[],
): readonly Half[] {
  const halves = sideBySide([...head, ...rows]).map((columns) => ({
    head: rowsWithin(head, columns),
    rows: joined(rowsWithin(rows, columns)),
  }));
  const [left, right] = halves;
  return left !== undefined && right !== undefined && isOneBalance(left, right)
    ? [{ head: left.head, rows: [...left.rows, ...right.rows] }]
    : halves;
}

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
    const left = new Set(heads.flatMap(({ cells }) => cells.slice(1, column)).map(headingIn));
    const isSplit = heads.some(({ cells }) => hasTwins(cells, column, left)) && areLabels(rows, column);
    if (isSplit && hasAmounts(rows, 1, column) && hasAmounts(rows, column + 1, width)) return column;
  }
  return null;
}

const MOST_HEADS = 3;
const YEAR = /(?:19|20)\d\d(?:-\d\d-\d\d)?|^not \d{1,2}|\d{1,2}\/\d{1,2}/gi;

/** A heading of the right half stands in the left half too, whose head may have more rows: one that names a year or has a heading over the labels beside it, or two of them. */
function hasTwins(cells: readonly string[], column: number, left: ReadonlySet<string>): boolean {
  const twins = cells.slice(column + 1).filter((cell) => cell.trim() !== '' && left.has(headingIn(cell)));
  return twins.length > 1 || (twins.length === 1 && (/\p{sc=Latin}{3}/u.test(cells[column] ?? '') || A_YEAR.test(twins[0] ?? '')));
}

/** `2031-12-31` over one half and `2031` over the other are the same. */
const headingIn = (cell: string): string => cell.trim().replace(/^((?:19|20)\d\d)-\d\d-\d\d$/, '$1');

const A_YEAR = /(?:19|20)\d\d/;

/** Words in almost all of the rows that have something there. */
function areLabels(rows: readonly RawRow[], column: number): boolean {
  const some = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  const words = some.filter((cell) => isAge(cell) || (/\p{sc=Latin}{3}/u.test(cell) && cellOf(cell).kind !== 'number'));
  // Verdicts are the same in many rows, names are not.
  return some.length >= 2 && 10 * words.length >= 8 * some.length && 2 * new Set(words).size > words.length;
}

/** `16–24 år` */
const isAge = (cell: string): boolean => /^\d{1,2} ?[–-] ?\d{1,2} år$/.test(cell);

const hasAmounts = (rows: readonly RawRow[], from: number, until: number): boolean =>
  rows.filter(({ cells }) => cells.slice(from, until).some((cell) => cellOf(cell).kind === 'number')).length >= 2;

/** What is owned stands in the left half and what is owed in the right one. */
function isOneBalance(left: Half, right: Half): boolean {
  const isSameWide = left.rows[0]?.cells.length === right.rows[0]?.cells.length;
  return isSameWide && hasLabel(left, /tillgångar/i) && hasLabel(right, /skulder/i) && !hasLabel(left, /skulder/i);
}

const hasLabel = ({ head, rows }: Half, words: RegExp): boolean => [...head, ...rows].some(({ cells }) => words.test(cells[0] ?? ''));

/** The rows that have something in those columns. */
export const rowsWithin = <Row extends RawRow>(rows: readonly Row[], [from, until]: readonly [number, number]): Row[] =>
  rows.map((row) => ({ ...row, cells: row.cells.slice(from, until) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
