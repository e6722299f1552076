import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
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
