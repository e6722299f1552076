import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aLine, aPlan } from '../../../tests/plans/a-plan.ts';
import { followsBooks, keptOpening, PLAN_COLUMNS, type PlanLine, planAmount, planNotes, planSums } from './plan.ts';

test('a column begins with what the one before left, and the budget goes on from the forecast', () => {
  const plan = aPlan([aLine('bidrag', 'intakt', { kronor: 1000 }), aLine('kansli', 'kostnad', { kronor: 900 })], {
    openings: { budgetBeforeOre: 5000, forecastBeforeOre: 20_000, note: null },
  });
  const sums = planSums(plan);
  assert.deepEqual(
    PLAN_COLUMNS.map((column) => [sums[column].openingOre, sums[column].closingOre]),
    [
      [5000, 15_000],
      [20_000, 30_000],
      [30_000, 40_000],
      [40_000, 50_000],
      [50_000, 60_000],
    ],
  );
});

test('an untyped opening of the forecast is the equity of the books, and a typed one goes before it', () => {
  const lines = [aLine('bidrag', 'intakt', { kronor: 1 })];
  const openings = { budgetBeforeOre: 0, forecastBeforeOre: null, note: null };
  assert.equal(planSums(aPlan(lines, { openings }), 70_000).forecastBefore.openingOre, 70_000);
  assert.equal(planSums(aPlan(lines, { openings: { ...openings, forecastBeforeOre: 1 } }), 70_000).forecastBefore.openingOre, 1);
});

test('where something is granted the plan counts on the factor’s part of it, in whole kronor', () => {
  const line = aLine('enter', 'kostnad', { kronor: 7, factor: 9500, grantedOre: { budget: 306_736_900, planNext: null, planAfter: 5 } });
  assert.deepEqual(
    PLAN_COLUMNS.map((column) => planAmount(line, column)),
    [700, 700, 291_400_100, 700, 0],
  );
});

test('a line that is taken out counts for nothing, and its note has no letter', () => {
  const out = aLine('utgången', 'intakt', { kronor: 50, note: 'Upphör.', isRemoved: true });
  const plan = aPlan([out, aLine('habo', 'intakt', { note: 'Preliminärt.' }), aLine('enter', 'kostnad', { note: 'Inriktning.' })]);
  assert.equal(planSums(plan).budget.incomeOre, 0);
  assert.deepEqual(planNotes({ ...plan, openings: { ...plan.openings, note: 'Beräknat.' } }), [
    { letter: 'a', line: 'habo', text: 'Preliminärt.' },
    { letter: 'b', line: null, text: 'Beräknat.' },
    { letter: 'c', line: 'enter', text: 'Inriktning.' },
  ]);
});

const amount = fc.integer({ min: -10_000_000, max: 10_000_000_000 });
const anyLine: fc.Arbitrary<PlanLine> = fc
  .record({
    kind: fc.constantFrom('intakt' as const, 'kostnad' as const),
    isRemoved: fc.boolean(),
    factor: fc.integer({ min: 0, max: 10_000 }),
    typedOre: fc.record({ budgetBefore: amount, forecastBefore: amount, budget: amount, planNext: amount, planAfter: amount }),
    granted: fc.record({ budget: fc.option(amount), planNext: fc.option(amount), planAfter: fc.option(amount) }),
  })
  .map(({ kind, granted, ...rest }) => aLine('rad', kind, { ...rest, grantedOre: granted }));

test('whatever the lines are, nothing is lost between the columns', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), amount, amount, (lines, budgetBeforeOre, forecastBeforeOre) => {
      const sums = planSums(aPlan(lines, { openings: { budgetBeforeOre, forecastBeforeOre, note: null } }));
      for (const column of PLAN_COLUMNS)
        assert.equal(sums[column].openingOre + sums[column].incomeOre - sums[column].costOre, sums[column].closingOre);
      const years = [sums.forecastBefore, sums.budget, sums.planNext, sums.planAfter];
      const left = years.reduce((sum, { incomeOre, costOre }) => sum + incomeOre - costOre, forecastBeforeOre);
      assert.equal(sums.planAfter.closingOre, left);
    }),
  );
});

test('an adoption keeps what was written, else what the books tell, and what nobody told stays untold', () => {
  const plan = (forecastBeforeOre: number | null) => aPlan([], { openings: { budgetBeforeOre: 5, forecastBeforeOre, note: 'Beräknat.' } });
  const kept = (forecastBeforeOre: number | null, equityOre: number | null) => {
    const { openings, openingFrom } = keptOpening(plan(forecastBeforeOre), equityOre);
    assert.deepEqual([openings.budgetBeforeOre, openings.note], [5, 'Beräknat.']);
    return [openings.forecastBeforeOre, openingFrom, followsBooks({ openings, openingFrom })];
  };
  assert.deepEqual(kept(1, 2), [1, 'skrivet', false]);
  assert.deepEqual(kept(0, 2), [0, 'skrivet', false]);
  assert.deepEqual(kept(null, 2), [2, 'bokforing', false]);
  assert.deepEqual(kept(null, null), [null, 'ingen', false]);
  assert.equal(followsBooks(plan(null)), true);
});
