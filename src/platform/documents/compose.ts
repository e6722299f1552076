import type { Block, Cell, Column, FigureText, Heading, HeadingLevel, Inline, List, Paragraph, Row, RowKind } from './document.ts';

/** A plain text may stand wherever inlines may. */
export type Words = string | readonly Inline[];

const inlines = (words: Words): readonly Inline[] => (typeof words === 'string' ? [text(words)] : words);

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const strong = (words: Words): Inline => ({ kind: 'strong', content: inlines(words) });
export const emphasis = (words: Words): Inline => ({ kind: 'emphasis', content: inlines(words) });
export const link = (href: string, words: Words): Inline => ({ kind: 'link', href, content: inlines(words) });
export const footnote = (words: Words): Inline => ({ kind: 'footnote', content: inlines(words) });
export const figureText = (key: string, shown: string): FigureText => ({ kind: 'figure', key, text: shown });

export const heading = (level: HeadingLevel, words: string, place: { id: string; number?: string }): Heading => ({
  kind: 'heading',
  level,
  text: words,
  number: place.number ?? null,
  id: place.id,
});

export const paragraph = (words: Words): Paragraph => ({ kind: 'paragraph', content: inlines(words) });

export const bullets = (items: readonly Words[]): List => ({ kind: 'list', ordered: false, items: items.map(asItem) });
export const steps = (items: readonly Words[]): List => ({ kind: 'list', ordered: true, items: items.map(asItem) });
const asItem = (words: Words): readonly Block[] => [paragraph(words)];

export const textColumn = (words: Words, width: number | null = null): Column => ({ header: headerOf(words), align: 'text', width });
export const numberColumn = (words: Words, width: number | null = null): Column => ({ header: headerOf(words), align: 'number', width });
const headerOf = (words: Words): readonly Inline[] => (words === '' ? [] : inlines(words));

export const cell = (words: Words): Cell => ({ content: words === '' ? [] : inlines(words) });
export const figureCell = (key: string, shown: string): Cell => ({ content: [figureText(key, shown)] });
export const row = (kind: RowKind, cells: readonly (Words | Cell)[]): Row => ({ kind, cells: cells.map(asCell) });
const asCell = (words: Words | Cell): Cell => (typeof words === 'object' && 'content' in words ? words : cell(words));
