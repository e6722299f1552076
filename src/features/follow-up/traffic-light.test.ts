import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lightOf, lightText } from './traffic-light.ts';

const BUDGET = 100_000_00;
const foreseen = (kind: 'intakt' | 'kostnad', percent: number) => ({ kind, budgetOre: BUDGET, forecastOre: (BUDGET * percent) / 100 });

test('costs are looked at either way, and each limit belongs to the better colour', () => {
  const lights = [90, 95, 100, 105, 106, 110, 111].map((percent) => lightOf(foreseen('kostnad', percent)));
  assert.deepEqual(lights, ['gul', 'gron', 'gron', 'gron', 'gul', 'gul', 'rod']);
});

test('more income than was budgeted is green however much it is, and too little is not', () => {
  const lights = [89, 94, 95, 100, 300].map((percent) => lightOf(foreseen('intakt', percent)));
  assert.deepEqual(lights, ['rod', 'gul', 'gron', 'gron', 'gron']);
  assert.equal(lightText('gron', foreseen('intakt', 300)), 'Mer än budget');
});

test('of a budget of nothing any cost is too much', () => {
  assert.equal(lightOf({ kind: 'kostnad', budgetOre: 0, forecastOre: 1 }), 'rod');
});
