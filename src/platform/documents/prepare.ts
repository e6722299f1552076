import { paragraph, strong } from './compose.ts';
import type { Block, Cell, Chart, Document, Heading, HeadingLevel, Inline, List, Note, Row, Table } from './document.ts';
import { plainId, preparedInlines } from './prepare-inlines.ts';
import { headerRows, spansFitting } from './table-parts.ts';

/**
 * The same document in the shape every renderer can rely on: headings that never skip a level, identifiers that are unique,
 * links that lead somewhere, rows as long as their table is wide, and only characters that XML and PDF can carry.
 */
export function prepared(document: Document): Document {
  const cleaned = withTexts(document, cleanText);
  const ids = new Set<string>();
  const seen: Seen = { ids, level: 0 };
  const blocks = cleaned.blocks.filter(hasContent).map((block) => preparedBlock(block, seen));
  return { ...cleaned, blocks: blocks.map((block) => withLiveLinks(block, ids)) };
}

interface Seen {
  readonly ids: Set<string>;
  level: number;
}

/** A list without points, a table without cells and a chart without numbers can not be told apart from nothing. */
function hasContent(block: Block): boolean {
  if (block.kind === 'chart') return block.series.length > 0 && block.categories.length > 0;
  if (block.kind === 'list') return block.items.length > 0;
  if (block.kind === 'signatures') return block.places.length > 0;
  return block.kind !== 'table' || (block.columns.length > 0 && headerRows(block).length + block.rows.length > 0);
}

function preparedBlock(block: Block, seen: Seen): Block {
  switch (block.kind) {
    case 'heading':
      return preparedHeading(block, seen);
    case 'tableOfContents':
      // Its title is a heading of the first level.
      seen.level = 1;
      return block;
    case 'table':
      return preparedTable({ ...block, id: uniqueId(block.id, seen.ids) });
    case 'chart':
      return preparedChart({ ...block, id: uniqueId(block.id, seen.ids) });
    case 'list':
    case 'note':
      return withInner(block, (inner) => preparedInner(inner, seen));
    default:
      return block;
  }
}

/** Within a list or a note there are no headings, pages or contents of the document. */
function preparedInner(block: Block, seen: Seen): readonly Block[] {
  if (block.kind === 'pageBreak' || block.kind === 'tableOfContents' || !hasContent(block)) return [];
  if (block.kind === 'heading') return [paragraph([strong(block.text)])];
  return [preparedBlock(block, seen)];
}

/** PDF/UA wants the first heading at level 1 and no level skipped on the way down. */
function preparedHeading(heading: Heading, seen: Seen): Heading {
  const level = Math.min(heading.level, seen.level + 1) as HeadingLevel;
  seen.level = level;
  return { ...heading, level, id: uniqueId(heading.id, seen.ids) };
}

function uniqueId(wanted: string, taken: Set<string>): string {
  const base = plainId(wanted);
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function preparedTable(table: Table): Table {
  const groups = spansFitting(table.groups, table.columns.length);
  return { ...table, groups, rows: table.rows.map((row) => filledRow(row, table.columns.length)) };
}

const EMPTY_CELL: Cell = { content: [] };

const filledRow = (row: Row, columnCount: number): Row => ({
  ...row,
  cells: Array.from({ length: columnCount }, (_, index) => row.cells[index] ?? EMPTY_CELL),
});

function preparedChart(chart: Chart): Chart {
  const gap = { amount: null, text: '', figure: null };
  const series = chart.series.map((one) => ({ ...one, values: chart.categories.map((_, index) => one.values[index] ?? gap) }));
  return { ...chart, series };
}

function withInner<Outer extends List | Note>(block: Outer, change: (inner: Block) => readonly Block[]): Outer {
  if (block.kind === 'note') return { ...block, blocks: block.blocks.flatMap(change) };
  return { ...block, items: block.items.map((item) => item.flatMap(change)) };
}

function withLiveLinks(block: Block, ids: ReadonlySet<string>): Block {
  const live = (content: readonly Inline[]): readonly Inline[] => preparedInlines(content, { ids, inside: null });
  if (block.kind === 'list' || block.kind === 'note') return withInner(block, (inner) => [withLiveLinks(inner, ids)]);
  if (block.kind === 'paragraph' || block.kind === 'quote') return { ...block, content: live(block.content) };
  return block.kind === 'table' ? withCells(block, live) : block;
}

type Change = (content: readonly Inline[]) => readonly Inline[];

const withCells = (table: Table, change: Change): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, header: change(column.header) })),
  groups: table.groups.map((group) => ({ ...group, header: change(group.header) })),
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => changedCell(cell, change)) })),
  notes: table.notes.map(change),
});

const changedCell = (cell: Cell, change: Change): Cell =>
  cell.items === undefined ? { content: change(cell.content) } : { content: change(cell.content), items: cell.items.map(change) };

/**
 * Characters that XML 1.0 forbids (chapter 2.2), lone halves of surrogate pairs, and signs without width, which readers of PDF stumble on.
 * A tab or a line end becomes a space; the soft hyphen stays.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]|(?!\u00ad)\p{Cf}/gu;

const cleanText = (words: string): string =>
  words
    .replace(/[\t\r\n]+/g, ' ')
    .replace(FORBIDDEN, '')
    .normalize('NFC');

/** Fields that are read by programs, not by people. */
const NOT_TEXT = new Set(['kind', 'form', 'align', 'language', 'href', 'id', 'key', 'figure', 'date']);

/** The same value with every text in it changed. */
export function withTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, change)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const changed: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) changed[key] = NOT_TEXT.has(key) ? inner : withTexts(inner, change);
  return changed as Value;
}
