import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INTERVENTION_LIMITS, LINE_LIMITS, lightOf, lightText } from './traffic-light.ts';

const BUDGET = 100_000_00;
const foreseen = (kind: 'intakt' | 'kostnad', percent: number) => ({ kind, budgetOre: BUDGET, forecastOre: (BUDGET * percent) / 100 });

test('costs are looked at either way, and each limit belongs to the better colour', () => {
  const lights = [90, 95, 100, 105, 106, 110, 111].map((percent) => lightOf(foreseen('kostnad', percent), LINE_LIMITS));
  assert.deepEqual(lights, ['gul', 'gron', 'gron', 'gron', 'gul', 'gul', 'rod']);
  assert.equal(lightOf(foreseen('kostnad', 106), INTERVENTION_LIMITS), 'rod');
});

test('more income than was budgeted is green however much it is, and too little is not', () => {
  const lights = [89, 94, 95, 100, 300].map((percent) => lightOf(foreseen('intakt', percent), LINE_LIMITS));
  assert.deepEqual(lights, ['rod', 'gul', 'gron', 'gron', 'gron']);
  assert.equal(lightText('gron', LINE_LIMITS, foreseen('intakt', 300)), 'Mer än budget');
});

test('of a budget of nothing any cost is too much', () => {
  assert.equal(lightOf({ kind: 'kostnad', budgetOre: 0, forecastOre: 1 }, LINE_LIMITS), 'rod');
});
