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

test('what an association has is not as little as a few thousand kronor', async () => {
  await assertNothingTold(
    report('Då är eget kapital omkring 1,3 mkr.'),
    report('Det egna kapitalet ökade med 5 200 kr.'),
    report('Av medlemsbidragen är 41 kr per invånare.'),
  );
  for (const [said, printed] of [
    ['Då är eget kapital omkring 1,3 tkr.', '1,3 tkr'],
    ['Vid årets slut fanns 2 278 kr på bankkontot.', '2 278 kr'],
  ] as const)
    assert.deepEqual(await wrongIn(report(said)), [`troligt fel enhet, rad 8: ${printed}`], said);
});

test('millions are too many where the sentence speaks of what the association has', async () => {
  await assertNothingTold(report('Den statliga tilldelningen är 339 miljoner till 80 förbund.'));
  assert.deepEqual(await wrongIn(report('Medlemmarnas bidrag ökade med 600 mkr.')), ['troligt fel enhet, rad 8: 600 mkr']);
});

test('what each costs does not change by hundreds of thousands', async () => {
  await assertNothingTold(report('Kostnaden per deltagare har i genomsnitt minskat med 793 kr till 15 806 kr.'));
  assert.deepEqual(await wrongIn(report('Kostnaden per deltagare har i genomsnitt minskat med 793 tkr till 15 806 kr.')), [
    'fel enhet, rad 8: 793 tkr',
  ]);
});

test('what the contributions are for each person is little', async () => {
  await assertNothingTold(report('Utslaget på alla invånare motsvarar medlemsbidragen 151 kronor per person.'));
});
