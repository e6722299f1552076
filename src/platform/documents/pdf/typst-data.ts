import { dateInText } from '../../../shared/swedish.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import type { Block, Cell, Chart, Document, Inline, LinkTo, Row, Table } from '../document.ts';
import { pageRuns } from '../page-runs.ts';
import { prepared, withTexts } from '../prepare.ts';
import { isGroupTitle, PAPER, type TableLayout, tableLayout } from '../table-layout.ts';
import { chartTable, headerRows, plainText } from '../table-parts.ts';
import { textWidth } from '../text-width.ts';
import { WORDS } from '../words.ts';
import { withFontsCharacters } from './fonts.ts';
import { type Flow, flowOf } from './typst-inline.ts';

/** The document as the template reads it: plain data, so that nothing somebody wrote can be taken for Typst. */
export function typstData(document: Document, linkTo: LinkTo): object {
  const ready = withTexts(prepared(document), withFontsCharacters);
  const [year, month, day] = (ready.date ?? '').split('-').map(Number);
  const numbered = ready.recordNumber === null ? [] : [`${WORDS.recordNumber} ${ready.recordNumber}`];
  const dated = ready.date === null ? [] : [`${WORDS.date} ${dateInText(ready.date)}`];
  return {
    title: ready.title,
    subtitle: ready.subtitle,
    author: ready.author,
    language: ready.language,
    date: ready.date === null ? null : { year, month, day },
    recordNumber: ready.recordNumber,
    draft: ready.draft,
    coverLines: [...ready.coverLines, ...numbered, ...dated],
    words: WORDS,
    runs: pageRuns(ready.blocks).map((run) => ({ landscape: run.landscape, blocks: run.blocks.map((block) => blockData(block, linkTo)) })),
  };
}

function blockData(block: Block, linkTo: LinkTo): object {
  switch (block.kind) {
    case 'paragraph':
      return { k: 'paragraph', c: flowOf(block.content, linkTo) };
    case 'quote':
      return { k: 'quote', c: flowOf(block.content, linkTo), source: block.source };
    case 'list':
      return { k: 'list', ordered: block.ordered, items: block.items.map((item) => item.map((inner) => blockData(inner, linkTo))) };
    case 'note':
      return { k: 'note', title: block.title, blocks: block.blocks.map((inner) => blockData(inner, linkTo)) };
    case 'table':
      return { k: 'table', ...tableData(block, linkTo) };
    case 'chart':
      return chartData(block, linkTo);
    case 'tableOfContents':
      return { k: 'contents', title: block.title, depth: block.depth };
    default:
      return { k: block.kind, ...block };
  }
}

/** Tables that are not taller than this, in points, are kept whole on one page. */
const KEPT_WHOLE = 250;
/** From this height a row may be cut by the end of a page. */
const TALLEST_WHOLE_ROW = 300;

function tableData(table: Table, linkTo: LinkTo): object {
  const layout = tableLayout(table);
  const heights = table.rows.map((row) => rowHeight(row, layout));
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
    head: headerRows(table).map((cells) =>
      cells.map((cell) => ({ c: flowOf(cell.content, linkTo), align: cell.align, columns: cell.columnSpan, rows: cell.rowSpan })),
    ),
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
    if (layout.isNumber[index] === true) return 1;
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

/** A picture and its numbers stay together unless there are very many. */
const KEPT_WITH_PICTURE_ROWS = 16;

function chartData(chart: Chart, linkTo: LinkTo): object {
  const numbers = chart.series.length === 0 ? null : { ...tableData(chartTable(chart), linkTo), size: 8.5 };
  return {
    k: 'chart',
    id: chart.id,
    title: chart.title,
    unit: chart.unit,
    description: chart.description === '' ? chart.title : chart.description,
    svg: chartSvg(chart),
    breakable: chart.categories.length > KEPT_WITH_PICTURE_ROWS,
    numbers,
  };
}
