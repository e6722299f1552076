import type { Block, Document, Inline, Row, Table } from '../../../src/platform/documents/document.ts';
import { wordsOf } from '../text.ts';

/** The words that tell where a printed value stands: the label of its row and the header of its column, or its sentence. */
export function placeOf(document: Document, key: string): readonly string[] {
  return document.blocks.map((block) => inBlock(block, key)).find((words) => words.length > 0) ?? [];
}

function inBlock(block: Block, key: string): readonly string[] {
  if (block.kind === 'paragraph') return holds(block.content, key) ? [sentenceWith(block.content, key)] : [];
  if (block.kind === 'list') return block.items.flat().flatMap((part) => inBlock(part, key));
  return block.kind === 'table' ? inTable(block, key) : [];
}

function inTable(table: Table, key: string): readonly string[] {
  const header = table.columns.find((column) => holds(column.header, key));
  if (header !== undefined) return [table.caption, table.columns.map((column) => wordsOf(column.header)).join(' ')];
  const row = table.rows.find(({ cells }) => cells.some(({ content }) => holds(content, key)));
  return row === undefined ? [] : wordsOfRow(table, row, key);
}

function wordsOfRow(table: Table, { cells }: Row, key: string): readonly string[] {
  const column = cells.findIndex(({ content }) => holds(content, key));
  const label = wordsOf(cells[0]?.content ?? []);
  const content = cells[column]?.content ?? [];
  const told = isSentence(wordsOf(content)) ? [sentenceWith(content, key)] : [];
  return [label, wordsOf(table.columns[column]?.header ?? []), ...told].filter((words) => words !== '');
}

const isSentence = (words: string): boolean => words.split(' ').length > 4;

const holds = (inlines: readonly Inline[], key: string): boolean =>
  inlines.some((inline) => (inline.kind === 'figure' ? inline.key === key : 'content' in inline && holds(inline.content, key)));

/** A sign of private use, that stands in no text. */
const MARK = '\uE000';

/** The sentence, cut at full stops that end one. */
function sentenceWith(inlines: readonly Inline[], key: string): string {
  const marked = inlines
    .map((inline) => (inline.kind === 'figure' && inline.key === key ? `${MARK}${inline.text}` : wordsOf([inline])))
    .join('');
  const sentences = marked.split(/(?<=[.!?]) (?=[\p{Lu}\d\uE000])/u);
  return (sentences.find((sentence) => sentence.includes(MARK)) ?? '').replace(MARK, '');
}
