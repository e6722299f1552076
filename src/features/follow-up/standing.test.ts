import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exact } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { standing } from './standing.ts';

const kronor = (ore: number): number => Number(swedishNumber(exact(ore, 100)).replaceAll('\u00a0', '').replace('−', '-'));
const anyOre = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });

test('1 250 000 less 1 194 998 is shown as 55 002, and stands to the öre in files', () => {
  const { shown, differenceOre } = standing(
    { budgetOre: 1_250_000_00, budgetByMonthOre: 1_250_000_00, actualOre: 1_194_997_50, forecastOre: 0 },
    'kostnad',
  );
  assert.deepEqual([kronor(shown.differenceOre), differenceOre], [55_002, 55_002_50]);
});

test('whatever the amounts, a shown difference is that of the shown amounts, and within a krona of the exact one', () => {
  fc.assert(
    fc.property(anyOre, anyOre, fc.constantFrom('intakt' as const, 'kostnad' as const), (budgetOre, actualOre, kind) => {
      const seen = standing({ budgetOre, budgetByMonthOre: budgetOre, actualOre, forecastOre: actualOre }, kind);
      const [more, less] = kind === 'intakt' ? [actualOre, budgetOre] : [budgetOre, actualOre];
      assert.equal(kronor(seen.shown.differenceOre), kronor(more) - kronor(less));
      assert.equal(seen.shown.forecastDifferenceOre, seen.shown.differenceOre);
      assert.ok(Math.abs(seen.shown.differenceOre - seen.differenceOre) <= 100);
    }),
  );
});
