import type { Block, Cell, Column, Document, Inline, Table } from '../../../src/platform/documents/document.ts';

/** What is to be printed in some places instead of what is right there. */
export type Changes = ReadonlyMap<string, string>;

/** The document with its changes made and its places turned into plain text, so that nothing tells where an error was planted. */
export const printed = (document: Document, changes: Changes): Document => ({
  ...document,
  blocks: document.blocks.map((block) => printedBlock(block, changes)),
});

function printedBlock(block: Block, changes: Changes): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: printedWords(block.content, changes) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((part) => printedBlock(part, changes))) };
    case 'table':
      return printedTable(block, changes);
    default:
      return block;
  }
}

function printedTable(table: Table, changes: Changes): Table {
  const inColumn = (column: Column): Column => ({ ...column, header: printedWords(column.header, changes) });
  const inCell = (cell: Cell): Cell => ({ ...cell, content: printedWords(cell.content, changes) });
  return {
    ...table,
    columns: table.columns.map(inColumn),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(inCell) })),
  };
}

/** Neighbouring texts become one, as somebody would have typed them. */
function printedWords(inlines: readonly Inline[], changes: Changes): readonly Inline[] {
  const words: Inline[] = [];
  for (const inline of inlines.map((one) => plain(one, changes))) {
    const last = words.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text') words[words.length - 1] = { kind: 'text', text: last.text + inline.text };
    else words.push(inline);
  }
  return words;
}

function plain(inline: Inline, changes: Changes): Inline {
  if (inline.kind === 'figure') return { kind: 'text', text: changes.get(inline.key) ?? inline.text };
  return 'content' in inline ? { ...inline, content: printedWords(inline.content, changes) } : inline;
}
