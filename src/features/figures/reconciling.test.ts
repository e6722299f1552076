import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exact, multiply, roundedSteps } from '../../shared/exact.ts';
import { computeFigures } from './book.ts';
import { type FigureKey, figureKey, MONEY } from './figure.ts';
import { givenAs, moneyIn, sumOf } from './formulas.ts';
import { knownValue } from './known.ts';
import { reconcile } from './reconciling.ts';

const source = { file: 'test', line: 1 };

function bookOf(rows: readonly number[]) {
  const money = moneyIn(2023);
  const ids = rows.map((_, index) => `rad.${index}`);
  return computeFigures([
    ...rows.map((ore, index) => money(`rad.${index}`, givenAs(ore, source), [`Rad ${index}`, ''])),
    money('rad.summa', sumOf(ids, 2023), ['Summa', '']),
  ]);
}

const once = (book: ReturnType<typeof bookOf>): Map<FigureKey, number> => new Map([...book.figures.keys()].map((key) => [key, 1]));
const kronor = (ore: bigint | number): bigint => roundedSteps(multiply(exact(ore), exact(1, 100)));

test('two rows that are both rounded down give one krona to the row that lost most', () => {
  const book = bookOf([-4_521_145, -1_221_149]);
  assert.deepEqual([...reconcile(book, once(book))], [[figureKey('rad.1', 2023), -1n]]);
});

test('a row that the report shows twice is left alone', () => {
  const book = bookOf([-4_521_145, -1_221_149]);
  const shown = once(book).set(figureKey('rad.1', 2023), 2);
  assert.deepEqual([...reconcile(book, shown).keys()], [figureKey('rad.0', 2023)]);
});

test('a sum with a row that the report does not show is left alone', () => {
  const book = bookOf([-4_521_145, -1_221_149]);
  const shown = once(book);
  shown.delete(figureKey('rad.0', 2023));
  assert.equal(reconcile(book, shown).size, 0);
});

test('reconciled rows always add up to the rounded sum, and none is a whole krona off', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 12 }), (rows) => {
      const book = bookOf(rows);
      const adjustments = reconcile(book, once(book));
      const shown = rows.map((ore, index) => kronor(ore) + (adjustments.get(figureKey(`rad.${index}`, 2023)) ?? 0n));
      const total = knownValue(book, figureKey('rad.summa', 2023));
      assert.equal(
        shown.reduce((sum, row) => sum + row, 0n),
        kronor(total?.numerator ?? 0n),
      );
      shown.forEach((row, index) => {
        assert.ok(Math.abs(Number(row) * 100 - (rows[index] ?? 0)) < 100);
      });
      assert.equal(book.find(figureKey('rad.summa', 2023))?.unit, MONEY);
    }),
  );
});
