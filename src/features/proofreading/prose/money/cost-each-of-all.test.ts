import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../../tests/proofreading/one-fault.ts';

const report = (each: string, more = ''): string =>
  [
    'Årsredovisning 2031',
    '',
    rows('Insats|Kvinnor|Män|Alla', 'Vägval|31|23|54', 'Startbanan|27|14|41', `${more === '' ? 'Fotfästet' : more}|26|37|63`),
    '',
    `Kostnaden per deltagare var i genomsnitt ${each} tkr, att jämföra med 34,1 tkr 2030.`,
    '',
    'Driftredovisning',
    rows('Belopp i tkr|Budget 2031|Utfall 2031', 'Vägval|2 450|2 380', 'Startbanan|1 800|1 645', 'Fotfästet|1 900|1 870'),
  ].join('\n');

test('what all interventions cost is divided by all who took part', async () => {
  assert.deepEqual(await wrongIn(report('37,3')), []);
  assert.ok((await heldIn(report('37,3'))).includes('kvot: 5 895 000 / 158 = 37 310,13'));
  assert.deepEqual(await wrongIn(report('33,7')), [
    'troligt fel kvot, rad 8: 33,7 tkr; rad 12: 2 380; rad 13: 1 645; rad 14: 1 870; rad 4: 54; rad 5: 41; rad 6: 63',
  ]);
});

test('where one of them has no cost nobody knows what all cost', async () => {
  assert.deepEqual(await wrongIn(report('33,7', 'Okänd insats')), []);
});

test('what all interventions cost for each participant together', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Bron	500 000	480 000	20 000	470 000
Lotsen	300 000	310 000	−10 000	290 000
Stegen	200 000	190 000	10 000	180 000
Summa insatser	1 000 000	980 000	20 000	940 000

Insats	Kvinnor	Män	Totalt
Bron	14	10	24
Lotsen	8	7	15
Stegen	6	4	10
Summa	28	21	49

Räknat på de tre insatserna blev kostnaden 20 000 kronor per deltagare.`,
    held: [
      'summa: 500 000 + 300 000 + 200 000 = 1 000 000',
      'summa: 480 000 + 310 000 + 190 000 = 980 000',
      'summa: 20 000 − 10 000 + 10 000 = 20 000',
      'summa: 470 000 + 290 000 + 180 000 = 940 000',
      'summa: 14 + 8 + 6 = 28',
      'summa: 10 + 7 + 4 = 21',
      'summa: 24 + 15 + 10 = 49',
      'summa: 500 000 − 480 000 = 20 000',
      'summa: 300 000 − 310 000 = −10 000',
      'summa: 200 000 − 190 000 = 10 000',
      'summa: 1 000 000 − 980 000 = 20 000',
      'summa: 14 + 10 = 24',
      'summa: 8 + 7 = 15',
      'summa: 6 + 4 = 10',
      'summa: 28 + 21 = 49',
      'antal: tre och 3',
      'kvot: 980 000 / 49 = 20 000',
    ],
    change: ['20 000 kronor per', '22 000 kronor per'],
    told: 'troligt fel kvot, rad 16: 22 000 kronor per deltagare; rad 5: 480 000; rad 6: 310 000; rad 7: 190 000; rad 11: 24; rad 12: 15; rad 13: 10',
  });
});
