import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, Document } from '../../../platform/documents/document.ts';
import { contentsOf } from './contents.ts';
import { searchReport } from './search.ts';

const words = (text: string) => [{ kind: 'text' as const, text }];
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text, number: null, id: text.toLowerCase() });
const document: Document = {
  title: 'Årsredovisning 2023',
  subtitle: null,
  language: 'sv',
  author: 'Exempelbygden',
  date: null,
  recordNumber: null,
  draft: false,
  coverLines: [],
  blocks: [
    heading(1, 'Ekonomi'),
    {
      kind: 'paragraph',
      content: [...words('Hyran blev '), { kind: 'figure', key: 'rr.hyra@2023', text: '57 422 kr' }, ...words(' för lokalen.')],
    },
    heading(2, 'Hyra'),
    {
      kind: 'table',
      id: 'tabell-kostnader',
      caption: 'Kostnader',
      unit: null,
      columns: [],
      groups: [],
      rows: [{ kind: 'row', cells: [{ content: words('Städning') }, { content: words('12') }] }],
      notes: [],
    },
    heading(3, 'Möten'),
    heading(1, 'Noter'),
    { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', content: words('Hyran höjdes.') }]] },
  ],
};
const hits = (text: string) => searchReport(document, [], text).hits.map(({ kind, title, anchor }) => [kind, title, anchor]);

describe('search in the report', () => {
  test('finds headings before text, and leads to where they stand', () => {
    assert.deepEqual(hits('hyra'), [
      ['avsnitt', 'Hyra', 'hyra'],
      ['text', 'Ekonomi', 'ekonomi'],
      ['text', 'Noter', 'noter'],
    ]);
  });

  test('finds tables by what stands in them', () => {
    assert.deepEqual(hits('städning'), [['tabell', 'Kostnader', 'tabell-kostnader']]);
  });

  test('finds numbers however their spaces are typed', () => {
    assert.deepEqual(hits('57 422'), [['text', 'Ekonomi', 'ekonomi']]);
  });

  test('finds nothing for nothing', () => assert.deepEqual(hits('  '), []));

  test('shows the words with what stands around them, cut between words', () => {
    const long = {
      ...document,
      blocks: [{ kind: 'paragraph' as const, content: words(`${'före '.repeat(60)}hyran${' efter'.repeat(60)}`) }],
    };
    const [hit] = searchReport(long, [], 'hyran').hits;
    assert.match(hit?.excerpt ?? '', /^…(före )+hyran( efter)+…$/);
  });
});

test('contents put headings under those above them', () => {
  const tree = contentsOf(document, 2).map(({ heading: { text }, below }) => [text, below.map((entry) => entry.heading.text)]);
  assert.deepEqual(tree, [
    ['Ekonomi', ['Hyra']],
    ['Noter', []],
  ]);
});

test('a report that begins below the first level still has all its headings in the contents', () => {
  const blocks = [heading(2, 'Inledning'), heading(1, 'Ekonomi'), heading(2, 'Hyra')];
  const tree = contentsOf({ ...document, blocks }, 3).map(({ heading: { text }, below }) => [text, below.length]);
  assert.deepEqual(tree, [
    ['Inledning', 0],
    ['Ekonomi', 1],
  ]);
});
