import type { Block, Cell, Document, Inline, Table } from '../../src/platform/documents/document.ts';

/** The words of some inlines, without their form. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'lineBreak') return ' ';
      return 'content' in inline ? wordsOf(inline.content) : inline.text;
    })
    .join('');

const cellWords = ({ content, items = [] }: Cell): string =>
  [wordsOf(content), ...items.map((item) => `• ${wordsOf(item)}`)].join(' ').trim();

/** How the rows of a table are set as lines of text. */
type SetRows = (rows: readonly (readonly string[])[]) => readonly string[];

/** The report as it comes out of a text extractor: a table's cells with tabs between them. */
export const tabbedText = (document: Document): string => plainText(document, (rows) => rows.map((cells) => cells.join('\t')));

/** The report as it is copied from a page: a table's columns held apart by spaces, numbers to the right. */
export const columnText = (document: Document): string => plainText(document, inColumns);

function plainText(document: Document, setRows: SetRows): string {
  const cover = [document.author, document.title, ...document.coverLines, document.recordNumber ?? ''].filter((line) => line !== '');
  return [...cover, '', ...document.blocks.flatMap((block) => [...linesOf(block, setRows), ''])].join('\n');
}

function linesOf(block: Block, setRows: SetRows): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.number === null ? block.text : `${block.number}. ${block.text}`];
    case 'paragraph':
      return [wordsOf(block.content)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap((part) => linesOf(part, setRows).map((line) => `- ${line}`)));
    case 'table':
      return tableLines(block, setRows);
    case 'signatures':
      return block.places.flatMap(({ role, detail }) => [role, detail ?? '']);
    default:
      return [];
  }
}

function tableLines(table: Table, setRows: SetRows): readonly string[] {
  const groups =
    table.groups.length === 0 ? [] : [table.groups.flatMap(({ header, span }) => [wordsOf(header), ...Array(span - 1).fill('')])];
  const headers = table.columns.map(({ header }) => wordsOf(header));
  const rows = table.rows.map(({ cells }) => table.columns.map((_, index) => (cells[index] === undefined ? '' : cellWords(cells[index]))));
  const head = headers.some((header) => header !== '') ? [headers] : [];
  const above = table.unit === null ? [] : [table.unit];
  return [...above, ...setRows([...groups, ...head, ...rows]), ...table.notes.map(wordsOf)];
}

const MOST_IN_FIRST = 60;

function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(MOST_IN_FIRST, Math.max(...rows.map((cells) => [...(cells[column] ?? '')].length))),
  );
  return rows.map((cells) =>
    cells
      .map((words, column) => set(words, widths[column] ?? 0, column))
      .join('   ')
      .trimEnd(),
  );
}

const isNumber = (words: string): boolean => /\d/.test(words) && words.replace(/[^\p{L}]/gu, '').length < 4;
const set = (words: string, width: number, column: number): string =>
  column > 0 && isNumber(words) ? words.padStart(width) : words.padEnd(width);
