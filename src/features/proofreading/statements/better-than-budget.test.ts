import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, heldIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';

const REPORT = `Årsredovisning 2023

Driftredovisning

Belopp i kr	Utfall 2023	Budget 2023
Verksamhetens intäkter	8 264 500	8 240 000
Verksamhetens kostnader	-7 907 618	-8 072 200
Årets resultat	356 882	167 800

Resultatet

Utfallet är ett överskott som är 189 082 kr bättre än budget.
`;

test('how much better the result is than the budget is the result less the budgeted one', async () => {
  await assertHolds(REPORT, { påstående: 2 });
  await assertFound(REPORT, ['Utfallet', '189 082', '524 682'], { is: 'troligt fel påstående', says: ['524 682', '189 082'] });
  await assertFound(REPORT, ['Utfallet', 'bättre', 'sämre'], {
    is: 'troligt fel påstående',
    says: ['sämre än budget', '356 882', '167 800'],
  });
});

test('a forecast, and what costs differ by, are others', async () => {
  for (const text of [
    'Prognosen är ett överskott som är 50 000 kr bättre än budget.',
    'Kostnaderna gav ett utfall som är 50 000 kr bättre än budget.',
  ])
    assert.deepEqual(
      (await heldIn(REPORT.replace(/Utfallet är.*/, text))).filter((held) => held.startsWith('påstående')),
      [],
    );
});

test('a deficit that is smaller is better, and what is foreseen is told by the sentence', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Intäkter	6 580 000	6 593 000	13 000	6 200 000
Kostnader	−7 040 000	−6 859 200	180 800	−6 100 000
Årets resultat	−460 000	−266 200	193 800	100 000

Underskottet blev 266 200 kr, vilket är 193 800 kr mindre än vi hade budgeterat.`,
    held: [
      'summa: 6 580 000 − 7 040 000 = −460 000',
      'summa: 6 593 000 − 6 859 200 = −266 200',
      'summa: 13 000 + 180 800 = 193 800',
      'summa: 6 200 000 − 6 100 000 = 100 000',
      'summa: 6 580 000 − 6 593 000 = 13 000',
      'summa: −7 040 000 + 6 859 200 = 180 800',
      'summa: −460 000 + 266 200 = 193 800',
      'överföring: −266 200 = −266 200',
      'upprepning: −266 200 och −266 200',
      'påstående: underskott och −266 200',
      'påstående: −266 200 och −460 000 skiljer 193 800',
      'påstående: mindre: −266 200 mot −460 000',
      'avprickat summa: 6 593 000 och 6 859 200 ger 266 200',
    ],
    change: ['193 800 kr mindre', '193 800 kr större'],
    told: 'troligt fel påstående, rad 9: större; rad 7: −266 200, −460 000',
  });
});

test('the result against what was foreseen in the sentence before', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

I delårsrapporten per den 31 augusti var prognosen ett underskott på 310 000 kr. Utfallet blev 121 428 kr bättre än prognosen.

Resultaträkning	2031	2030
Verksamhetens intäkter	10 849 970	10 303 264
Verksamhetens kostnader	-11 038 542	-10 189 555
Årets resultat	-188 572	113 709`,
    held: [
      'summa: 10 849 970 − 11 038 542 = −188 572',
      'summa: 10 303 264 − 10 189 555 = 113 709',
      'påstående: −188 572 och −310 000 skiljer 121 428',
      'påstående: bättre: −188 572 mot −310 000',
    ],
    change: ['kr bättre än', 'kr sämre än'],
    told: 'troligt fel påstående, rad 3: sämre; rad 8: -188 572; rad 3: 310 000 kr',
  });
});

test('a report of a part of the year is held against the budget of that part', async () => {
  await assertBothWays({
    text: `Delårsrapport januari–augusti 2021

Resultaträkning, tkr	Budget jan–aug 2021	Utfall jan–aug 2021	Budget helår 2021
Verksamhetens intäkter	4 560	4 574	6 840
Verksamhetens kostnader	-4 840	-4 504	-7 260
Periodens resultat	-280	70	-420

Resultatet är därmed 350 tkr bättre än budgeterat.
`,
    held: [
      'summa: 4 560 000 − 4 840 000 = −280 000',
      'summa: 4 574 000 − 4 504 000 = 70 000',
      'summa: 6 840 000 − 7 260 000 = −420 000',
      'enhet: tkr',
      'summa: 6 840 000 − 7 260 000 = −420 000',
      'påstående: 70 000 och −280 000 skiljer 350 000',
      'påstående: bättre: 70 000 mot −280 000',
    ],
    change: ['350 tkr', '530 tkr'],
    told: 'troligt fel påstående, rad 8: 530 tkr; rad 6: 70, -280',
  });
});
