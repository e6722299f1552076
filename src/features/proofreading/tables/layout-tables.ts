import type { TextLine, TextPiece } from '../../../shared/document-text.ts';
import type { RawRow, RawTable } from './cut-rows.ts';
import { hasAmount, isRow, type LayoutBlock, layoutBlocks } from './layout-blocks.ts';
import { columnAt, columnsUnder, type Edge, layoutColumns } from './layout-columns.ts';

/** Tables among lines where only the room between words tells what is a column. */
export const layoutTables = (lines: readonly TextLine[], above: readonly TextLine[]): RawTable[] =>
  layoutBlocks(lines, above).flatMap((block) => tableIn(block) ?? []);

function tableIn({ lines, above }: LayoutBlock): RawTable | null {
  const first = Math.max(0, lines.findIndex(hasAmount));
  const body = lines.slice(first);
  const edges = layoutColumns(body.filter(isRow));
  if (edges.length < 2) return null;
  const head = lines.slice(0, first).map((line) => headRow(line, edges));
  const rows = joined(body.map((line) => bodyRow(line, edges)));
  const heads = new Set(head.map(({ cells }) => cells.join('|')));
  return { rows: [...head, ...rows.filter(({ cells }) => !heads.has(cells.join('|')))], above, isSpread: true };
}

const bodyRow = (line: TextLine, edges: readonly Edge[]): RawRow => rowOf(line, edges, (piece) => [columnAt(edges, piece)]);

/** A heading over several columns is a heading of each. */
const headRow = (line: TextLine, edges: readonly Edge[]): RawRow => rowOf(line, edges, (piece) => columnsUnder(edges, piece));

function rowOf({ place, pieces }: TextLine, edges: readonly Edge[], columnsOf: (piece: TextPiece) => readonly number[]): RawRow {
  const cells = edges.map(() => '');
  for (const piece of pieces) for (const column of columnsOf(piece)) cells[column] = `${cells[column] ?? ''} ${piece.text}`.trim();
  return { place, cells };
}

/** A label that runs over two lines is one label: its numbers stand on the first line or on the last one. */
function joined(rows: readonly RawRow[]): RawRow[] {
  const done: RawRow[] = [];
  for (const row of rows) {
    const last = done.at(-1);
    const goesOn = last !== undefined && /^\p{Ll}/u.test(row.cells[0] ?? '') && (isAlone(last) || isAlone(row));
    if (goesOn) done[done.length - 1] = together(last, row);
    else done.push(row);
  }
  return done;
}

const isAlone = ({ cells }: RawRow): boolean => cells.slice(1).every((cell) => cell === '');

function together(first: RawRow, second: RawRow): RawRow {
  const cells = first.cells.map((cell, column) => [cell, second.cells[column] ?? ''].filter((text) => text !== '').join(' '));
  return { place: isAlone(first) ? second.place : first.place, cells };
}
