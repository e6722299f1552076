import fc from 'fast-check';
import type { Block, Cell, Chart, Column, Document, Inline, Row, Series, Table } from '../../src/platform/documents/document.ts';

/** Words as people write them, and the characters that are dangerous in some format. */
const word = fc.oneof(
  fc.constantFrom(
    'Årsredovisning',
    'samordningsförbund',
    'insats',
    'åäö',
    '1\u00a0234',
    '\u2212567',
    '61,4\u00a0%',
    '§\u00a012',
    'e\u0301',
    'fi',
  ),
  fc.constantFrom(
    '<b>',
    '</td>',
    '&amp;',
    '"citat"',
    "'",
    '#let x',
    '$x$',
    '*',
    '_a_',
    '\\',
    '`',
    '@ref',
    '[1]',
    '//',
    '/*',
    '~',
    '=',
    '- ',
  ),
  fc.constantFrom('😀', '中文', '\u0000', '\u0007', '\ud800', '\u200b', '\ufeff', '\ufffd', 'עברית', '\t', '\n', ']]>', '<!--', '{{x}}'),
  fc.string({ minLength: 1, maxLength: 6 }),
);
const words = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(' '));
const someWords = fc.tuple(fc.constantFrom('Ett', 'Två', 'Tre'), words).map((parts) => parts.join(' '));

const plain: fc.Arbitrary<Inline> = words.map((text) => ({ kind: 'text', text }));
const figure: fc.Arbitrary<Inline> = fc.tuple(words, someWords).map(([key, text]) => ({ kind: 'figure', key, text }));
const href = fc.constantFrom('#a', '#finns-inte', 'https://exempel.se/?a=1&b="2"', 'javascript:alert(1)', 'mailto:a@exempel.se', '');

const { inlines } = fc.letrec<{ inlines: Inline[]; inline: Inline }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    figure,
    fc.constant<Inline>({ kind: 'lineBreak' }),
    fc.record({ kind: fc.constantFrom('strong' as const, 'emphasis' as const, 'footnote' as const), content: tie('inlines') }),
    fc.record({ kind: fc.constant('link' as const), href, content: tie('inlines') }),
  ),
}));

const id = fc.constantFrom('a', 'b', 'c d', 'å#', '', '1');
const unit = fc.option(words);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  inlines.map((content) => ({ content })),
  fc.record({ content: inlines, items: fc.array(inlines, { maxLength: 2 }) }),
);
const column: fc.Arbitrary<Column> = fc.record({
  header: inlines,
  align: fc.constantFrom('text' as const, 'number' as const),
  width: fc.option(fc.integer({ min: 1, max: 5 })),
});
const row: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom('row' as const, 'group' as const, 'subtotal' as const, 'total' as const, 'indent' as const),
  cells: fc.array(cell, { maxLength: 5 }),
});
const table: fc.Arbitrary<Table> = fc.record({
  kind: fc.constant('table' as const),
  id,
  caption: words,
  unit,
  columns: fc.array(column, { maxLength: 5 }),
  groups: fc.array(fc.record({ header: inlines, span: fc.integer({ min: 0, max: 4 }) }), { maxLength: 3 }),
  rows: fc.array(row, { maxLength: 6 }),
  notes: fc.array(inlines, { maxLength: 2 }),
});

const series: fc.Arbitrary<Series> = fc.record({
  name: words,
  values: fc.array(
    fc.record({ amount: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })), text: words, figure: fc.option(words) }),
    { maxLength: 7 },
  ),
});
const chart: fc.Arbitrary<Chart> = fc.record({
  kind: fc.constant('chart' as const),
  id,
  title: words,
  description: someWords,
  form: fc.constantFrom('bars' as const, 'grouped-bars' as const, 'stacked-bars' as const, 'lines' as const, 'dots' as const),
  categoryLabel: words,
  categories: fc.array(words, { maxLength: 6 }),
  series: fc.array(series, { maxLength: 4 }),
  unit,
});

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlines.map((content): Block => ({ kind: 'paragraph', content })),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3, 4), text: someWords, number: fc.option(words), id }),
    table,
    chart,
    fc.record({ kind: fc.constant('quote' as const), content: inlines, source: fc.option(words) }),
    fc.record({
      kind: fc.constant('signatures' as const),
      places: fc.array(fc.record({ role: words, detail: fc.option(words) }), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('tableOfContents' as const), title: fc.constant('Innehåll'), depth: fc.constantFrom(1, 2, 3, 4) }),
    fc.constant<Block>({ kind: 'pageBreak' }),
    fc.record({ kind: fc.constant('note' as const), title: fc.option(words), blocks: fc.array(tie('block'), { maxLength: 2 }) }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
  ),
}));

/** Any document at all: also one that no sensible person would write. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  title: someWords,
  subtitle: fc.option(words),
  language: fc.constant('sv' as const),
  author: someWords,
  date: fc.option(fc.constant('2024-02-29')),
  recordNumber: fc.option(words),
  draft: fc.boolean(),
  coverLines: fc.array(words, { maxLength: 2 }),
  blocks: fc.array(block, { maxLength: 8 }),
});
