import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextTask, type YearState, yearTasks } from './year-tasks.ts';

const NOTHING: YearState = {
  year: 2024,
  today: '2024-06-01',
  contributionsDecided: false,
  budgetAdoptedOn: null,
  nextBudgetAdoptedOn: null,
  hasBudgetLines: false,
  booksUntil: null,
  interventions: 0,
  hasCounts: false,
  hasIndicators: false,
  goals: 0,
  judgedGoals: 0,
  texts: 0,
  missingTexts: [],
  writtenTexts: 0,
  openErrors: 1,
  unfilled: 0,
  interimSealedOn: null,
  reportSealedOn: null,
  seats: 0,
  signed: 0,
  isPublished: false,
};
const taskOf = (id: string, more: Partial<YearState>) => yearTasks({ ...NOTHING, ...more }).find((task) => task.id === id);
const stateOf = (id: string, more: Partial<YearState>) => taskOf(id, more)?.state;

test('a task is late the day after its last day, and not on it', () => {
  assert.equal(stateOf('beslut', { today: '2025-03-31' }), 'nu');
  assert.equal(stateOf('beslut', { today: '2025-04-01' }), 'sent');
  assert.equal(stateOf('budget', { today: '2023-11-30' }), 'nu');
  assert.equal(stateOf('budget', { today: '2023-12-01' }), 'sent');
  assert.equal(stateOf('nasta-budget', { today: '2024-08-14' }), 'kommer');
});

test('what is done is neither late nor to do', () => {
  assert.equal(stateOf('budget', { today: '2024-06-01', budgetAdoptedOn: '2023-11-20' }), 'klart');
  assert.equal(stateOf('underskrift', { today: '2026-01-01', reportSealedOn: '2025-03-01', seats: 7, signed: 6 }), 'sent');
  assert.equal(stateOf('underskrift', { today: '2026-01-01', reportSealedOn: '2025-03-01', seats: 7, signed: 7 }), 'klart');
  assert.equal(stateOf('bokforing', { booksUntil: '2024-11-30' }), 'nu');
  assert.equal(stateOf('bokforing', { booksUntil: '2024-12-31' }), 'klart');
});

test('a task is done by its own work and not by that of another', () => {
  assert.equal(stateOf('delar', { reportSealedOn: '2025-03-01' }), 'utgar');
  assert.equal(stateOf('delar', { interimSealedOn: '2024-09-01' }), 'klart');
  assert.match(taskOf('delar', { reportSealedOn: '2025-03-01' })?.text ?? '', /kan den fortfarande fastställas under Dokument/);
  assert.equal(stateOf('matning', { today: '2024-12-01', hasCounts: true }), 'nu');
  assert.equal(stateOf('matning', { today: '2024-12-01', hasCounts: true, hasIndicators: true }), 'klart');
  assert.equal(stateOf('texter', { today: '2024-12-02', texts: 20 }), 'nu', 'carried over from last year');
  assert.equal(stateOf('texter', { today: '2024-12-02', texts: 6, writtenTexts: 6 }), 'klart');
  assert.equal(
    stateOf('texter', { today: '2024-12-02', texts: 6, writtenTexts: 6, missingTexts: ['Personal'] }),
    'nu',
    'the law asks for more',
  );
});

test('interventions come before the budget that is divided among them, and next year’s budget leads to its own year', () => {
  const tasks = yearTasks(NOTHING);
  const place = (id: string) => tasks.findIndex((task) => task.id === id);
  assert.ok(place('insatser') < place('budget'));
  assert.equal(tasks[place('nasta-budget')]?.path, '/2025/plan');
  assert.equal(tasks[place('budget')]?.path, '/2024/plan');
});

test('what is late comes first, then what can be done now, and nothing when all is done', () => {
  assert.equal(nextTask(yearTasks(NOTHING))?.id, 'bidrag');
  assert.equal(nextTask(yearTasks({ ...NOTHING, contributionsDecided: true, hasBudgetLines: true }))?.id, 'insatser');
  assert.equal(nextTask([]), null);
});
