import type { RawRow } from './cut-rows.ts';

/** `100,01)` and `Avvikelse1)`: the mark of a note that was raised above its cell, and that a copied text has right after it. */
export const withoutNoteMarks = (rows: readonly RawRow[]): RawRow[] => rows.map((row) => ({ ...row, cells: row.cells.map(withoutMark) }));

const withoutMark = (cell: string): string =>
  cell.includes('(') ? cell : cell.replace(/(?<=[\p{sc=Latin}\d%])\d\)$/u, '').replace(/(?<=[\p{sc=Latin}\d%])[¹²³⁴⁵]+\)?$/u, '');
