import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { withStatements as report } from '../../../../../tests/proofreading/reports.ts';

interface Said {
  readonly said: string;
  readonly held: string;
  readonly change: readonly [string, string];
  readonly told: string;
}

async function assertTold({ said, held, change: [right, wrong], told }: Said): Promise<void> {
  assert.equal(said.split(right).length, 2, right);
  assert.ok((await heldIn(report(said))).includes(held), `${said}\n${(await heldIn(report(said))).join('\n')}`);
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace(right, wrong))), [told]);
}

test('a solidity that has risen to something is that', async () => {
  await assertTold({
    said: 'Soliditeten steg från 49 % till 51 %.',
    held: 'kvot: 1 245 183 / 2 441 535 = 51,00 %',
    change: ['51 %', '58 %'],
    told: 'troligt fel kvot, rad 15: 58 %; rad 6: 1 245 183; rad 5: 2 441 535',
  });
  await assertTold({
    said: 'Soliditeten har ökat från 49 % till hela 51 %.',
    held: 'kvot: 1 245 183 / 2 441 535 = 51,00 %',
    change: ['51 %', '58 %'],
    told: 'troligt fel kvot, rad 15: 58 %; rad 6: 1 245 183; rad 5: 2 441 535',
  });
});

test('what there is in the bank is what the balance sheet has', async () => {
  for (const words of ['På banken fanns', 'På kontot stod det', 'I banken finns', 'I kassan var'])
    await assertTold({
      said: `${words} 2 441 535 kr.`,
      held: 'upprepning: 2 441 535 och 2 441 535',
      change: ['2 441', '2 414'],
      told: 'troligt fel upprepning, rad 4: 2 441 535; rad 15: 2 414 535 kr',
    });
});

test('the plan for another year is of that year, whenever it was made', async () => {
  await assertTold({
    said: 'Budgeten för 2032, antagen den 24 november 2031, visar ett resultat på 50 000 kr.',
    held: 'upprepning: 50 000 och 50 000',
    change: ['50 000', '70 000'],
    told: 'troligt fel upprepning, rad 13: 50 000; rad 15: 70 000 kr',
  });
});

test('the result itself is tried', async () => {
  await assertTold({
    said: 'Årets resultat blev 100 000 kr.',
    held: 'upprepning: 100 000 och 100 000',
    change: ['100 000', '300 000'],
    told: 'troligt fel upprepning, rad 13: 100 000; rad 15: 300 000 kr',
  });
});

test('a year that was corrected has two results', async () => {
  const said = [
    'Årets resultat blev 300 000 kr före rättelse.',
    'Efter omräkning blev årets resultat 300 000 kr.',
    'Årets resultat blev 300 000 kr enligt fastställd årsredovisning.',
    'Årets resultat blev 300 000 kr i den rättade redovisningen, en rättelse som revisorn bad om.',
  ];
  for (const each of said) assert.deepEqual(await wrongIn(report(each)), [], each);
});

test('sums and means of years are of no single year', async () => {
  const said = [
    'Årens sammanlagda resultat blev 300 000 kr.',
    'Resultatet var i genomsnitt 300 000 kr.',
    'Det ackumulerade resultatet blev 300 000 kr.',
    'Resultatet för åren 2028–2031 blev 300 000 kr.',
  ];
  for (const each of said) assert.deepEqual(await wrongIn(report(each)), [], each);
});

test('income is told in many words', async () => {
  for (const said of ['Verksamhetens intäkter var 7 600 000 kr.', 'Jämfört med föregående år ökade intäkterna till 7 600 000 kr.'])
    assert.deepEqual(await wrongIn(report(said)), [], said);
  assert.deepEqual(await wrongIn(report('Verksamhetens intäkter var 7 800 000 kr.')), [
    'troligt fel upprepning, rad 11: 7 600 000; rad 15: 7 800 000 kr',
  ]);
});

test('a budget of incomes, costs and result adds up', async () => {
  const wrong = report('').replace('75 000', '85 000');
  assert.deepEqual(await wrongIn(wrong), ['fel summa, rad 13: 85 000; rad 11: 7 400 000; rad 12: -7 325 000']);
});

test('a sum of costs below the financial ones is of those too', async () => {
  const text = [
    'Årsredovisning 2031',
    '',
    'Budget och utfall',
    'Belopp i tkr	Budget 2031	Utfall 2031',
    'Summa intäkter	7 200	7 360',
    'Insatser	5 800	5 667',
    'Kansli	1 805	1 799',
    'Finansiella kostnader	5	4',
    'Summa kostnader	7 610	7 470',
    'Årets resultat	-410	-110',
  ].join('\n');
  assert.deepEqual(await wrongIn(text), []);
});

test('of two shares that are told of two years each is of its own', async () => {
  const said = 'Soliditeten var 49 procent 2030 och 51 procent 2031.';
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.equal((await wrongIn(report(said.replace('49', '94')))).length, 1);
});

test('what stands under the heading of the coming year is of that year', async () => {
  for (const heading of ['Väntad utveckling', 'Så ser vi på 2032'])
    assert.deepEqual(
      await wrongIn(`${report('Så var året.')}\n\n${heading}\n\nDet ger ett planerat underskott på 500 000 kr.`),
      [],
      heading,
    );
});

test('what is left after a deficit is not less than nothing, and what a sentence begins with another year tells of that', async () => {
  await assertNothingTold(
    `Årsredovisning 2031

Balansräkning, kr	2031	2030
Summa tillgångar	1 262 000	1 349 000
Eget kapital	663 000	739 000
Skulder	599 000	610 000
Summa eget kapital och skulder	1 262 000	1 349 000

Det egna kapitalet uppgår efter årets underskott till 663 000 kronor.`,
    `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Intäkter	6 580 000	6 593 000	13 000	6 200 000
Kostnader	−6 930 000	−6 743 000	187 000	−6 100 000
Årets resultat	−350 000	−150 000	200 000	100 000

För 2032 har medlemmarna beslutat om oförändrade bidrag. Budgeten visar ett underskott på 250 000 kronor.`,
    `Årsredovisning 2031

Balansräkning, kr	2031	2030
Summa tillgångar	1 262 000	1 349 000
Eget kapital	663 000	739 000
Skulder	599 000	610 000
Summa eget kapital och skulder	1 262 000	1 349 000

Det egna kapitalet var 812 000 kronor vid utgången av 2029, 739 000 kronor ett år senare och 663 000 kronor den 31 december 2031. Vi räknade med att ta 550 tkr ur det egna kapitalet men slutar på plus 20 tkr.`,
  );
});

test('a budget of the coming year is told after its contributions', async () => {
  await assertNothingTold(
    `Årsredovisning 2031

Resultaträkning, kr	2031	2030
Medlemsbidrag	7 800 000	7 600 000
Kostnader	−7 593 400	−7 550 000
Årets resultat	206 600	50 000

Medlemsbidragen för 2032 är beslutade till 7 800 tkr, samma belopp som 2031. Budgeten räknar med kostnader på 8 150 tkr och därmed ett underskott på 350 tkr. Går det så sjunker det egna kapitalet till 1 047 tkr vid årets slut.`,
    `Årsredovisning 2031

Resultaträkning, kr	2031	2030
Medlemsbidrag	7 800 000	7 600 000
Kostnader	−7 862 000	−7 550 000
Årets resultat	−62 000	50 000

Delårsrapporten per den 31 augusti pekade mot ett helårsresultat på −110 tkr.`,
  );
});

test('the year before that a sentence begins with', async () => {
  await assertNothingTold(`Årsredovisning 2031

Resultaträkning	2031	2030
Verksamhetens intäkter	8 664 500	8 452 000
Verksamhetens kostnader	-9 011 997	-8 086 480
Årets resultat	-347 497	365 520

Året före gav ett överskott på 365 520 kronor.`);
});

test('a surplus on the income side is no result', async () => {
  await assertNothingTold(`Årsredovisning 2031

Resultaträkning, kr	2031	2030
Verksamhetens intäkter	8 448 600	8 031 200
Verksamhetens kostnader	−8 808 630	−8 195 410
Årets resultat	−360 030	−164 210

Budgeterade intäkter var 8 440 000 kronor, så överskottet på intäktssidan blev blygsamma 8 600 kronor.`);
});

test('what was planned, several years together and parts of it are not the figure of the year', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Resultaträkning	2024	2023
Medlemsbidrag	3 280 000	3 200 000
Kostnader	-3 532 886	-3 297 187
Årets resultat	-252 886	-97 187

Planen var ett underskott på 400 000 kr.

Sammantaget är resultatet 109 000 kr, om man räknar alla år.

Efter tre år med överskott på tillsammans 675 000 kr är läget ett annat.

Pandemiåret 2022 gav ett överskott på 109 000 kr, och redan när budgeten för 2024 lades var det förbrukat.

- Om insatserna använder hela sin budget 2024 blir underskottet 340 500 kr.

Resultatet har under samma tid gått till 109 000 kr.

I kronor är 20 procent av medlemsbidragen 656 000 kr.

Avstamp Ung har ett överskott på 26 000 kr. De övriga nio redovisar ett överskott på 12 000 kr.
`,
  );
});
