import type { Block, Document, Inline } from '../../../src/platform/documents/document.ts';
import { prepared } from '../../../src/platform/documents/prepare.ts';
import { chartTable, headerRows, plainText } from '../../../src/platform/documents/table-parts.ts';

/** What the description says that every format must say. */
export interface Described {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly cells: readonly string[];
  readonly alternatives: readonly string[];
  readonly footnotes: readonly string[];
  /** Every single text that stands anywhere in it. */
  readonly texts: readonly string[];
}

export function described(document: Document): Described {
  const ready = prepared(document);
  const blocks = ready.blocks.flatMap(withInner);
  const tables = blocks.flatMap((block) => {
    if (block.kind === 'chart') return [chartTable(block)];
    return block.kind === 'table' ? [block] : [];
  });
  const inlines = blocks.flatMap(inlinesOf);
  return {
    headings: blocks.flatMap((block) =>
      block.kind === 'heading' ? [{ level: block.level, text: block.number === null ? block.text : `${block.number} ${block.text}` }] : [],
    ),
    cells: tables.flatMap((table) => [
      ...headerRows(table).flatMap((row) => row.map((cell) => plainText(cell.content))),
      ...table.rows.flatMap((row) => row.cells.map((cell) => plainText(cell.content) + (cell.items ?? []).map(plainText).join(''))),
    ]),
    alternatives: blocks.flatMap((block) => (block.kind === 'chart' ? [block.description] : [])),
    footnotes: inlines.flatMap(footnotesOf),
    texts: [ready.title, ready.author, ...ready.coverLines, ...inlines.flatMap(leaves), ...blocks.flatMap(ownTexts)],
  };
}

function withInner(block: Block): readonly Block[] {
  if (block.kind === 'note') return [block, ...block.blocks.flatMap(withInner)];
  return block.kind === 'list' ? [block, ...block.items.flat().flatMap(withInner)] : [block];
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'paragraph' || block.kind === 'quote') return block.content;
  if (block.kind !== 'table') return [];
  const headers = headerRows(block).flatMap((row) => row.flatMap((cell) => cell.content));
  const cells = block.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.content, ...(cell.items ?? []).flat()]));
  return [...headers, ...cells, ...block.notes.flat()];
}

function footnotesOf(inline: Inline): readonly string[] {
  if (inline.kind === 'footnote') return [plainText(inline.content)];
  return 'content' in inline ? inline.content.flatMap(footnotesOf) : [];
}

function leaves(inline: Inline): readonly string[] {
  if (inline.kind === 'text' || inline.kind === 'figure') return [inline.text];
  return 'content' in inline ? inline.content.flatMap(leaves) : [];
}

function ownTexts(block: Block): readonly string[] {
  if (block.kind === 'table') return [block.caption, block.unit ?? ''];
  if (block.kind === 'chart') return [block.title, block.unit ?? ''];
  if (block.kind === 'note') return [block.title ?? ''];
  if (block.kind === 'quote') return [block.source ?? ''];
  return block.kind === 'signatures' ? block.places.flatMap((place) => [place.role, place.detail ?? '']) : [];
}
