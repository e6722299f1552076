import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds, lineOf, type OneChange, withChange } from '../../../../tests/proofreading/one-change.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const REPORT = `Årsredovisning 2023

Balansräkning

Belopp i kr	Not	2023	2022
Kortfristiga fordringar	4	318 465	402 118
Kassa och bank		2 441 535	2 337 882
Summa tillgångar		2 760 000	2 740 000
Summa eget kapital		1 400 000	1 280 000
Kortfristiga skulder	5	1 360 000	1 460 000
Summa eget kapital och skulder		2 760 000	2 740 000

Noter

Not 4. Fordringar

Belopp i kr	2023	2022
Kundfordringar	212 465	300 018
Skattekonto	106 000	102 100
Summa	318 465	402 118

Not 5. Kortfristiga skulder

Belopp i kr	2023	2022
Leverantörsskulder	1 160 000	1 300 000
Förutbetalda intäkter	200 000	160 000
Summa	1 360 000	1 460 000
`;

const changed = (changes: readonly OneChange[], text = REPORT): string => changes.reduce(withChange, text);

/** The note adds up by itself, and to another sum than the statement has. */
const OTHER_SUM: OneChange = ['Not 4. | Skattekonto', '106 000', '160 000'];

test('the sum of a note is the row that refers to it, in each year', async () => {
  await assertHolds(REPORT, { överföring: 4 });
  await assertFound(changed([OTHER_SUM]), ['Not 4. | Summa', '318 465', '372 465'], {
    is: 'troligt fel överföring',
    says: ['Kortfristiga fordringar', '318 465', '372 465'],
    alsoAt: ['Balansräkning | Kortfristiga fordringar'],
  });
  await assertFound(REPORT, ['Not 5. | Summa', '1 460 000', '1 640 000'], {
    is: 'fel överföring',
    says: ['Kortfristiga skulder', '1 460 000', '1 640 000'],
    alsoAt: ['Balansräkning | Kortfristiga skulder'],
  });
});

test('a row without a reference belongs to the note with its own words in the title', async () => {
  const text = changed([
    ['Kortfristiga fordringar', '\t4\t', '\t\t'],
    ['Kortfristiga skulder', '\t5\t', '\t\t'],
  ]);
  await assertHolds(text, { överföring: 2 });
  await assertFound(text, ['Not 5. | Summa', '1 360 000', '1 630 000'], {
    is: 'fel överföring',
    says: ['1 360 000', '1 630 000'],
    alsoAt: ['Balansräkning | Kortfristiga skulder'],
  });
});

test('a row that refers to a note by another number is not compared with it', async () => {
  const away = changed([['Kortfristiga fordringar', '\t4\t', '\t6\t']]);
  const transfers = async (text: string) =>
    (await proofreadText(text)).checks.filter(
      ({ kind, places }) => kind === 'överföring' && places.some(({ line }) => line === lineOf(REPORT, 'Not 4. | Summa')),
    ).length;
  assert.deepEqual([await transfers(REPORT), await transfers(away)], [2, 0]);
});

const FINANCIAL = `Årsredovisning 2023

Resultaträkning

Belopp i kr	Not	2023	2022
Verksamhetens intäkter	2	7 600 000	7 400 000
Verksamhetens kostnader	3	-7 500 000	-7 300 000
Finansiella intäkter	4	30 000	20 000
Finansiella kostnader	4	-4 000	-3 000
Årets resultat		126 000	117 000

Noter

Not 4. Finansiella poster

Belopp i kr	2023	2022
Räntor från banken	30 000	20 000
Räntor till banken	-4 000	-3 000
Summa	26 000	17 000
`;

const transfersIn = async (text: string): Promise<string[]> =>
  (await proofreadText(text)).checks
    .filter(({ kind, outcome }) => kind === 'överföring' && outcome === 'held')
    .map(({ arithmetic }) => arithmetic.replaceAll('\u00a0', ' '));

test('financial incomes and costs that refer to one note are its sum together', async () => {
  await assertHolds(FINANCIAL, { överföring: 2 });
  assert.deepEqual(await transfersIn(FINANCIAL), ['30 000 − 4 000 = 26 000', '20 000 − 3 000 = 17 000']);
  const other = withChange(FINANCIAL, ['Not 4. | Räntor från', '30 000', '50 000']);
  await assertFound(other, ['Not 4. | Summa', '26 000', '46 000'], {
    is: 'troligt fel överföring',
    says: ['Finansiella intäkter', '46 000'],
    alsoAt: ['Finansiella intäkter'],
  });
});

test('a part that is told below the sum of a note is not its sum', async () => {
  const text = REPORT.replace('318 465	402 118\n\nNot 5', '318 465	402 118\nvarav förfallna totalt	100 000	90 000\n\nNot 5');
  await assertHolds(text, { överföring: 4 });
  await assertFound(changed([OTHER_SUM], text), ['Not 4. | Summa', '318 465', '372 465'], {
    is: 'troligt fel överföring',
    says: ['Kortfristiga fordringar', '318 465', '372 465'],
  });
});

test('a year before that is said to be corrected may stand both ways, and this year may not', async () => {
  const text = REPORT.replace('Balansräkning', 'Jämförelsetalen för 2022 har räknats om.\n\nBalansräkning');
  const before = withChange(text, ['Not 4. | Skattekonto', '102 100', '120 100']);
  await assertFound(before, ['Not 4. | Summa', '402 118', '420 118'], { is: 'anmärkning överföring', says: ['402 118', '420 118'] });
  await assertFound(changed([OTHER_SUM], text), ['Not 4. | Summa', '318 465', '372 465'], {
    is: 'troligt fel överföring',
    says: ['372 465'],
  });
});

test('a note in kronor under a statement in tkr is rounded in it', async () => {
  const report = (sum: string): string =>
    [
      'Resultaträkning (tkr)	Not	2031	2030',
      'Verksamhetens intäkter	1	15 928	15 280',
      'Insatser	3	−14 222	−12 548',
      'Årets resultat		1 706	2 732',
      '',
      'Not 3 Insatser (kr)	2031	2030',
      'Stegen	8 000 000	7 000 000',
      `Lotsen	${sum}	5 547 825`,
      `Summa insatser	14 222 042	12 547 825`,
    ].join('\n');
  assert.deepEqual(await wrongIn(report('6 222 042')), []);
});

test('a note without the depreciation is no note of it, and one of nets is of the net', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Resultaträkning	2024	2023
Styrelse och kansli	-1 546 630	-1 344 235
Avskrivningar	-24 000	-12 000
Verksamhetens kostnader	-1 570 630	-1 356 235

Not 5 Styrelse och kansli, utom avskrivningar	2024	2023
Personal	-1 046 820	-911 200
Revision	-499 810	-433 035
Summa	-1 546 630	-1 344 235
`,
  );
});
