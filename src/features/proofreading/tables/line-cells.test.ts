import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextLine } from '../../../shared/document-text.ts';
import { withCellsApart } from './line-cells.ts';

/** A line with eight points for a letter. */
const line = (...pieces: readonly (readonly [from: number, text: string])[]): TextLine => ({
  place: { page: 1, line: 1 },
  table: null,
  heading: null,
  pieces: pieces.map(([from, text]) => ({ from, text, to: from + 8 * text.length })),
});

const cells = (each: TextLine): string[] =>
  withCellsApart([each]).flatMap(({ pieces }) => pieces.map(({ text, from }) => `${from} ${text}`));

test('amounts with shares that the page has in one piece are cells of their own', () => {
  assert.deepEqual(cells(line([0, '608 452 kr (14 %) 437 577 kr (24 %)'])), ['0 608 452 kr (14 %)', '144 437 577 kr (24 %)']);
  assert.deepEqual(cells(line([0, 'Kapital'], [200, '608 452 kr (14 %)'])), ['0 Kapital', '200 608 452 kr (14 %)']);
});

test('marks of points, notes and chapters stand with their words, and a row with an amount stays a row', () => {
  assert.deepEqual(cells(line([0, '-'], [24, 'Fotfästet'])), ['0 - Fotfästet']);
  assert.deepEqual(cells(line([0, 'Not 4'], [80, 'Fordringar'])), ['0 Not 4 Fordringar']);
  assert.deepEqual(cells(line([0, 'C'], [24, 'DELTAGARE'])), ['0 C DELTAGARE']);
  assert.deepEqual(cells(line([0, 'Arbete'], [80, '12'])), ['0 Arbete', '80 12']);
});
