import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `# Årsredovisning 2031

Verksamhetens kostnader, tkr	2031	2030
Kansli	512	498
Revision	46	44
Lokalhyra	148	140

`;

test('what a row cost is told by its own words', async () => {
  await assertBothWays({
    text: `${TABLE}Kostnaderna för kansliet uppgick till 512 tkr.`,
    held: ['enhet: tkr', 'upprepning: 512 tkr och 512'],
    change: ['till 512', 'till 521'],
    told: 'troligt fel upprepning, rad 8: 521 tkr; rad 4: 512',
  });
});

test('what it is compared with does not hide what a row cost', async () => {
  await assertBothWays({
    text: `${TABLE}Kansliet kostade 512 tkr, vilket är 18 tkr mindre än budget men 14 tkr mer än 2030.`,
    held: ['enhet: tkr', 'påstående: mer 14 tkr: 512 mot 498', 'upprepning: 512 tkr och 512'],
    change: ['kostade 512', 'kostade 521'],
    told: 'troligt fel upprepning, rad 8: 521 tkr; rad 4: 512',
  });
});

test('also in the wrong unit', async () => {
  await assertBothWays({
    text: `${TABLE}Revisionen kostade 46 tkr.`,
    held: ['enhet: tkr', 'upprepning: 46 tkr och 46'],
    change: ['46 tkr', '46 kr'],
    told: 'troligt fel enhet, rad 8: 46 kr; rad 5: 46',
  });
});

test('a plan, a month, another year and a part are something else', async () => {
  await assertNothingTold(
    `${TABLE}Revisionen kostade 51 tkr enligt budget.`,
    `${TABLE}Lokalhyran är 12 tkr per månad.`,
    `${TABLE}År 2030 kostade revisionen 44 tkr.`,
    `${TABLE}Lokalhyran för det nya mötesrummet var 24 tkr.`,
  );
});

test('a part of a row is not the row', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Not 7 Skulder	2024-12-31	2023-12-31
Leverantörsskulder	1 486 922	1 358 407
Upplupna kostnader	412 300	398 100
Summa	1 899 222	1 756 507

Av leverantörsskulderna är 1 402 300 kronor fakturor från parterna.
`,
  );
});
