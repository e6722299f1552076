import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';

test('each goal has one verdict, so that the verdicts are as many as the goals', async () => {
  await assertBothWays({
    text: 'Av planens åtta mål bedöms fem vara uppfyllda, ett delvis uppfyllt och två inte uppfyllda.',
    held: ['antal: fem + ett + två = 8'],
    change: ['fem', 'sex'],
    told: 'fel antal, rad 1: åtta, sex, ett, två',
  });
});

test('the verdict may stand before the count', async () => {
  await assertBothWays({
    text: 'Måluppfyllelsen är god för fyra av planens sju mål och delvis för tre.',
    held: ['antal: fyra + tre = 7'],
    change: ['fyra', 'fem'],
    told: 'fel antal, rad 1: sju, fem, tre',
  });
});

test('goals that are not told of may be left out, and those of another year are not these', async () => {
  await assertNotCompared('Av planens åtta mål bedöms fyra vara uppfyllda och ett delvis uppfyllt.');
  await assertNotCompared('Av planens åtta mål 2019 bedömdes sex vara uppfyllda, ett delvis uppfyllt och två inte uppfyllda.');
});
