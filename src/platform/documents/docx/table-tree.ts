import type { Cell, Row, RowKind, Table } from '../document.ts';
import { isGroupTitle, type TableLayout, tableLayout } from '../table-layout.ts';
import { type HeaderCell, headerRows } from '../table-parts.ts';
import type { Draft, Look } from './inline.ts';
import { ACCENT, INK, STYLE } from './styles.ts';
import { branch, type Context, leaf, paragraphTree, type Tree } from './tree.ts';

/** Tables with no more rows than this are kept whole on one page. */
const KEPT_WHOLE_ROWS = 18;
const TWIPS = 20;
/** Smaller letters than these are said at each word, since the style has them larger. */
const STYLE_SIZE = 9;

/**
 * A table as the library would have written it.
 * Tables are nearly all of a report, and a library object for each of their cells takes longer than everything else together.
 */
export function tableTree(table: Table, draft: Draft, context: Context): Tree {
  const layout = tableLayout(table, draft.paper);
  const header = headerRows(table);
  const setting: Setting = { table, layout, draft, context, look: layout.size < STYLE_SIZE ? { size: layout.size * 2 } : {} };
  const whole = table.rows.length <= KEPT_WHOLE_ROWS;
  const widths = layout.columnWidths.map(twips);
  return branch('w:tbl', [
    branch('w:tblPr', [
      leaf('w:tblStyle', { 'w:val': STYLE.table }),
      leaf('w:tblW', { 'w:type': 'dxa', 'w:w': widths.reduce((total, width) => total + width, 0) }),
      leaf('w:tblLayout', { 'w:type': 'fixed' }),
      leaf('w:tblLook', { 'w:firstRow': header.length > 0 ? 1 : 0, 'w:firstColumn': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
    ]),
    branch(
      'w:tblGrid',
      widths.map((width) => leaf('w:gridCol', { 'w:w': width })),
    ),
    ...header.map((_, index) => headerTree(header, index, setting)),
    ...table.rows.map((row, index) => rowTree(row, whole && index < table.rows.length - 1, setting)),
  ]);
}

interface Setting {
  readonly table: Table;
  readonly layout: TableLayout;
  readonly draft: Draft;
  readonly context: Context;
  readonly look: Look;
}

const twips = (points: number): number => Math.floor(points * TWIPS);

const line = (side: 'top' | 'bottom', size: number): Tree =>
  leaf(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': INK });
const THICK = 8;
const THIN = 4;

const widthOf = (setting: Setting, column: number, span: number): Tree => {
  const points = setting.layout.columnWidths.slice(column, column + span).reduce((total, width) => total + width, 0);
  return leaf('w:tcW', { 'w:type': 'dxa', 'w:w': twips(points) });
};

const REPEATED = branch('w:trPr', [leaf('w:cantSplit'), leaf('w:tblHeader')]);
const WHOLE = branch('w:trPr', [leaf('w:cantSplit')]);

/** A cell that reaches down into the next row is continued there by an empty one. */
function headerTree(header: readonly (readonly HeaderCell[])[], index: number, setting: Setting): Tree {
  const above =
    index === 0
      ? []
      : (header[index - 1] ?? []).filter((cell) => cell.rowSpan > 1).map((cell) => ({ ...cell, content: [], isContinued: true }));
  const own = (header[index] ?? []).map((cell) => ({ ...cell, isContinued: false }));
  const cells = [...above, ...own].sort((a, b) => a.column - b.column);
  return branch('w:tr', [REPEATED, ...cells.map((cell) => headerCellTree(cell, index === header.length - 1, setting))]);
}

function headerCellTree(cell: HeaderCell & { isContinued: boolean }, isLast: boolean, setting: Setting): Tree {
  const merge = cell.isContinued ? 'continue' : 'restart';
  const properties = branch('w:tcPr', [
    widthOf(setting, cell.column, cell.columnSpan),
    ...(cell.columnSpan > 1 ? [leaf('w:gridSpan', { 'w:val': cell.columnSpan })] : []),
    ...(cell.rowSpan > 1 ? [leaf('w:vMerge', { 'w:val': merge })] : []),
    ...(isLast || cell.rowSpan > 1 ? [branch('w:tcBorders', [line('bottom', THICK)])] : []),
    leaf('w:vAlign', { 'w:val': 'bottom' }),
  ]);
  const place = { style: HEADER_STYLE[cell.align], look: setting.look, draft: setting.draft };
  return branch('w:tc', [properties, paragraphTree(cell.content, place, setting.context)]);
}

const HEADER_STYLE: Record<HeaderCell['align'], string> = {
  group: STYLE.tableGroupHeader,
  number: STYLE.tableNumberHeader,
  text: STYLE.tableHeader,
};

function rowTree(row: Row, keepNext: boolean, setting: Setting): Tree {
  if (isGroupTitle(row)) return titleTree(row, setting);
  return branch('w:tr', [
    WHOLE,
    ...row.cells.map((cell, column) => cellTree(cell, { row, column, keepNext: keepNext && column === 0 }, setting)),
  ]);
}

/** The title of a group of rows stays with the first of them. */
function titleTree(row: Row, setting: Setting): Tree {
  const columns = setting.table.columns.length;
  const properties = branch('w:tcPr', [widthOf(setting, 0, columns), leaf('w:gridSpan', { 'w:val': columns })]);
  const look = { ...setting.look, bold: true, color: ACCENT };
  const place = { style: STYLE.tableText, keepNext: true, before: 120, look, draft: setting.draft };
  return branch('w:tr', [WHOLE, branch('w:tc', [properties, paragraphTree(row.cells[0]?.content ?? [], place, setting.context)])]);
}

interface CellPlace {
  readonly row: Row;
  readonly column: number;
  /** Word keeps a row with the next when the first cell's paragraph asks for it. */
  readonly keepNext: boolean;
}

function cellTree(cell: Cell, place: CellPlace, setting: Setting): Tree {
  const { row, column, keepNext } = place;
  const borders = LINES_OF[row.kind];
  const properties = branch('w:tcPr', [widthOf(setting, column, 1), ...(borders === undefined ? [] : [borders])]);
  const look = BOLD.has(row.kind) ? { ...setting.look, bold: true } : setting.look;
  const isIndented = row.kind === 'indent' && column === 0;
  const style = setting.table.columns[column]?.align === 'number' ? STYLE.tableNumber : STYLE.tableText;
  const text = { style, keepNext, look, draft: setting.draft, ...(isIndented ? { indent: 200 } : {}) };
  // Footnotes are numbered in the order they are written, so the text goes before its points.
  const isOnlyList = cell.content.length === 0 && (cell.items ?? []).length > 0;
  const written = isOnlyList ? [] : [paragraphTree(cell.content, text, setting.context)];
  const item = { style: STYLE.tableItem, look, draft: setting.draft };
  const items = (cell.items ?? []).map((content) => paragraphTree(content, item, setting.context));
  return branch('w:tc', [properties, ...written, ...items]);
}

const BOLD: ReadonlySet<RowKind> = new Set(['group', 'subtotal', 'total']);

const LINES_OF: Partial<Record<RowKind, Tree>> = {
  subtotal: branch('w:tcBorders', [line('top', THIN)]),
  total: branch('w:tcBorders', [line('top', THICK), line('bottom', THICK)]),
};
