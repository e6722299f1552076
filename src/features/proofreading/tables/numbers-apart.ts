import type { RawRow } from './cut-rows.ts';

/**
 * Numbers of two columns that were read as one, told by the column after, which is empty on that row only, and by the column itself, where
 * no other number has more than three digits: `158 126` where the others are 57, 38 and 41.
 */
export const withNumbersApart = (rows: readonly RawRow[]): RawRow[] =>
  rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => ownPart(rows, row, column) ?? cell) }));

/** What of a number that was read as one stands in the column: its first half there, its second half in the next. */
function ownPart(rows: readonly RawRow[], row: RawRow, column: number): string | null {
  const here = halvesAt(rows, row, column);
  const before = column > 0 ? halvesAt(rows, row, column - 1) : null;
  return here?.[0] ?? before?.[1] ?? null;
}

function halvesAt(rows: readonly RawRow[], row: RawRow, column: number): readonly [string, string] | null {
  const [, first = '', second = ''] = /^(\d{1,3}) (\d{1,3})$/.exec(row.cells[column] ?? '') ?? [];
  if (second === '' || column === 0 || row.cells[column + 1] !== '') return null;
  const others = rows.filter((other) => other !== row && (other.cells[column] ?? '') !== '' && /\d/.test(other.cells[column] ?? ''));
  const areSmall = others.every(({ cells }) => /^\d{1,3}$/.test(cells[column] ?? '') && /^\d{1,3}$/.test(cells[column + 1] ?? ''));
  return others.length >= 3 && areSmall ? [first, second] : null;
}
