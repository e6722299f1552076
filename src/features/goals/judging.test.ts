import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from '../figures/book.ts';
import { hideSmallCounts } from '../figures/disclosure.ts';
import { figureKey } from '../figures/figure.ts';
import { givenAs, moneyIn, peopleIn, shareIn } from '../figures/formulas.ts';
import type { Goal, GoalRule } from './goal.ts';
import { defineGoalCounts, judgeGoals, withGoalTexts } from './judging.ts';

const source = { file: 'mal.yaml', line: 1 };
const book = computeFigures([
  shareIn(2024)('andel', givenAs(exact(37, 54), source), ['Andel', '']),
  moneyIn(2024)('kostnad', givenAs(80_000, source), ['Kostnad', '']),
  peopleIn(2024)('insats.a.deltagare', givenAs(40, source), ['Deltagare', '']),
  peopleIn(2023)('insats.a.deltagare', givenAs(39, source), ['Deltagare', '']),
  peopleIn(2024)('insats.b.deltagare', givenAs(3, source), ['Deltagare', '']),
]);
const goal = (changes: Partial<Goal>): Goal => ({
  id: 'ett',
  set: 'overgripande',
  text: 'Ett mål.',
  rule: null,
  verdict: null,
  reason: null,
  comment: null,
  source,
  ...changes,
});
const limit = (figure: string, relation: 'minst' | 'hogst' | 'over' | 'under', value: number): GoalRule => ({
  kind: 'limit',
  figure,
  relation,
  limit: exact(value),
});
const byRule = (rule: GoalRule) => judgeGoals([goal({ rule })], book, 2024)[0]?.byRule;

test('a goal is met at its limit by minst and högst, and beyond it by över and under', () => {
  const counted = (relation: 'minst' | 'hogst' | 'over' | 'under', value: number) => byRule(limit('insats.a.deltagare', relation, value));
  assert.deepEqual([counted('minst', 40), counted('minst', 41)], ['uppfyllt', 'inte']);
  assert.deepEqual([counted('hogst', 40), counted('hogst', 39)], ['uppfyllt', 'inte']);
  assert.deepEqual([counted('over', 39), counted('over', 40)], ['uppfyllt', 'inte']);
  assert.deepEqual([counted('under', 41), counted('under', 40)], ['uppfyllt', 'inte']);
});

test('37 of 54 is not 70 per cent, however it is rounded', () => {
  const at = (percent: number): GoalRule => ({ kind: 'limit', figure: 'andel', relation: 'minst', limit: exact(percent, 100) });
  assert.deepEqual([byRule(at(70)), byRule(at(69)), byRule(at(68))], ['inte', 'inte', 'uppfyllt']);
});

test('a goal may be held against another figure, of another year too', () => {
  assert.equal(byRule({ kind: 'compared', figure: 'insats.a.deltagare', relation: 'over', with: 'insats.a.deltagare@2023' }), 'uppfyllt');
  assert.equal(byRule({ kind: 'compared', figure: 'insats.a.deltagare', relation: 'over', with: 'insats.a.deltagare@2022' }), null);
});

test('of several rules all or any are to be met, and what is missing is left open unless the others decide', () => {
  const [met, not, open] = [limit('kostnad', 'under', 80_001), limit('kostnad', 'under', 80_000), limit('saknas', 'minst', 1)];
  assert.deepEqual(
    [byRule({ kind: 'allOf', rules: [met, met] }), byRule({ kind: 'allOf', rules: [met, not, open] })],
    ['uppfyllt', 'inte'],
  );
  assert.deepEqual([byRule({ kind: 'allOf', rules: [met, open] }), byRule({ kind: 'anyOf', rules: [not, open] })], [null, null]);
  assert.deepEqual(
    [byRule({ kind: 'anyOf', rules: [not, met, open] }), byRule({ kind: 'anyOf', rules: [not, not] })],
    ['uppfyllt', 'inte'],
  );
});

test('a decided verdict against the rule counts only with a reason', () => {
  const rule = limit('insats.a.deltagare', 'minst', 50);
  const verdictOf = (changes: Partial<Goal>) => judgeGoals([goal({ rule, ...changes })], book, 2024)[0]?.verdict;
  assert.equal(verdictOf({ verdict: 'uppfyllt' }), 'inte');
  assert.equal(verdictOf({ verdict: 'delvis', reason: 'Nära.' }), 'delvis');
  assert.equal(verdictOf({}), 'inte');
});

test('a goal without a rule is what was decided, and else not judged', () => {
  assert.deepEqual(
    judgeGoals([goal({ verdict: 'delvis' }), goal({})], book, 2024).map(({ verdict }) => verdict),
    ['delvis', 'ej-bedomt'],
  );
});

test('goals behind a count are told with the figures of their texts, and hidden figures stay hidden in them', () => {
  const judged = judgeGoals([goal({ text: 'Fler än {{insats.a.deltagare@2023}} i A och {{insats.b.deltagare}} i B.' })], book, 2024);
  const counted = computeFigures([...book.figures.values(), ...defineGoalCounts(judged, 2024)]);
  const labelsIn = (told: typeof book) => {
    const formula = withGoalTexts(told, 2024).find(figureKey('mal.antal', 2024))?.formula;
    return formula?.kind === 'rows' ? formula.rows.map(({ label }) => label) : [];
  };
  assert.deepEqual(labelsIn(counted), ['Fler än 39 i A och 3 i B.']);
  assert.deepEqual(labelsIn(hideSmallCounts(counted, 5)), ['Fler än 39 i A och för få i B.']);
});
