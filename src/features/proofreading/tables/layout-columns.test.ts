import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentText, TextLine } from '../../../shared/document-text.ts';
import { proofread } from '../proofread.ts';

type Drawn = readonly [from: number, text: string];

/** A line as a PDF gives it, with eight points for a letter and each piece where it is told to stand. */
const drawn = (line: number, ...pieces: readonly Drawn[]): TextLine => ({
  place: { page: 1, line },
  table: null,
  heading: null,
  pieces: pieces.map(([from, text]) => ({ from, text, to: from + 8 * text.length })),
});

/** Two columns of amounts that are set to the right with a letter's room between, and a row as its pieces were read. */
const costs = (row: readonly Drawn[], sum = '476 563'): DocumentText => ({
  kind: 'pdf',
  pages: 1,
  unread: [],
  lines: [
    drawn(1, [0, 'Kostnader'], [224, '2031'], [288, '2030']),
    drawn(2, [0, 'Löner'], [200, '210 500'], [264, '185 300']),
    drawn(3, ...row),
    drawn(4, [0, 'Resor'], [208, '95 242'], [272, '94 100']),
    drawn(5, [0, 'Summa'], [200, sum], [264, '404 042']),
  ],
});

const sumsIn = (document: DocumentText): string[] =>
  proofread(document)
    .checks.filter(({ kind, outcome }) => kind === 'summa' && outcome === 'held')
    .map(({ arithmetic }) => arithmetic.replaceAll('\u00a0', ' '));

const wrongIn = (document: DocumentText): string[] =>
  proofread(document).findings.map(({ severity, kind, places }) => `${severity} ${kind}, rad ${places[0]?.line}: ${places[0]?.value}`);

const RIGHT = ['210 500 + 170 821 + 95 242 = 476 563', '185 300 + 124 642 + 94 100 = 404 042'];

test('two amounts with only a space between are cut where columns end', () => {
  const together = costs([
    [0, 'Lokaler'],
    [200, '170 821 124 642'],
  ]);
  assert.deepEqual(sumsIn(together), RIGHT);
  assert.deepEqual(wrongIn(together), []);
});

/** As long as the room before the amounts. */
const LONG = 'Lokaler och hyror i byar';

test('a label that runs up to its amounts is cut from them', () => {
  const together = costs([[0, `${LONG} 170 821 124 642`]]);
  assert.deepEqual(sumsIn(together), RIGHT);
  assert.deepEqual(wrongIn(together), []);
});

test('a label that runs up to amounts with a minus is cut from them too', () => {
  const document = (sum: string): DocumentText => ({
    ...costs([]),
    lines: [
      drawn(1, [0, 'Kostnader'], [232, '2031'], [304, '2030']),
      drawn(2, [0, 'Löner'], [200, '−210 500'], [272, '−185 300']),
      drawn(3, [0, `${LONG} −170 821 −124 642`]),
      drawn(4, [0, 'Resor'], [208, '−95 242'], [280, '−94 100']),
      drawn(5, [0, 'Summa'], [200, sum], [272, '−404 042']),
    ],
  });
  assert.deepEqual(sumsIn(document('−476 563')), ['−210 500 − 170 821 − 95 242 = −476 563', '−185 300 − 124 642 − 94 100 = −404 042']);
  assert.deepEqual(wrongIn(document('−467 563')), ['fel summa, rad 5: −467 563']);
});

test('a sum that is wrong is found also where its parts were read as one', () => {
  const row: readonly Drawn[] = [
    [0, 'Lokaler'],
    [200, '170 821 124 642'],
  ];
  assert.deepEqual(wrongIn(costs(row, '467 563')), ['fel summa, rad 5: 467 563']);
});

test('an amount below one column is one amount, whatever spaces stand in it', () => {
  const apart = costs([
    [0, 'Lokaler'],
    [200, '170 821'],
    [264, '124 642'],
  ]);
  assert.deepEqual(sumsIn(apart), RIGHT);
});
