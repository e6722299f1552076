import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMember } from '../../../../tests/contributions/some-terms.ts';
import { aLine, aPlan } from '../../../../tests/plans/a-plan.ts';
import { type PlanVersion, planAmount } from '../../budget/plan.ts';
import { freeId, withContributions, withDeed, yearOn } from './plan-changes.ts';

const UNFORESEEN = { foreseen: new Map(), equityOre: null };
const ids = (plan: ReturnType<typeof aPlan>) => plan.lines.map(({ id }) => id);

test('a line moves past its neighbour in the same group, and the first and last stay', () => {
  const plan = aPlan([aLine('bidrag', 'intakt'), aLine('a', 'kostnad'), aLine('i', 'kostnad', { group: 'g' }), aLine('b', 'kostnad')]);
  assert.deepEqual(ids(withDeed(plan, 'b', 'upp')), ['bidrag', 'b', 'i', 'a']);
  assert.deepEqual(ids(withDeed(plan, 'a', 'upp')), ids(plan));
  assert.deepEqual(ids(withDeed(plan, 'i', 'ned')), ids(plan));
});

test('a line that is taken out is kept and can be put back as it was', () => {
  const plan = aPlan([aLine('a', 'kostnad', { kronor: 5 })]);
  const without = withDeed(plan, 'a', 'bort');
  assert.equal(without.lines[0]?.isRemoved, true);
  assert.deepEqual(withDeed(without, 'a', 'tillbaka'), plan);
});

test('the members’ contributions become incomes, where each member has its line or gets one', () => {
  const plan = aPlan([{ ...aLine('kommunen', 'intakt', { kronor: 100 }), member: 'a' }]);
  const paid = (member: string, amountOre: number) => ({
    member: aMember(member, 'kommun'),
    amountOre,
    firstQuartersOre: [0, 0, 0] as const,
  });
  const { lines } = withContributions(plan, [paid('a', 12_000), paid('b', 500), paid('af', 0)]);
  assert.deepEqual(
    lines.map(({ id, member, typedOre }) => [id, member, typedOre.budgetBefore, typedOre.budget, typedOre.planAfter]),
    [
      ['kommunen', 'a', 10_000, 12_000, 12_000],
      ['b', 'b', 0, 500, 500],
    ],
  );
});

test('a year on, the budget is the budget of the year before, and the first plan year the budget', () => {
  const typedOre = { budgetBefore: 1, forecastBefore: 2, budget: 3, planNext: 4, planAfter: 5 };
  const plan = aPlan([aLine('a', 'kostnad', { typedOre }), aLine('b', 'kostnad', { isRemoved: true })], {
    openings: { budgetBeforeOre: 0, forecastBeforeOre: 100, note: null },
  });
  const { lines, openings } = yearOn(plan, UNFORESEEN);
  assert.deepEqual(
    lines.map((line) => line.typedOre),
    [{ budgetBefore: 3, forecastBefore: 3, budget: 4, planNext: 5, planAfter: 5 }],
  );
  assert.equal(openings.budgetBeforeOre, 98, 'what the budget of the year before began with: its own forecast before');
  assert.equal(yearOn(plan, { foreseen: new Map([['a', 7]]), equityOre: null }).lines[0]?.typedOre.forecastBefore, 7);
});

test('a year on, what was granted is what the budget counted on: the factor’s part of it', () => {
  const granted = { budget: 300_000_000, planNext: 200_000_000, planAfter: null };
  const plan = aPlan([aLine('vagen', 'kostnad', { grantedOre: granted, factor: 9_500 })]);
  const [line] = yearOn(plan, UNFORESEEN).lines;
  assert.deepEqual([line?.typedOre.budgetBefore, line?.typedOre.forecastBefore], [285_000_000, 285_000_000]);
  assert.deepEqual(line?.grantedOre, { budget: 200_000_000, planNext: null, planAfter: null });
  assert.equal(planAmount(line ?? assert.fail(), 'budget'), 190_000_000);
});

test('a year on, what the budget began with is also known where the plan left it to the books, and is nothing where nobody told it', () => {
  const lines = [aLine('bidrag', 'intakt', { kronor: 7 }), aLine('a', 'kostnad', { kronor: 2 })];
  const opened = (equityOre: number | null, wish: Partial<PlanVersion> = {}) =>
    yearOn(aPlan(lines, { openings: { budgetBeforeOre: 1, forecastBeforeOre: null, note: null }, ...wish }), { ...UNFORESEEN, equityOre });
  assert.equal(opened(10_000).openings.budgetBeforeOre, 10_500);
  assert.equal(opened(null).openings.budgetBeforeOre, 0);
  const kept = { openings: { budgetBeforeOre: 1, forecastBeforeOre: 20_000, note: null }, openingFrom: 'bokforing' } as const;
  assert.deepEqual(opened(null, kept).openings, { budgetBeforeOre: 20_500, forecastBeforeOre: null, note: null });
});

test('two lines never get the same id', () => {
  assert.equal(freeId('Nya projekt', [{ id: 'nya-projekt' }, { id: 'nya-projekt-2' }]), 'nya-projekt-3');
  assert.equal(freeId('!', []), 'rad');
});
