import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from '../figures/book.ts';
import { givenAs, moneyIn, peopleIn, shareIn } from '../figures/formulas.ts';
import type { GoalRule } from './goal.ts';
import { measuredBy } from './measured.ts';

const source = { file: 'mal.yaml', line: 1 };
const book = computeFigures([
  shareIn(2024)('indikator.7', givenAs(exact(37, 54), source), ['Nöjda deltagare', '']),
  moneyIn(2024)('kostnad', givenAs(80_000_00, source), ['Kostnad', '']),
  peopleIn(2024)('deltagare', givenAs(40, source), ['Deltagare', '']),
  peopleIn(2023)('deltagare', givenAs(39, source), ['Deltagare', '']),
]);
const measured = (rule: GoalRule) =>
  measuredBy(rule, book, 2024).map(({ name, outcome, limit, problems }) =>
    [name, outcome, limit, ...problems].join('; ').replaceAll('\u00a0', ' '),
  );

test('a rule tells what it measures, the limit in the same unit, and the outcome', () => {
  assert.deepEqual(measured({ kind: 'limit', figure: 'indikator.7', relation: 'minst', limit: exact(855, 1000), limitUnit: '%' }), [
    'Nöjda deltagare; 69 %; minst 85,5 %',
  ]);
  assert.deepEqual(measured({ kind: 'limit', figure: 'kostnad', relation: 'hogst', limit: exact(100_000_00), limitUnit: 'kr' }), [
    'Kostnad; 80 000 kr; högst 100 000 kr',
  ]);
  assert.deepEqual(measured({ kind: 'compared', figure: 'deltagare', relation: 'over', with: 'deltagare@2023' }), [
    'Deltagare; 40; mer än Deltagare 2023 (39)',
  ]);
});

test('of several rules each is told', () => {
  const part: GoalRule = { kind: 'limit', figure: 'deltagare', relation: 'under', limit: exact(50) };
  assert.equal(measured({ kind: 'allOf', rules: [part, { kind: 'anyOf', rules: [part] }] }).length, 2);
});

test('a figure that is not there is told, with the one that was probably meant', () => {
  assert.deepEqual(measured({ kind: 'limit', figure: 'deltagarre', relation: 'minst', limit: exact(1) }), [
    'deltagarre; –; minst –; Det finns ingen siffra som heter deltagarre. Menade du "deltagare"?',
  ]);
  assert.deepEqual(measured({ kind: 'compared', figure: 'deltagare', relation: 'over', with: 'deltagare@2022' }), [
    'Deltagare; 40; mer än deltagare@2022; Det finns ingen siffra som heter deltagare@2022. Den finns bara för 2024, 2023.',
  ]);
});

test('a limit that lacks its unit is told as it is read', () => {
  assert.match(
    String(measured({ kind: 'limit', figure: 'indikator.7', relation: 'minst', limit: exact(85) })),
    /läses som 8 500 %\. Skriv % efter talet/,
  );
  assert.match(
    String(measured({ kind: 'limit', figure: 'kostnad', relation: 'hogst', limit: exact(120_000) })),
    /läses som 1 200 kr\. Skriv kr efter talet/,
  );
});
