import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aLine, aPlan } from '../../../../tests/plans/a-plan.ts';
import { PLAN_COLUMNS, planSums } from '../../budget/plan.ts';
import { computeFigures } from '../../figures/book.ts';
import { figureKey } from '../../figures/figure.ts';
import { knownValue } from '../../figures/known.ts';
import { columnsOf, planBook } from './plan-figures.ts';

const ore = fc.integer({ min: 0, max: 1_000_000 }).map((kronor) => kronor * 100);
const amounts = fc.record({ budgetBefore: ore, forecastBefore: ore, budget: ore, planNext: ore, planAfter: ore });
const granted = fc.record({ budget: fc.option(ore), planNext: fc.option(ore), planAfter: fc.option(ore) });
const line = fc.record({
  kind: fc.constantFrom('intakt' as const, 'kostnad' as const),
  typedOre: amounts,
  grantedOre: granted,
  factor: fc.integer({ min: 0, max: 10_000 }),
  isRemoved: fc.boolean(),
});

const openings = fc.record({ budgetBeforeOre: ore, forecastBeforeOre: fc.option(ore) });

test('the figures of any plan say the same as the plan’s own sums, in every column', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), openings, ore, (lines, { budgetBeforeOre, forecastBeforeOre }, equityOre) => {
      const plan = aPlan(
        lines.map((each, index) => aLine(`rad-${index}`, each.kind, each)),
        { openings: { budgetBeforeOre, forecastBeforeOre, note: null } },
      );
      const book = planBook(plan, computeFigures([]), equityOre);
      const sums = planSums(plan, equityOre);
      for (const { of, column } of columnsOf(plan.year)) {
        const valueOf = (id: string) => Number(knownValue(book, figureKey(id, column))?.numerator);
        const { openingOre, totalIncomeOre, costOre, closingOre } = sums[of];
        assert.deepEqual(['plan.balanserat', 'plan.summa-intakter', 'plan.summa-kostnader', 'plan.att-balansera'].map(valueOf), [
          openingOre,
          totalIncomeOre,
          costOre,
          closingOre,
        ]);
      }
    }),
  );
});

test('the columns are the year before, the budget and two years more', () => {
  assert.deepEqual(
    columnsOf(2025).map(({ header }) => header),
    ['Budget 2024', 'Prognos 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027'],
  );
  assert.equal(columnsOf(2025).length, PLAN_COLUMNS.length);
});
