import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

/** Participants of three interventions, with words about them from row 13 on. */
const report = (...words: readonly string[]): string => `Årsredovisning 2031

# Insatser

Insats	Kvinnor	Män	Deltagare
Ankaret	14	16	30
Bryggan	9	11	20
Lyftet	12	13	25
Summa	35	40	75

# Om året

${words.join('\n\n')}
`;

const comparedIn = async (text: string): Promise<string[]> => (await heldIn(text)).filter((held) => held.startsWith('upprepning'));

test('a paragraph goes on about the intervention that its sentence before began with', async () => {
  const text = (count: number): string => report(`Ankaret startade i mars. Insatsen hade ${count} deltagare.`);
  assert.deepEqual(await comparedIn(text(30)), ['upprepning: 30 och 30']);
  assert.deepEqual(await wrongIn(text(40)), ['troligt fel upprepning, rad 13: 40; rad 6: 30']);
});

test('what stands under a line that is nothing but a name is about whom it names', async () => {
  const text = (count: number): string => report('Bryggan', `Insatsen hade ${count} deltagare.`);
  assert.deepEqual(await comparedIn(text(20)), ['upprepning: 20 och 20']);
  assert.deepEqual(await wrongIn(text(22)), ['troligt fel upprepning, rad 15: 22; rad 7: 20']);
});

test('a name ends the section of the one before it', async () => {
  const text = report('Bryggan', 'Insatsen hade 20 deltagare.', 'Lyftet', 'Insatsen hade 25 deltagare.');
  assert.deepEqual(await wrongIn(text), []);
  assert.deepEqual(await comparedIn(text), ['upprepning: 20 och 20', 'upprepning: 25 och 25']);
});

test('a new paragraph is not about whom the one before it began with, nor is what stands under a new heading', async () => {
  const told = 'Insatsen hade 40 deltagare.';
  assert.equal((await wrongIn(report(`Ankaret startade i mars. ${told}`))).length, 1);
  assert.equal((await wrongIn(report('Bryggan', told))).length, 1);
  assert.deepEqual(await comparedIn(report('Ankaret startade i mars.', told.replace('40', '30'))), []);
  assert.deepEqual(await comparedIn(report('Bryggan', '# Lokaler', told.replace('40', '20'))), []);
});

test('a sentence about all of them is about no single one, wherever it stands', async () => {
  for (const all of ['Sammanlagt hade insatserna 75 deltagare.', 'Totalt hade insatserna 75 deltagare.'])
    assert.deepEqual(await comparedIn(report('Bryggan', all)), ['upprepning: 75 och 75'], all);
});

test('a municipality that is named first, and a sentence of two, begin no section', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Insats	Kvinnor	Män	Totalt
Vägval	36	42	78
Kraften	43	8	51
Totalt	79	50	129

Hemkommun	Kvinnor	Män	Totalt
Ljungby	41	33	74
Storåsen	38	17	55
Totalt	79	50	129

Vägval

Insatsägare är Ljungby kommun, men alla tas emot. Under året har 78 personer deltagit, 36 kvinnor och 42 män.
`,
  );
});

test('headings that come again under each intervention leave its own over them', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Driftredovisning

Belopp i kronor	Budget 2024	Utfall 2024
Stegen in	1 040 000	1 012 400
Trädgården	400 000	388 275
Torget	220 000	214 600
Summa kostnader	1 660 000	1 615 275

Verksamheten

Stegen in

Syfte

Insatsen ger stöd till dem som har varit borta länge från arbete.

Kostnad

Insatsen kostade 1 012 400 kronor.

Trädgården

Syfte

Insatsen ger stöd till dem som vill arbeta ute.

Kostnad

Insatsen kostade 388 275 kronor.

Torget

Syfte

Insatsen ger stöd till handläggare som söker råd.

Kostnad

Insatsen kostade 214 600 kronor.
`,
    held: [
      'summa: 1 040 000 + 400 000 + 220 000 = 1 660 000',
      'summa: 1 012 400 + 388 275 + 214 600 = 1 615 275',
      'upprepning: 1 012 400 kronor och 1 012 400',
      'upprepning: 388 275 kronor och 388 275',
      'upprepning: 214 600 kronor och 214 600',
    ],
    change: ['Insatsen kostade 388 275', 'Insatsen kostade 382 875'],
    told: 'troligt fel upprepning, rad 31: 382 875 kronor; rad 7: 388 275',
  });
});
