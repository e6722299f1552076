import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

/** A note on lines 3–8, and what is said of it on line 10. */
const report = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Not 4. Kortfristiga skulder	2031	2030',
    'Leverantörsskulder	214 655	243 110',
    'Upplupna insatskostnader	1 124 700	986 340',
    'Sakkunnig revision	52 500	50 000',
    'Kansli	61 400	58 000',
    'Summa	1 453 255	1 337 450',
    '',
    said,
  ].join('\n');

test('what a row that running text names has changed by is the difference between its years', async () => {
  const said = 'Leverantörsskulderna har minskat med 28 455 kr.';
  assert.deepEqual(await heldIn(report(said)), [
    ...(await heldIn(report(''))),
    'summa: skillnaden mellan 214 655 och 243 110 är 28 455',
    'påstående: minskat: 214 655 mot 243 110',
  ]);
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace('28 455', '28 545'))), [
    'troligt fel summa, rad 10: 28 545 kr; rad 4: 214 655, 243 110',
  ]);
  assert.deepEqual(await wrongIn(report(said.replace('minskat', 'ökat'))), [
    'troligt fel påstående, rad 10: ökat; rad 4: 214 655, 243 110',
  ]);
});

test('so is what is more or less than the year before, and its share', async () => {
  for (const [said, wrong] of [
    ['Den sakkunniga revisionen kostade 2 500 kr mer än 2030.', 'Den sakkunniga revisionen kostade 2 500 kr mindre än 2030.'],
    ['De upplupna insatskostnaderna är 138 360 kr högre än i fjol.', 'De upplupna insatskostnaderna är 138 360 kr lägre än i fjol.'],
    [
      'Upplupna insatskostnader ökade med 138 360 kr eller 14,0 procent.',
      'Upplupna insatskostnader ökade med 138 360 kr eller 41,0 procent.',
    ],
    ['Kostnaderna för kansliet har ökat med 3 400 kr.', 'Kostnaderna för kansliet har ökat med 3 300 kr.'],
  ] as const) {
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.equal((await wrongIn(report(wrong))).length, 1, wrong);
  }
});

test('parts, plans and changes since another year are no changes of the row', async () => {
  await assertNothingTold(
    ...[
      'Hyran för kansliet har ökat med 3 300 kr.',
      'Leverantörsskulderna har minskat med 20 000 kr sedan årsskiftet.',
      'Leverantörsskulderna minskade med 20 000 kr mellan 2025 och 2031.',
      'Leverantörsskulderna väntas minska med 20 000 kr.',
      'Leverantörsskulderna har minskat med drygt 20 000 kr.',
    ].map(report),
  );
});

test('a change since an earlier year is of the year that is named, also in the sentence after', async () => {
  const report = (said: string): string =>
    [
      'Årsredovisning 2031',
      '',
      'Femårsöversikt',
      '',
      'Belopp i tkr	2031	2030	2029	2028	2027',
      'Medlemsbidrag	43 200	42 000	41 200	40 800	40 000',
      'Lokalkostnader	46 395	43 600	42 377	40 011	38 214',
      '',
      said,
    ].join('\n');
  const said =
    'Sedan 2027 har medlemsbidragen vuxit med 3 200 tkr. Lokalkostnaderna har under samma tid stigit med 8 181 tkr eller 21,4 procent.';
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.match((await wrongIn(report(said.replace('8 181', '8 118')))).join(), /summa, rad 9: 8 118 tkr; rad 7: 46 395, 38 214/);
  assert.match((await wrongIn(report(said.replace('21,4', '24,1')))).join(), /procent, rad 9: 24,1 procent/);
  assert.match((await wrongIn(report(said.replace('3 200', '3 300')))).join(), /summa, rad 9: 3 300 tkr; rad 6: 43 200, 40 000/);
});

test('the cost under the name of an intervention is its own', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Not 4 Insatser	2031	2030
Vägskäl	1 402 300	1 388 900
Språkspåret	688 450	801 300
Arbetslots	1 334 900	1 105 600
Summa	3 425 650	3 295 800

Språkspåret

- Kostnaden minskade med 112 850 kr sedan 2030.`,
    held: [
      'summa: 1 402 300 + 688 450 + 1 334 900 = 3 425 650',
      'summa: 1 388 900 + 801 300 + 1 105 600 = 3 295 800',
      'summa: skillnaden mellan 688 450 och 801 300 är 112 850',
      'påstående: minskade: 688 450 mot 801 300',
    ],
    change: ['minskade', 'ökade'],
    told: 'troligt fel påstående, rad 11: ökade; rad 5: 688 450, 801 300',
  });
});

test('a second change that leaves out what it is compared with', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Kansli	800 000	812 000	−12 000	774 000
Revision	75 000	68 000	7 000	81 000
Summa kostnader	875 000	880 000	−5 000	855 000

Kansliet kostade 38 tkr mer än 2030, medan revisionen kostade 13 tkr mindre.`,
    held: [
      'summa: 800 000 + 75 000 = 875 000',
      'summa: 812 000 + 68 000 = 880 000',
      'summa: −12 000 + 7 000 = −5 000',
      'summa: 774 000 + 81 000 = 855 000',
      'summa: 800 000 − 812 000 = −12 000',
      'summa: 75 000 − 68 000 = 7 000',
      'summa: 875 000 − 880 000 = −5 000',
      'summa: skillnaden mellan 812 000 och 774 000 är 38 000',
      'påstående: mer: 812 000 mot 774 000',
      'summa: skillnaden mellan 68 000 och 81 000 är 13 000',
      'påstående: mindre: 68 000 mot 81 000',
    ],
    change: ['13 tkr mindre', '13 tkr mer'],
    told: 'troligt fel påstående, rad 9: mer; rad 6: 68 000, 81 000',
  });
});

test('a row whose name holds an "och"', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Kansli	800 000	812 000	−12 000	774 000
Styrelse och revision	175 000	168 000	7 000	181 000
Summa kostnader	975 000	980 000	−5 000	955 000

Kansliet kostade 38 tkr mer än 2030, medan styrelse och revision kostade 13 tkr mindre.`,
    held: [
      'summa: 800 000 + 175 000 = 975 000',
      'summa: 812 000 + 168 000 = 980 000',
      'summa: −12 000 + 7 000 = −5 000',
      'summa: 774 000 + 181 000 = 955 000',
      'summa: 800 000 − 812 000 = −12 000',
      'summa: 175 000 − 168 000 = 7 000',
      'summa: 975 000 − 980 000 = −5 000',
      'summa: skillnaden mellan 812 000 och 774 000 är 38 000',
      'påstående: mer: 812 000 mot 774 000',
      'summa: skillnaden mellan 168 000 och 181 000 är 13 000',
      'påstående: mindre: 168 000 mot 181 000',
    ],
    change: ['13 tkr mindre', '13 tkr mer'],
    told: 'troligt fel påstående, rad 9: mer; rad 6: 168 000, 181 000',
  });
});

test('compared with a year the cost went which way, with the verb first', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

3 Insatser

Verksamhet	Utfall 2031	Budget 2031	Utfall 2030
Språkbron	1 087 350	1 250 000	1 142 780
Startrampen	2 117 860	2 100 000	2 001 450

3.1 Språkbron

Insatsen kostade mindre än vi trodde. Jämfört med 2030 minskade kostnaden med 55 430 kronor.`,
    held: ['summa: skillnaden mellan 1 087 350 och 1 142 780 är 55 430', 'påstående: minskade: 1 087 350 mot 1 142 780'],
    change: ['minskade kostnaden', 'ökade kostnaden'],
    told: 'troligt fel påstående, rad 11: ökade; rad 6: 1 087 350, 1 142 780',
  });
});
