import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from '../figures/book.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { type BudgetLine, isInvestment } from './budget.ts';
import { defineBudget } from './budget-figures.ts';

const line = (id: string, kind: BudgetLine['kind'], changes: Partial<BudgetLine>): BudgetLine => ({
  year: 2024,
  id,
  name: id,
  kind,
  amountOre: 0,
  grantedOre: null,
  isNet: false,
  line: null,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  member: null,
  source: { file: 'budget.csv', line: 2 },
  ...changes,
});

const budget = [
  line('bidrag', 'intakt', { amountOre: 10_000 }),
  line('vagen', 'kostnad', { amountOre: 9000, grantedOre: 10_000 }),
  line('bilar', 'kostnad', { amountOre: 7000, line: 'maskiner-inventarier' }),
];
const book = computeFigures(defineBudget(budget));
const value = (id: string) => knownValue(book, figureKey(id, 2024));

test('the budgeted result is income minus cost, and investments are no cost', () => {
  assert.deepEqual(budget.map(isInvestment), [false, false, true]);
  assert.deepEqual(
    [value('budget.intakter'), value('budget.kostnader'), value('budget.resultat')],
    [exact(10_000), exact(9000), exact(1000)],
  );
});

test('what was granted stands beside what the budget counts on, where only a part is counted on', () => {
  assert.deepEqual([value('budget.vagen'), value('budget.vagen.beviljat')], [exact(9000), exact(10_000)]);
  assert.equal(value('budget.bidrag.beviljat'), null);
});
