import type { Block, Document, Inline } from '../../../platform/documents/document.ts';
import { findFigures, type ListedFigure } from '../../figures/figure-list.ts';

/** Something in the report that holds the words somebody looks for. */
export interface Hit {
  readonly kind: 'avsnitt' | 'tabell' | 'diagram' | 'text';
  readonly title: string;
  /** The text around the words; empty when the title says it all. */
  readonly excerpt: string;
  readonly anchor: string;
}

export interface SearchResult {
  readonly words: string;
  readonly hits: readonly Hit[];
  readonly figures: readonly ListedFigure[];
}

/** Looks through headings, tables, charts and running text, and through the figures. */
export function searchReport(document: Document, figures: readonly ListedFigure[], words: string): SearchResult {
  const wanted = words.trim();
  if (wanted === '') return { words: '', hits: [], figures: [] };
  return { words: wanted, hits: hitsIn(document, wanted), figures: findFigures(figures, { words: wanted, group: '', order: 'rapport' }) };
}

function hitsIn(document: Document, words: string): Hit[] {
  const hits: Hit[] = [];
  let place: Place = { section: document.title, anchor: '' };
  for (const block of document.blocks) {
    if (block.kind === 'heading') place = { section: block.text, anchor: block.id };
    const hit = hitIn(block, place, words);
    if (hit !== null) hits.push(hit);
  }
  return hits.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

interface Place {
  readonly section: string;
  readonly anchor: string;
}

const ORDER: Record<Hit['kind'], number> = { avsnitt: 0, tabell: 1, diagram: 2, text: 3 };

function hitIn(block: Block, place: Place, words: string): Hit | null {
  if (block.kind === 'heading')
    return holds(block.text, words) ? { kind: 'avsnitt', title: block.text, excerpt: '', anchor: block.id } : null;
  if (block.kind === 'table') return namedHit(['tabell', block.caption, block.id], rowTexts(block), words);
  if (block.kind === 'chart') return namedHit(['diagram', block.title, block.id], [block.description, ...block.categories], words);
  const text = textsOf(block).find((each) => holds(each, words));
  return text === undefined ? null : { kind: 'text', title: place.section, excerpt: excerptOf(text, words), anchor: place.anchor };
}

function namedHit([kind, title, anchor]: readonly [Hit['kind'], string, string], texts: readonly string[], words: string): Hit | null {
  if (holds(title, words)) return { kind, title, excerpt: '', anchor };
  const text = texts.find((each) => holds(each, words));
  return text === undefined ? null : { kind, title, excerpt: excerptOf(text, words), anchor };
}

const rowTexts = (table: Extract<Block, { kind: 'table' }>): readonly string[] =>
  table.rows.map((row) => row.cells.map((cell) => [cell.content, ...(cell.items ?? [])].map(textOf).join(' ')).join(' · '));

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph' || block.kind === 'quote') return [textOf(block.content)];
  if (block.kind === 'list') return block.items.flat().flatMap(textsOf);
  if (block.kind === 'note') return [block.title ?? '', ...block.blocks.flatMap(textsOf)];
  return block.kind === 'table' ? rowTexts(block) : [];
}

function textOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'lineBreak') return ' ';
      return 'text' in inline ? inline.text : textOf(inline.content);
    })
    .join('');
}

/** Spaces of every kind are alike, so that `57 422` is found however it is typed. */
const plain = (text: string): string => text.replace(/\s/g, ' ').toLowerCase();

const holds = (text: string, words: string): boolean => plain(text).includes(plain(words));

const AROUND = 90;

function excerptOf(text: string, words: string): string {
  const at = plain(text).indexOf(plain(words));
  const before = text.slice(Math.max(0, at - AROUND), at);
  const after = text.slice(at + words.length, at + words.length + AROUND);
  const start = at > AROUND ? `…${before.replace(/^\S*\s/, '')}` : before;
  const end = at + words.length + AROUND < text.length ? `${after.replace(/\s\S*$/, '')}…` : after;
  return start + text.slice(at, at + words.length) + end;
}
