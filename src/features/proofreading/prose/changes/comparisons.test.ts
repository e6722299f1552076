import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

/** Statements of two years, with a sentence about them. Costs have risen, the result, the equity and the cash too. */
const report = (told: string): string => `Årsredovisning 2031

Resultaträkning

Belopp i kr	2031	2030
Verksamhetens intäkter	6 000 000	5 800 000
Verksamhetens kostnader	-5 700 000	-5 650 000
Årets resultat	300 000	150 000

Balansräkning

Belopp i kr	2031	2030
Kassa och bank	2 600 000	2 250 000
Summa tillgångar	2 600 000	2 250 000
Ingående eget kapital	700 000	550 000
Årets resultat	300 000	150 000
Summa eget kapital	1 000 000	700 000
Kortfristiga skulder	1 600 000	1 550 000
Summa eget kapital och skulder	2 600 000	2 250 000

# Kommentar

${told}
`;

const claimsIn = async (told: string): Promise<string[]> => (await heldIn(report(told))).filter((held) => held.startsWith('påstående'));

test('costs that are said to be higher than the year before are compared by their size', async () => {
  const told = (word: string): string => `Verksamhetens kostnader var ${word} än året innan.`;
  assert.deepEqual(await claimsIn(told('högre')), ['påstående: -5 700 000 mot -5 650 000']);
  assert.deepEqual(await wrongIn(report(told('högre'))), []);
  assert.deepEqual(await wrongIn(report(told('lägre'))), ['troligt fel påstående, rad 23: lägre; rad 7: -5 700 000, -5 650 000']);
});

test('equity, incomes, cash and the result are compared with those of the year before', async () => {
  const claims = [
    ['Det egna kapitalet ökade sedan föregående år.', 'rad 17: 1 000 000, 700 000'],
    ['Verksamhetens intäkter ökade jämfört med året innan.', 'rad 6: 6 000 000, 5 800 000'],
    ['Likvida medel ökade jämfört med 2030.', 'rad 13: 2 600 000, 2 250 000'],
    ['Årets resultat ökade jämfört med föregående år.', 'rad 8: 300 000, 150 000'],
  ] as const;
  for (const [right, values] of claims) {
    assert.equal((await claimsIn(right)).length, 1, right);
    assert.deepEqual(await wrongIn(report(right)), []);
    assert.deepEqual(await wrongIn(report(right.replace('ökade', 'minskade'))), [`troligt fel påstående, rad 23: minskade; ${values}`]);
  }
});

test('by how much it is said to have risen is compared too', async () => {
  const told = (amount: string): string => report(`Det egna kapitalet ökade med ${amount} sedan föregående år.`);
  assert.ok((await heldIn(told('300 tkr'))).includes('summa: skillnaden mellan 1 000 000 och 700 000 är 300 000'));
  for (const right of ['300 tkr', '300 000 kr', '0,3 mkr']) assert.deepEqual(await wrongIn(told(right)), [], right);
  assert.deepEqual(await wrongIn(told('230 tkr')), ['troligt fel summa, rad 23: 230 tkr; rad 17: 1 000 000, 700 000']);
});

test('what is compared with a budget, a goal, a forecast or another year is not compared with the year before', async () => {
  const others = [
    'Verksamhetens kostnader var lägre än budgeterat.',
    'Verksamhetens kostnader blev lägre än planerat för året.',
    'Verksamhetens kostnader var lägre än 2027.',
    'Verksamhetens kostnader var lägre än både 2030 och 2027.',
    'Verksamhetens kostnader väntas bli lägre än året innan.',
    'Verksamhetens kostnader per deltagare var lägre än året innan.',
    'Verksamhetens kostnader var inte lägre än året innan.',
  ];
  for (const other of others) {
    assert.deepEqual(await wrongIn(report(other)), [], other);
    assert.deepEqual(await claimsIn(other), [], other);
  }
});

test('a sentence that speaks of two things, or says both more and less, is let be', async () => {
  for (const both of [
    'Verksamhetens kostnader och årets resultat var lägre än året innan.',
    'Verksamhetens kostnader var lägre än året innan men högre än tidigare.',
  ]) {
    assert.deepEqual(await wrongIn(report(both)), [], both);
    assert.deepEqual(await claimsIn(both), [], both);
  }
});
