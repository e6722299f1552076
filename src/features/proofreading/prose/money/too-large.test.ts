import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  [
    'Verksamhetsplan 2031',
    '',
    'Kostnader i kr\tBudget 2031',
    'Insatser\t6 430 000',
    'Kansli\t1 670 000',
    'Summa\t8 100 000',
    '',
    said,
  ].join('\n');

test('an amount that is many times all that the association has is in another unit', async () => {
  await assertNothingTold(report('Utvärderingen är upphandlad för 360 000 kr.'), report('Utvärderingen är upphandlad för 360 tkr.'));
  assert.deepEqual(await wrongIn(report('Utvärderingen är upphandlad för 360 000 tkr.')), ['troligt fel enhet, rad 8: 360 000 tkr']);
});

test('what others spend may be larger', async () => {
  await assertNothingTold(report('Sjukpenningen i länet kostade 360 000 tkr.'), report('Statens anslag är 339 miljoner.'));
});

test('what each costs is never millions', async () => {
  await assertBothWays({
    text: 'De fyra insatserna kostade tillsammans 6 903 tkr, i genomsnitt 26 347 kr per deltagare.',
    held: [],
    change: ['347 kr', '347 tkr'],
    told: 'fel enhet, rad 1: 26 347 tkr',
  });
});
