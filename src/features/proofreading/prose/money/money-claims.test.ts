import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { whatWasFound } from '../../../../../tests/proofreading/read-text.ts';

const SUMS = ['summa: 800 000 + 600 000 + 400 000 = 1 800 000', 'summa: 850 000 + 550 000 + 390 000 = 1 790 000'];

/** A report with the costs of three interventions, and what is said of them on line 10. */
const report = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Kostnader per insats',
    'Insats\tBudget 2031\tUtfall 2031',
    'Ankaret\t800 000\t850 000',
    'Bryggan\t600 000\t550 000',
    'Gnistan\t400 000\t390 000',
    'Summa\t1 800 000\t1 790 000',
    '',
    said,
  ].join('\n');

test('an intervention that is said to have cost more than its budget has done so', async () => {
  await assertBothWays({
    text: report('Insatsen Ankaret blev dyrare än budgeterat.'),
    held: [...SUMS, 'påstående: utfall 850 000, budget 800 000'],
    change: ['Insatsen Ankaret', 'Insatsen Bryggan'],
    told: 'troligt fel påstående, rad 10: dyrare än budget; rad 6: 550 000, 600 000',
  });
});

test('an intervention that is said to have cost less has done so', async () => {
  await assertBothWays({
    text: report('Insatsen Bryggan blev billigare än beräknat.'),
    held: [...SUMS, 'påstående: utfall 550 000, budget 600 000'],
    change: ['Insatsen Bryggan', 'Insatsen Ankaret'],
    told: 'troligt fel påstående, rad 10: billigare än beräkna; rad 5: 850 000, 800 000',
  });
});

test('to keep within a budget is to use all of it or less', async () => {
  const kept = report('Gnistan har hållit sig inom budget.');
  assert.deepEqual(await wrongIn(kept), []);
  assert.deepEqual(await wrongIn(kept.replace('400 000\t390 000', '390 000\t390 000').replace('1 800 000', '1 790 000')), []);
  assert.deepEqual(await wrongIn(kept.replace('400 000\t390 000', '380 000\t390 000').replace('1 800 000', '1 780 000')), [
    'troligt fel påstående, rad 10: hållit sig inom budget; rad 7: 390 000, 380 000',
  ]);
});

test('two things said in a sentence are each tried on what they speak of', async () => {
  await assertBothWays({
    text: report('Ankaret har överskridit sin budget medan Gnistan kostade mindre än planerat.'),
    held: [...SUMS, 'påstående: utfall 850 000, budget 800 000', 'påstående: utfall 390 000, budget 400 000'],
    change: ['medan Gnistan', 'medan Ankaret'],
    told: 'troligt fel påstående, rad 10: mindre än planera; rad 5: 850 000, 800 000',
  });
});

test('all costs together are tried on the sum', async () => {
  await assertBothWays({
    text: report('De totala kostnaderna blev lägre än budgeterat.'),
    held: [...SUMS, 'påstående: utfall 1 790 000, budget 1 800 000'],
    change: ['lägre än', 'högre än'],
    told: 'troligt fel påstående, rad 10: högre än budget; rad 8: 1 790 000, 1 800 000',
  });
});

test('what is denied, feared, or said of earlier years or of something else is not tried', async () => {
  const saids = [
    'Bryggan har inte överskridit sin budget.',
    'Bryggan riskerar att överskrida sin budget.',
    'Bryggan har tidigare år överskridit sin budget.',
    'Kansliet blev dyrare än budgeterat.',
  ];
  for (const said of saids) {
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.deepEqual(await heldIn(report(said)), SUMS, said);
  }
});

test('whoever has said it wrongly is told the outcome and the budget', async () => {
  const found = await whatWasFound(report('Bryggan blev dyrare än budgeterat.'));
  assert.deepEqual(
    found.map((told) => told.replaceAll('\u00a0', ' ')),
    ['troligt fel påstående: Texten säger "dyrare än budget" om Bryggan, men utfallet är 550 000 och budgeten 600 000.'],
  );
});

test('how much more or less an intervention cost than its budget is the difference of the two', async () => {
  await assertBothWays({
    text: report('Insatsen Ankaret blev 50 000 kr dyrare än budgeterat.'),
    held: [...SUMS, 'påstående: utfall 850 000, budget 800 000', 'påstående: 850 000 och 800 000 skiljer 50 000'],
    change: ['50 000 kr dyrare', '60 000 kr dyrare'],
    told: 'troligt fel påstående, rad 10: 60 000 kr; rad 5: 850 000, 800 000',
  });
});

test('to go over a budget is to use more than it, and by how much is told too', async () => {
  await assertBothWays({
    text: report('Insatsen Ankaret drog över sin budget med 50 000 kr.'),
    held: [...SUMS, 'påstående: utfall 850 000, budget 800 000', 'påstående: 850 000 och 800 000 skiljer 50 000'],
    change: ['med 50 000', 'med 60 000'],
    told: 'troligt fel påstående, rad 10: 60 000 kr; rad 5: 850 000, 800 000',
  });
  for (const words of ['drog över sin budget', 'har dragit över budget', 'gick över förbundets budget'])
    assert.deepEqual(await wrongIn(report(`Gnistan ${words}.`)), [
      `troligt fel påstående, rad 10: ${words.replace('har ', '')}; rad 7: 390 000, 400 000`,
    ]);
  for (const words of ['låg under sin budget', 'gick under årets budget'])
    assert.deepEqual(await wrongIn(report(`Ankaret ${words}.`)), [`troligt fel påstående, rad 10: ${words}; rad 5: 850 000, 800 000`]);
});

test('the costs of the board are those of the row of the board', async () => {
  const board = (said: string): string => report(said).replace('Bryggan', 'Styrelse');
  await assertBothWays({
    text: board('Styrelsens kostnader understeg budgeten.'),
    held: [...SUMS, 'påstående: utfall 550 000, budget 600 000'],
    change: ['understeg', 'översteg'],
    told: 'troligt fel påstående, rad 10: översteg; rad 6: 550 000, 600 000',
  });
});

test('the budget of a period is spoken of as that, and a part of a year is not the year', async () => {
  const interim = (said: string): string =>
    report(said).replace('Budget 2031', 'Budget jan–aug 2031').replace('Utfall 2031', 'Utfall jan–aug 2031');
  await assertBothWays({
    text: interim('Gnistan låg under periodens budget.'),
    held: [...SUMS, 'påstående: utfall 390 000, budget 400 000'],
    change: ['låg under', 'gick över'],
    told: 'troligt fel påstående, rad 10: gick över periodens budget; rad 7: 390 000, 400 000',
  });
  assert.deepEqual(await wrongIn(interim('Gnistan gick över sin budget.')), []);
});

test('a row may be told by its short name, or by capitals that are short for it', async () => {
  const costs = (said: string): string =>
    report(said).replace('Ankaret\t', 'ANK – Ankaret för alla\t').replace('Bryggan\t', 'Verksamhetsutvecklare\t');
  assert.deepEqual(await wrongIn(costs('ANK har överskridit budget.')), []);
  assert.ok((await heldIn(costs('ANK har överskridit budget.'))).includes('påstående: utfall 850 000, budget 800 000'));
  assert.deepEqual(await wrongIn(costs('Kostnaderna för VU ligger klart under budget.')), []);
  assert.deepEqual(await wrongIn(costs('Kostnaderna för VU ligger klart över budget.')), [
    'troligt fel påstående, rad 10: över budget; rad 6: 550 000, 600 000',
  ]);
});

test('how far over the budget may be told after a comma', async () => {
  await assertBothWays({
    text: report('Ankaret är den enda insats som kostade mer än budgeterat, 50 000 kr över.'),
    held: [...SUMS, 'påstående: utfall 850 000, budget 800 000', 'påstående: 850 000 och 800 000 skiljer 50 000'],
    change: ['50 000 kr', '60 000 kr'],
    told: 'troligt fel påstående, rad 10: 60 000 kr; rad 5: 850 000, 800 000',
  });
});

test('an amount alone goes on about what the sentence began with', async () => {
  const said = (side: string): string =>
    report(`Kostnaderna uppgick till 1 990 000 kr, 100 000 kr mer än i fjol men 10 000 kr ${side} budget.`);
  assert.equal((await wrongIn(said('under'))).length + (await wrongIn(said('över'))).length, 1);
});

test('what several cost together, and how many of them, is of none of the rows', async () => {
  await assertNothingTold(
    `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Kansli	700 000	690 000	10 000	680 000
Styrelse	100 000	80 000	20 000	90 000
Revision	45 000	52 000	−7 000	44 000
Summa kostnader	845 000	822 000	23 000	814 000

Kansli, styrelse och revision kostade tillsammans 822 000 kronor, 23 000 kronor mindre än budget.`,
    `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Insatser	700 000	690 000	10 000	680 000
Styrelse	100 000	80 000	20 000	90 000
Summa kostnader	800 000	770 000	30 000	770 000

Två insatser kostade mer än budgeterat: Bron och Lotsen.`,
  );
});

test('each of two that are told with a comma and an and', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Bron	500 000	480 000	20 000	470 000
Lotsen	300 000	310 000	−10 000	290 000
Summa kostnader	800 000	790 000	10 000	760 000

Bron höll sig inom budget, och Lotsen överskred sin budget.`,
    held: [
      'summa: 500 000 + 300 000 = 800 000',
      'summa: 480 000 + 310 000 = 790 000',
      'summa: 20 000 − 10 000 = 10 000',
      'summa: 470 000 + 290 000 = 760 000',
      'summa: 500 000 − 480 000 = 20 000',
      'summa: 300 000 − 310 000 = −10 000',
      'summa: 800 000 − 790 000 = 10 000',
      'påstående: utfall 480 000, budget 500 000',
      'påstående: utfall 310 000, budget 300 000',
    ],
    change: ['Lotsen överskred', 'Lotsen underskred'],
    told: 'troligt fel påstående, rad 9: underskred; rad 6: 310 000, 300 000',
  });
});

test('costs in their definite form are of the row', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Kostnader per insats

Belopp i kr	Utfall 2031	Budget 2031	Avvikelse
Bron	4 218 640	4 300 000	81 360
Styrelse	96 480	120 000	23 520
Personalkostnader	1 012 650	1 050 000	37 350
Summa	5 327 770	5 470 000	142 230

Personalkostnaderna blev lägre än budgeterat, eftersom processledaren var tjänstledig.`,
    held: [
      'summa: 4 218 640 + 96 480 + 1 012 650 = 5 327 770',
      'summa: 4 300 000 + 120 000 + 1 050 000 = 5 470 000',
      'summa: 81 360 + 23 520 + 37 350 = 142 230',
      'summa: 4 218 640 − 4 300 000 = 81 360',
      'summa: 96 480 − 120 000 = 23 520',
      'summa: 1 012 650 − 1 050 000 = 37 350',
      'summa: 5 327 770 − 5 470 000 = 142 230',
      'påstående: utfall 1 012 650, budget 1 050 000',
    ],
    change: ['lägre än budgeterat', 'högre än budgeterat'],
    told: 'troligt fel påstående, rad 11: högre än budget; rad 8: 1 012 650, 1 050 000',
  });
});

test('what is over its budget may be the row of the net', async () => {
  const text = `Årsredovisning 2031

Not 3 Verksamhetens kostnader	Budget 2031	2031
Bron	3 150 000	3 048 615
Klivet	2 680 000	2 816 392
Verksamhetsutvecklare	640 000	74 518
Summa	6 470 000	5 939 525

Not 6. Nettouppgifter jämförda med budget

	Budget 2031	2031
Verksamhetsutvecklare totalt	640 000	671 240
Kompetensutveckling netto	210 000	139 879
Kansli netto	830 000	1 039 895

Verksamhetsutvecklaren överskred budget med 31 240 kr.`;
  assert.ok((await heldIn(text)).includes('påstående: 671 240 och 640 000 skiljer 31 240'));
});

test('items of a part are not the part', async () => {
  await assertNothingTold(`Årsredovisning 2031

Post	Budget 2031	Utfall 2031
Personal	1 080 000	1 094 230
Lokaler	530 000	503 850
Administration	1 610 000	1 598 080

• Administration: tre poster över budget, tre under.`);
});
