import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, Document } from '../../../platform/documents/document.ts';
import type { SealedFigure } from '../sealed.ts';
import { differenceOf, isSame } from './difference.ts';

const figure = (key: string, numerator: number | null): SealedFigure => ({
  key,
  label: key,
  definition: '',
  unit: { kind: 'money' },
  period: '2024',
  population: null,
  state: numerator === null ? 'hidden' : 'known',
  value: numerator === null ? null : { numerator: String(numerator), denominator: '1' },
  shown: numerator === null ? 'för få' : `${numerator} öre`,
  formula: null,
  places: [],
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });
const documentOf = (lines: readonly string[]): Document => ({
  title: 'Dokument',
  subtitle: null,
  language: 'sv',
  author: '',
  date: null,
  recordNumber: null,
  draft: false,
  coverLines: [],
  blocks: lines.map(paragraph),
});

const made = (figures: readonly SealedFigure[], lines: readonly string[] = []) => ({ figures, document: documentOf(lines) });
const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
const amounts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(fc.integer({ min: -500, max: 500 })));
const figuresOf = (book: Readonly<Record<string, number | null>>) => Object.entries(book).map(([key, amount]) => figure(key, amount));

test('exactly the figures whose values differ are told, an öre as well as a million, and those that came and went', () => {
  fc.assert(
    fc.property(amounts, amounts, (then, now) => {
      const told = differenceOf(made(figuresOf(then)), made(figuresOf(now))).figures.map(({ key }) => key);
      const all = [...new Set([...Object.keys(then), ...Object.keys(now)])];
      const others = all.filter((key) => !(key in then && key in now && then[key] === now[key]));
      assert.deepEqual(told.toSorted(), others.toSorted());
    }),
  );
});

test('a figure that is hidden on both sides is not told to have changed', () => {
  assert.ok(isSame(differenceOf(made([figure('a', null)]), made([figure('a', null)]))));
});

test('taking away the lines that are gone and putting in the new ones makes the one text of the other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('x', 'y', 'z', 'w')), fc.array(fc.constantFrom('x', 'y', 'z', 'w')), (then, now) => {
      const { lines } = differenceOf(made([], then), made([], now));
      const gone = lines.filter(({ kind }) => kind === 'gone').map(({ text }) => text);
      const added = lines.filter(({ kind }) => kind === 'new').map(({ text }) => text);
      const count = (list: readonly string[], line: string) => list.filter((each) => each === line).length;
      for (const line of ['x', 'y', 'z', 'w']) assert.equal(count(then, line) - count(gone, line) + count(added, line), count(now, line));
      assert.equal(lines.length === 0, then.join() === now.join());
    }),
  );
});

test('the shortest way is told: one changed line is one gone and one new', () => {
  fc.assert(
    fc.property(keys as fc.Arbitrary<string[]>, fc.nat(), (lines, place) => {
      const at = place % (lines.length + 1);
      const { lines: told } = differenceOf(made([], lines), made([], lines.toSpliced(at, 0, 'ny rad')));
      assert.deepEqual(told, [{ kind: 'new', text: 'ny rad' }]);
    }),
  );
});

test('a text in which only a figure’s value is another is told by the figure alone', () => {
  const saying = (numerator: number) => ({
    figures: [figure('a', numerator)],
    document: {
      ...documentOf([]),
      blocks: [{ kind: 'paragraph' as const, content: [{ kind: 'figure' as const, key: 'a', text: String(numerator) }] }],
    },
  });
  const { figures, lines } = differenceOf(saying(100), saying(200));
  assert.deepEqual([figures.length, lines.length], [1, 0]);
});
