import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const plan = (said: string): string =>
  [
    '# Verksamhetsplan 2032',
    '',
    'Tkr\tPrognos 2031\tBudget 2032\tPlan 2033',
    'Summa kostnader\t7 640\t8 450\t8 368',
    'Likvida medel\t4 921\t4 302\t4 119',
    '',
    said,
  ].join('\n');

test('a row of plans goes the way that the sentence says, between the years that it names', async () => {
  await assertNothingTold(plan('Kostnaderna sjunker med 82 tkr mellan 2032 och 2033.'));
  assert.deepEqual(await wrongIn(plan('Kostnaderna stiger med 82 tkr mellan 2032 och 2033.')), [
    'troligt fel påstående, rad 7: stiger; rad 4: 8 368, 8 450',
  ]);
});

test('what it became is the later amount of the row that has changed by so much', async () => {
  await assertNothingTold(plan('Likvida medel minskar med 619 tkr till 4 302 tkr.'));
  assert.deepEqual(await wrongIn(plan('Likvida medel minskar med 619 tkr till 4 921 tkr.')), [
    'troligt fel upprepning, rad 7: 4 921 tkr; rad 5: 4 302, 4 921',
  ]);
});

test('years that no row has, and rows that are not named, are left alone', async () => {
  await assertNothingTold(
    plan('Kostnaderna stiger med 82 tkr mellan 2028 och 2029.'),
    plan('Medlemmarna höjer sina bidrag med 82 tkr mellan 2032 och 2033.'),
  );
});
