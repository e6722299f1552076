import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BudgetLine } from '../budget/budget.ts';
import { allotmentOf } from './allotment.ts';
import { untiedRows } from './untied.ts';
import type { RowCourse } from './year-course.ts';

const NOTHING = { noteRow: null, activity: null, intervention: null, costRow: null, netRow: null, member: null };
const line = (id: string, said: Partial<BudgetLine> = {}): BudgetLine => ({
  ...NOTHING,
  line: null,
  year: 2024,
  id,
  name: id,
  kind: 'kostnad',
  amountOre: 1_000,
  grantedOre: null,
  isNet: false,
  source: { file: 'x', line: 1 },
  ...said,
});
const ACCOUNT = { account: '5010', name: 'Hyra', objects: [], months: null, totalOre: 5 };

/** The rows that a budget has, all with something booked but those named. */
const told = (budget: readonly BudgetLine[], empty: readonly string[] = []) =>
  untiedRows(
    allotmentOf(budget, []).rows.map(
      (row): RowCourse => ({ ...row, months: null, totalOre: 5, lastMonths: null, accounts: empty.includes(row.id) ? [] : [ACCOUNT] }),
    ),
  );

test('a row that takes the rest beside another is told until somebody chooses its part of the income statement', () => {
  const beside = line('enter', { intervention: 'enter' });
  assert.deepEqual(told([line('ovrigt'), beside]).takingRest, ['ovrigt']);
  assert.deepEqual(told([line('ovrigt', { line: 'kostnader' }), beside]).takingRest, []);
  assert.deepEqual(told([line('ovrigt', { activity: 'x' }), beside]).takingRest, []);
});

test('a row that is alone with its part of the income statement takes nothing from anybody', () => {
  assert.deepEqual(told([line('allt'), line('bidrag', { kind: 'intakt', member: 'm' })]).takingRest, []);
});

test('rows that say the same are told together, and are told apart when one of them says more', () => {
  assert.deepEqual(told([line('ett'), line('tva', { line: 'kostnader' })]).joined, ['ett, tva']);
  assert.deepEqual(told([line('ett'), line('tva', { costRow: 'hyra' })]).joined, []);
});

test('a row of the budget with nothing booked is told, and what has no budget is not', () => {
  assert.deepEqual(told([line('hyra', { costRow: 'hyra' })], ['hyra', 'utan:kostnader']).empty, ['hyra']);
});
