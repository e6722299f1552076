import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetBy, spreadOf, spreadsOf } from './spread.ts';

const months = (...amounts: readonly number[]): number[] => Array.from({ length: 12 }, (_, month) => amounts[month] ?? 0);
const course = (lastMonths: readonly number[] | null) => ({ months: months(), lastMonths });

test('a budget comes as the row came last year', () => {
  const seen = course(months(100, 0, 0, 0, 0, 300));
  assert.equal(spreadOf(seen), 'fjolaret');
  assert.deepEqual(
    [1, 5, 6, 12].map((month) => budgetBy(seen, month, 1_000)),
    [250, 250, 1_000, 1_000],
  );
});

test('it is a twelfth a month where last year is unknown, came to nothing, went below nothing or above the whole', () => {
  for (const last of [null, months(), months(100, -100), months(-10, 0, 500), months(600, 0, -100)]) {
    assert.equal(spreadOf(course(last)), 'tolftedelar');
    assert.equal(budgetBy(course(last), 3, 1_200), 300);
  }
});

test('last year’s income that was paid back in the end is a whole too when all of it is below nothing', () => {
  assert.equal(budgetBy(course(months(-50, -50)), 1, 1_000), 500);
});

test('books without months have the whole budget', () => {
  assert.equal(budgetBy({ months: null, lastMonths: null }, 3, 1_200), 1_200);
});

test('how the year is spread is told of the rows with a budget only', () => {
  const row = (spread: 'fjolaret' | 'tolftedelar', budgetOre: number | null = 1) => ({ spread, row: { budgetOre } });
  assert.equal(spreadsOf([row('fjolaret'), row('tolftedelar', null)]), 'fjolaret');
  assert.equal(spreadsOf([row('fjolaret'), row('tolftedelar')]), 'bada');
  assert.equal(spreadsOf([]), 'tolftedelar');
});
