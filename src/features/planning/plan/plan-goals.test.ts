import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine, aPlan } from '../../../../tests/plans/a-plan.ts';
import { planSums } from '../../budget/plan.ts';
import { planGoals } from './plan-goals.ts';

const goalsOf = (lines: Parameters<typeof aPlan>[0], opening: number | null = 0, steps: Parameters<typeof planGoals>[1] = null) => {
  const plan = aPlan(lines, { openings: { budgetBeforeOre: 0, forecastBeforeOre: opening, note: null } });
  return planGoals({ plan, sums: planSums(plan), equityOre: null }, steps);
};
const income = (kronor: number) => aLine('bidrag', 'intakt', { kronor, member: 'fk' });
const cost = (kronor: number) => aLine('enter', 'kostnad', { kronor });

test('what is saved should be at most a fifth of the contributions, or what the year’s own steps say', () => {
  const lines = [income(1000), cost(1000)];
  assert.deepEqual(
    goalsOf(lines, 20_000).equity.map(({ isMet, capOre }) => [isMet, capOre]),
    [
      [true, 20_000],
      [true, 20_000],
      [true, 20_000],
    ],
  );
  assert.equal(goalsOf(lines, 20_001).equity[0]?.isMet, false);
  const steps = [
    { fromOre: 0, share: '0,3' },
    { fromOre: 100_000, share: '0,1' },
  ];
  assert.equal(goalsOf(lines, 0, steps).equity[0]?.capOre, 10_000);
  assert.deepEqual(goalsOf(lines, 0, []).equity, []);
});

test('a forecast more than five per cent from its budget is told', () => {
  const forecast = (kronor: number) => aLine('x', 'kostnad', { typedOre: { ...cost(100).typedOre, forecastBefore: kronor * 100 } });
  assert.equal(goalsOf([forecast(95)]).deviation?.isMet, true);
  assert.equal(goalsOf([forecast(94)]).deviation?.isMet, false);
  assert.equal(goalsOf([income(5)]).deviation, null);
});

test('a forecast that nobody has filled in is not judged', () => {
  const empty = aLine('x', 'kostnad', { typedOre: { ...cost(100).typedOre, forecastBefore: 0 } });
  assert.equal(goalsOf([empty]).deviation, null);
});

test('a year whose incomes do not cover its costs is told, with whether what is saved is enough', () => {
  const found = goalsOf([income(100), cost(110)], 3000).notInBalance;
  assert.deepEqual(
    found.map(({ column, shortOre, isCovered }) => [column, shortOre, isCovered]),
    [
      ['budget', 1000, true],
      ['planNext', 1000, true],
      ['planAfter', 1000, false],
    ],
  );
});

test('without what the plan begins with, what is left of it is not judged', () => {
  const { isOpeningTold, equity, notInBalance } = goalsOf([income(100), cost(110)], null);
  assert.deepEqual([isOpeningTold, equity, notInBalance[0]?.isCovered], [false, [], null]);
});
