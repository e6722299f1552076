import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

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

test('debts, claims and cash go the way that running text says, and their changes are what the balance sheet has', async () => {
  const report = (said: string): string =>
    [
      'Årsredovisning 2031',
      '',
      'Balansräkning	2031	2030',
      'Kortfristiga fordringar	301 135	248 990',
      'Kassa och bank	2 962 057	2 857 840',
      'Summa tillgångar	3 263 192	3 106 830',
      'Eget kapital	1 779 462	1 754 825',
      'Kortfristiga skulder	1 483 730	1 352 005',
      'Summa eget kapital och skulder	3 263 192	3 106 830',
      '',
      said,
    ].join('\n');
  for (const [said, wrong] of [
    ['De kortfristiga skulderna har ökat med 131 725 kronor.', 'De kortfristiga skulderna har minskat med 131 725 kronor.'],
    ['Bankmedlen ökade med 104 217 kronor.', 'Bankmedlen ökade med 104 271 kronor.'],
    ['De likvida medlen är 104 217 kr högre än i fjol.', 'De likvida medlen är 104 217 kr lägre än i fjol.'],
  ] as const) {
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.ok((await wrongIn(report(wrong))).length > 0, wrong);
  }
  assert.deepEqual(await wrongIn(report('De likvida medlen har minskat med 20 000 kr sedan årsskiftet.')), []);
});

test('the equity ratio goes up or down by points', async () => {
  const report = (words: string): string =>
    [
      'Årsredovisning 2031',
      '',
      'Balansräkning i tkr\t2031\t2030',
      'Summa eget kapital\t4 382\t3 462',
      'Summa eget kapital och skulder\t8 123\t6 599',
      'Soliditet, %\t54\t52',
      '',
      `Soliditeten gick ${words} med två procentenheter till 54 procent.`,
    ].join('\n');
  assert.deepEqual(await wrongIn(report('upp')), []);
  assert.ok((await wrongIn(report('ner'))).some((each) => each.includes('påstående, rad 8: gick ner')));
});

test('how much less there was in the bank than a year before', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Balansräkning, tkr	2031	2030
Kassa och bank	1 151	1 300
Summa tillgångar	1 151	1 300
Eget kapital	663	739
Skulder	488	561
Summa eget kapital och skulder	1 151	1 300

Banktillgodohavandet var vid årsskiftet 1 151 tkr, 149 tkr mindre än ett år tidigare.`,
    held: [
      'summa: 1 151 000 = 1 151 000',
      'summa: 1 300 000 = 1 300 000',
      'summa: 663 000 + 488 000 = 1 151 000',
      'summa: 739 000 + 561 000 = 1 300 000',
      'enhet: tkr',
      'överföring: 1 151 000 = 1 151 000',
      'överföring: 1 300 000 = 1 300 000',
      'påstående: 1 151 mot 1 300',
      'summa: skillnaden mellan 1 151 och 1 300 är 149 000',
    ],
    change: ['149 tkr mindre', '149 tkr mer'],
    told: 'troligt fel påstående, rad 10: mer; rad 4: 1 151, 1 300',
  });
});

test('what is spoken of may stand after the verb', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Resultaträkning, kr	2031	2030
Verksamhetens intäkter	5 276 800	5 018 400
Verksamhetens kostnader	−5 541 800	−5 037 680
Årets resultat	−265 000	−19 280

Jämfört med 2030 ökade intäkterna med 258 400 kr.`,
    held: [
      'summa: 5 276 800 − 5 541 800 = −265 000',
      'summa: 5 018 400 − 5 037 680 = −19 280',
      'påstående: 5 276 800 mot 5 018 400',
      'summa: skillnaden mellan 5 276 800 och 5 018 400 är 258 400',
      'påstående: ökade 258 400 kr: 5 276 800 mot 5 018 400',
    ],
    change: ['258 400', '285 400'],
    told: 'troligt fel summa, rad 8: 285 400 kr; rad 4: 5 276 800, 5 018 400',
  });
});

test('what stands at the end of a year has changed since it began', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Flerårsöversikt	2031	2030
Soliditet, %	72	68
Eget kapital, tkr	1 360	1 240

Soliditeten stärktes något under året.`,
    held: ['påstående: 72 mot 68'],
    change: ['stärktes något', 'försvagades något'],
    told: 'troligt fel påstående, rad 7: försvagades; rad 4: 72, 68',
  });
});

test('debts that fell, without an amount', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

De kortfristiga skulderna minskade något under året, medan fordringarna växte.

Balansräkning, tkr	2031-12-31	2030-12-31
Kortfristiga fordringar	600,1	550,2
Kassa och bank	2 177,5	2 476,1
Summa tillgångar	2 777,6	3 026,3
Eget kapital	1 622,9	1 865,8
Kortfristiga skulder	1 154,7	1 160,5
Summa eget kapital och skulder	2 777,6	3 026,3`,
    held: [
      'summa: 600 100 + 2 177 500 = 2 777 600',
      'summa: 550 200 + 2 476 100 = 3 026 300',
      'summa: 1 622 900 + 1 154 700 = 2 777 600',
      'summa: 1 865 800 + 1 160 500 = 3 026 300',
      'enhet: tkr',
      'överföring: 2 777 600 = 2 777 600',
      'överföring: 3 026 300 = 3 026 300',
      'påstående: 1 154,7 mot 1 160,5',
    ],
    change: ['minskade något', 'ökade något'],
    told: 'troligt fel påstående, rad 3: ökade; rad 10: 1 154,7, 1 160,5',
  });
});

test('what went since an earlier year, and in the year before, is not compared with this year', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Balansräkning	2024-12-31	2023-12-31
Kassa och bank	2 791 181	3 056 673
Summa tillgångar	2 791 181	3 056 673
Eget kapital	1 618 000	1 548 000
Kortfristiga skulder	1 173 181	1 508 673
Summa eget kapital och skulder	2 791 181	3 056 673

Året innan ökade de likvida medlen med 253 410 kronor.

Det egna kapitalet minskar från 1 859 tkr vid ingången av 2023 till 1 427 tkr vid utgången av 2025.
`,
  );
});
