import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine, aPlan } from '../../../../tests/plans/a-plan.ts';
import { type PlanGroup, type PlanLine, type PlanVersion, planSums } from '../../budget/plan.ts';
import { planDifferences } from './plan-difference.ts';

const compared = (plan: PlanVersion, equityOre: number | null = null) => ({ plan, sums: planSums(plan, equityOre) });
const told = (before: PlanVersion, after: PlanVersion) =>
  planDifferences(compared(before), compared(after)).map(({ name, words, columns }) => [name, words, columns.length]);
const group = (id: string, wish: Partial<PlanGroup> = {}): PlanGroup => ({
  id,
  name: id,
  kind: 'kostnad',
  costKind: null,
  parent: null,
  ...wish,
});
const lines: readonly PlanLine[] = [aLine('a', 'kostnad', { kronor: 1 }), aLine('b', 'kostnad'), aLine('c', 'kostnad')];

test('what differs between two versions is told line by line, also what is new and what is gone, and what it leaves at the end', () => {
  const after = aPlan([aLine('a', 'kostnad', { kronor: 1, note: 'Ny.' }), aLine('c', 'kostnad'), aLine('d', 'kostnad', { kronor: 2 })]);
  assert.deepEqual(told(aPlan(lines), after), [
    ['a', ['fotnoten har ändrats'], 0],
    ['d', ['raden är ny'], 5],
    ['b', ['raden är borttagen'], 5],
    ['Balanserat resultat (prel)', [], 3],
    ['Prel balanserat resultat', [], 5],
  ]);
});

test('versions that are the same in everything have no difference', () => {
  const plan = aPlan(lines, { groups: [group('g')] });
  assert.deepEqual(told(plan, { ...plan, number: 2, basedOn: 1, state: 'efter-samrad' }), []);
});

test('an opening that is another is told in every column that it is carried through', () => {
  const opened = (budgetBeforeOre: number, forecastBeforeOre: number | null) =>
    aPlan(lines, { openings: { budgetBeforeOre, forecastBeforeOre, note: null } });
  const [carried, closing] = planDifferences(compared(opened(0, 500)), compared(opened(0, 700)));
  assert.deepEqual(
    carried?.columns.map(({ column, beforeOre, afterOre }) => [column, beforeOre, afterOre]),
    [
      ['forecastBefore', 500, 700],
      ['budget', 400, 600],
      ['planNext', 300, 500],
      ['planAfter', 200, 400],
    ],
  );
  assert.equal(closing?.columns.length, 4);
  assert.deepEqual(told(opened(1, 500), opened(2, 500)), [
    ['Balanserat resultat (prel)', [], 1],
    ['Prel balanserat resultat', [], 1],
  ]);
  const asBooks = planDifferences(compared(opened(0, null), 500), compared(opened(0, 500), 500));
  assert.deepEqual(asBooks, [{ name: 'Balanserat resultat (prel)', columns: [], words: ['ingående i prognosen är ifyllt'] }]);
});

test('an adoption that keeps what the books tell is no difference', () => {
  const left = aPlan(lines, { openings: { budgetBeforeOre: 0, forecastBeforeOre: null, note: null } });
  const kept = { ...left, openings: { ...left.openings, forecastBeforeOre: 500 }, openingFrom: 'bokforing' } as const;
  assert.deepEqual(planDifferences(compared(kept), compared(left, 500)), []);
});

test('groups, order and the note of what is carried are told in words', () => {
  const before = aPlan(lines, { groups: [group('g'), group('h'), group('x')] });
  const [a, b, c] = lines as [PlanLine, PlanLine, PlanLine];
  const after = {
    ...before,
    lines: [b, a, c],
    groups: [group('h', { name: 'Nya H', parent: 'g' }), group('g', { costKind: 'individ' }), group('y')],
    openings: { ...before.openings, note: 'Beräknat.' },
  } as const;
  assert.deepEqual(told(before, after), [
    ['Balanserat resultat (prel)', ['fotnoten har ändrats'], 0],
    ['Gruppen Nya H', ['namnet har ändrats', 'gruppen som den står under har ändrats'], 0],
    ['Gruppen g', ['kostnadsslaget har ändrats'], 0],
    ['Gruppen y', ['gruppen är ny'], 0],
    ['Gruppen x', ['gruppen är borttagen'], 0],
    ['Ordningen', ['raderna står i en annan ordning', 'grupperna står i en annan ordning'], 0],
  ]);
});

test('a line that goes to another group says so, and the order of the others is the same', () => {
  const before = aPlan(lines, { groups: [group('g')] });
  const [a, b, c] = lines as [PlanLine, PlanLine, PlanLine];
  assert.deepEqual(told(before, { ...before, lines: [b, c, { ...a, group: 'g' }] }), [['a', ['gruppen har ändrats'], 0]]);
});

test('a grant that gives the same amount as was typed is told', () => {
  const granted = { budget: 100, planNext: null, planAfter: null };
  const plan = (line: PlanLine) => aPlan([line]);
  assert.deepEqual(told(plan(aLine('a', 'kostnad', { kronor: 1 })), plan(aLine('a', 'kostnad', { kronor: 1, grantedOre: granted }))), [
    ['a', ['det beviljade har ändrats'], 0],
  ]);
});
