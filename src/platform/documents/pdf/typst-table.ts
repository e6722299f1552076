import type { Cell, Inline, LinkTo, Row, Table } from '../document.ts';
import { isGroupTitle, isNumberLike, PAPER, type Paper, type TableLayout, tableLayout } from '../table-layout.ts';
import { headerRows, plainText } from '../table-parts.ts';
import { textWidth } from '../text-width.ts';
import { type Flow, flowOf } from './typst-inline.ts';

/** Where figures lead, and the room there is. */
export interface Setting {
  readonly linkTo: LinkTo;
  readonly paper: Paper;
}

/** A table as the template reads it; the template knows what else is in it. */
export interface TableData extends Readonly<Record<string, unknown>> {
  readonly size: number;
}

/** A repeated header is decoration in PDF/UA, and decoration may hold neither links nor footnotes; such a header is printed once. */
const hasPlaces = (flow: Flow): boolean =>
  typeof flow !== 'string' &&
  flow.some((piece) => typeof piece !== 'string' && ('to' in piece || piece.k === 'footnote' || ('c' in piece && hasPlaces(piece.c))));

/** Tables that are not taller than this, in points, are kept whole on one page. */
const KEPT_WHOLE = 250;
/** From this height a row may be cut by the end of a page. */
const TALLEST_WHOLE_ROW = 300;

export function tableData(table: Table, { linkTo, paper }: Setting): TableData {
  const layout = tableLayout(table, paper);
  const heights = table.rows.map((row) => rowHeight(row, layout));
  const head = headerRows(table).map((cells) =>
    cells.map((cell) => ({ c: flowOf(cell.content, linkTo), align: cell.align, columns: cell.columnSpan, rows: cell.rowSpan })),
  );
  return {
    id: table.id,
    caption: table.caption,
    unit: table.unit,
    widths: layout.columnWidths.map((width) => Math.floor(width * 100) / 100),
    size: layout.size,
    heights: heights.map((height, index) => (height === lineHeight(layout) && isPlain(table.rows[index]) ? height : null)),
    longRows: heights.some((height) => height > TALLEST_WHOLE_ROW),
    breakable: heights.reduce((total, height) => total + height, 0) > KEPT_WHOLE,
    align: table.columns.map((column) => column.align),
    head,
    repeatHead: head.every((cells) => cells.every((cell) => !hasPlaces(cell.c))),
    rows: table.rows.map((row) => rowData(row, linkTo)),
    notes: table.notes.map((note) => flowOf(note, linkTo)),
  };
}

/** A row of one line: the height of a capital letter, and the air above and under it. */
const lineHeight = (layout: TableLayout): number => layout.size * 0.66 + CELL_AIR;
const CELL_AIR = 6.4;

/**
 * About how tall a row becomes, from the widths of its texts.
 * Rows that surely stand on one line are given that height, which spares Typst the measuring: it takes half the time of a table.
 */
function rowHeight(row: Row, layout: TableLayout): number {
  const lines = row.cells.map((cell, index) => {
    if (layout.isNumber[index] === true && isNumberLike(cell)) return 1;
    const room = Math.max(1, (layout.columnWidths[index] ?? 0) - PAPER.cellPadding) / layout.size;
    const linesOf = (content: readonly Inline[]): number => Math.ceil((textWidth(plainText(content)) * CAUTION) / room);
    return linesOf(cell.content) + (cell.items ?? []).reduce((total, item) => total + linesOf(item), 0);
  });
  return lineHeight(layout) + (Math.max(1, ...lines) - 1) * layout.size * 1.11;
}

/** Letters may be bold, and kerning is not counted. */
const CAUTION = 1.05;

const isPlain = (row: Row | undefined): boolean =>
  row !== undefined &&
  row.kind !== 'group' &&
  row.cells.every((cell) => cell.content.every((inline) => inline.kind === 'text' || inline.kind === 'figure'));

function rowData(row: Row, linkTo: LinkTo): object {
  if (isGroupTitle(row)) return { k: 'title', cells: row.cells.slice(0, 1).map((cell) => cellData(cell, linkTo)) };
  const cells = row.cells.map((cell) => cellData(cell, linkTo));
  if (row.kind === 'row') return { k: cells.every((cell) => typeof cell === 'string') ? 'plain' : 'row', cells };
  return { k: row.kind, cells };
}

function cellData(cell: Cell, linkTo: LinkTo): Flow | object {
  const content = flowOf(cell.content, linkTo);
  return cell.items === undefined || cell.items.length === 0
    ? content
    : { c: content, items: cell.items.map((item) => flowOf(item, linkTo)) };
}
