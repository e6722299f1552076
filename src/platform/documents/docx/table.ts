import {
  Bookmark,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Cell, Row, RowKind, Table } from '../document.ts';
import { isGroupTitle, PAPER, type Paper, type TableLayout, tableLayout } from '../table-layout.ts';
import { type HeaderCell, headerRows } from '../table-parts.ts';
import { type Draft, runs } from './inline.ts';
import { ACCENT, INK, QUIET, STYLE } from './styles.ts';

/** Bold Calibri is a little wider than Source Sans 3. */
export const WORD_PAPER: Paper = { ...PAPER, letters: 1.06 };

/** Caption, table and explanations, kept together where the table is short enough to stand on one page. */
export function tableBlocks(table: Table, draft: Draft): readonly (Paragraph | WordTable)[] {
  const layout = tableLayout(table, draft.paper);
  return [
    caption(table, table.caption, { draft, landscape: layout.landscape }),
    gridOf(table, draft),
    ...table.notes.map((note) => new Paragraph({ style: STYLE.tableNote, children: [...runs(note, draft)] })),
    gap(),
  ];
}

/** Above a table or a picture: its name to the left and what is counted to the right. */
export function caption(of: { id: string; unit: string | null }, title: string, place: { draft: Draft; landscape: boolean }): Paragraph {
  const unit = of.unit === null ? [] : [new TextRun({ text: `\t${of.unit}`, bold: false, color: QUIET, size: 17 })];
  const children = [new TextRun(title), ...unit];
  const name = place.draft.bookmarks.get(of.id);
  const position = twips(place.landscape ? PAPER.landscape : PAPER.portrait);
  return new Paragraph({
    style: 'Caption',
    tabStops: [{ type: TabStopType.RIGHT, position }],
    children: name === undefined ? children : [new Bookmark({ id: name, children })],
  });
}

/** The air after a table, which has none of its own. */
export const gap = (): Paragraph => new Paragraph({ style: STYLE.gap });

/** Tables with no more rows than this are kept whole on one page. */
const KEPT_WHOLE_ROWS = 18;
const TWIPS = 20;

export function gridOf(table: Table, draft: Draft): WordTable {
  const layout = tableLayout(table, draft.paper);
  const header = headerRows(table);
  const whole = table.rows.length <= KEPT_WHOLE_ROWS;
  const look: Look = { layout, draft, size: layout.size < 9 ? layout.size * 2 : null };
  return new WordTable({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: twips(layout.columnWidths.reduce((total, width) => total + width, 0)), type: WidthType.DXA },
    columnWidths: layout.columnWidths.map(twips),
    tableLook: { firstRow: header.length > 0, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      ...header.map((cells, index) => headerRow(cells, look, index === header.length - 1)),
      ...table.rows.map((row, index) => bodyRow(row, look, { table, keepNext: whole && index < table.rows.length - 1 })),
    ],
  });
}

interface Look {
  readonly layout: TableLayout;
  readonly draft: Draft;
  /** Half points; null where the style's own size will do. */
  readonly size: number | null;
}

const twips = (points: number): number => Math.floor(points * TWIPS);

const LINE = { style: BorderStyle.SINGLE, size: 8, color: INK } as const;

function headerRow(cells: readonly HeaderCell[], look: Look, isLast: boolean): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell) => {
      const style = cell.align === 'group' ? STYLE.tableGroupHeader : cell.align === 'number' ? STYLE.tableNumberHeader : STYLE.tableHeader;
      return new TableCell({
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        verticalAlign: VerticalAlignTable.BOTTOM,
        ...(isLast || cell.rowSpan > 1 ? { borders: { bottom: LINE } } : {}),
        children: [new Paragraph({ style, children: [...runs(cell.content, look.draft, sized(look))] })],
      });
    }),
  });
}

const sized = (look: Look): { size?: number } => (look.size === null ? {} : { size: look.size });

function bodyRow(row: Row, look: Look, place: { table: Table; keepNext: boolean }): TableRow {
  const keepNext = place.keepNext || row.kind === 'group';
  const [first] = row.cells;
  if (isGroupTitle(row) && first !== undefined) {
    const children = [
      new Paragraph({
        style: STYLE.tableText,
        keepNext,
        spacing: { before: 120 },
        children: [...runs(first.content, look.draft, { bold: true, color: ACCENT, ...sized(look) })],
      }),
    ];
    return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: place.table.columns.length, children })] });
  }
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((cell, index) => {
      const isFirst = index === 0;
      const isNumber = place.table.columns[index]?.align === 'number';
      return bodyCell(cell, row, { look, isNumber, isFirst, keepNext: isFirst && keepNext });
    }),
  });
}

interface CellPlace {
  readonly look: Look;
  readonly isNumber: boolean;
  readonly isFirst: boolean;
  /** Word keeps a row with the next when the first cell's paragraph asks for it. */
  readonly keepNext: boolean;
}

function bodyCell(cell: Cell, row: Row, place: CellPlace): TableCell {
  const look = { ...(BOLD.has(row.kind) ? { bold: true } : {}), ...sized(place.look) };
  const text = new Paragraph({
    style: place.isNumber ? STYLE.tableNumber : STYLE.tableText,
    ...(place.keepNext ? { keepNext: true } : {}),
    ...(row.kind === 'indent' && place.isFirst ? { indent: { left: 200 } } : {}),
    children: [...runs(cell.content, place.look.draft, look)],
  });
  const listed = (cell.items ?? []).map(
    (item) => new Paragraph({ style: STYLE.tableItem, children: [...runs(item, place.look.draft, look)] }),
  );
  const onlyListed = cell.content.length === 0 && listed.length > 0;
  return new TableCell({ ...LINES_OF[row.kind], children: onlyListed ? listed : [text, ...listed] });
}

const BOLD: ReadonlySet<RowKind> = new Set(['group', 'subtotal', 'total']);

const LINES_OF: Partial<Record<RowKind, Pick<ITableCellOptions, 'borders'>>> = {
  subtotal: { borders: { top: { ...LINE, size: 4 } } },
  total: { borders: { top: LINE, bottom: LINE } },
};
