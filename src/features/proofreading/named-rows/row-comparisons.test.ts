import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `Årsredovisning 2031

Driftredovisning, kronor	2031	2030
Individinriktade insatser	8 914 600	8 402 300
Strukturinriktade insatser	1 207 450	1 388 900
Lokaler	384 130	371 905
Summa	10 506 180	10 163 105

`;

test('a row that running text names went the way that it says', async () => {
  const text = `${TABLE}De strukturinriktade insatserna kostade 1,2 mnkr, vilket är lägre än året innan.`;
  assert.deepEqual(await wrongIn(text), []);
  assert.ok((await heldIn(text)).includes('påstående: 1 207 450 mot 1 388 900'));
  assert.deepEqual(await wrongIn(text.replace('lägre', 'högre')), ['troligt fel påstående, rad 9: högre; rad 5: 1 207 450, 1 388 900']);
});

test('rows that are told of together, and what is compared with a budget, are left alone', async () => {
  for (const text of [
    'För strukturinriktade insatser och lokaler har 1,6 mnkr använts, mer än året innan.',
    'Lokaler kostade mindre än i 2030 års budget.',
  ])
    assert.deepEqual(await wrongIn(TABLE + text), []);
});

test('why a row cost less is of other things, also where it is a plan that was cancelled', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Kompetens och möten	350 000	298 365	51 635	341 260
Kansli	700 000	690 000	10 000	680 000
Summa kostnader	1 050 000	988 365	61 635	1 021 260

Kostnaden för Kompetens och möten var lägre än året före, främst därför att en planerad resa ställdes in.`,
    held: [
      'summa: 350 000 + 700 000 = 1 050 000',
      'summa: 298 365 + 690 000 = 988 365',
      'summa: 51 635 + 10 000 = 61 635',
      'summa: 341 260 + 680 000 = 1 021 260',
      'summa: 350 000 − 298 365 = 51 635',
      'summa: 700 000 − 690 000 = 10 000',
      'summa: 1 050 000 − 988 365 = 61 635',
      'påstående: 298 365 mot 341 260',
    ],
    change: ['var lägre', 'var högre'],
    told: 'troligt fel påstående, rad 9: högre; rad 5: 298 365, 341 260',
  });
});
