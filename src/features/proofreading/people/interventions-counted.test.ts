import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const TEXT = `Under året hade vi 310 deltagare i tre insatser.

Deltagare 2031	Antal
Stigen	126
Bryggan	80
Leden	104
Spåret	–
Summa	310`;

test('as many interventions as rows that come to the participants', async () => {
  assert.ok((await heldIn(TEXT)).includes('antal: tre och 3'));
  assert.deepEqual(await wrongIn(TEXT), []);
  assert.deepEqual(await wrongIn(TEXT.replace('tre', 'fyra')), ['troligt fel antal, rad 1: fyra; rad 8: 310']);
});

test('of other participants nothing is said', async () => {
  assert.deepEqual(await wrongIn(TEXT.replace('310 deltagare i tre', '290 deltagare i fyra')), []);
});

test('as many interventions are financed as the tables of women and men have rows', async () => {
  const report = (count: string): string =>
    `Förbundet finansierar ${count} individinriktade insatser och fyra andra.\n\n${rows('Insats|Kvinnor|Män|Summa', 'Vägval|44|39|83', 'Bryggan|37|15|52', 'Lotsen|28|22|50', 'Summa|109|76|185')}`;
  assert.deepEqual(await wrongIn(report('tre')), []);
  assert.deepEqual(await wrongIn(report('åtta')), ['troligt fel antal, rad 1: åtta; rad 7: 109']);
});

test('interventions that have so many places together are as many as the rows of that total', async () => {
  await assertBothWays({
    text: `# Plan 2031

Tre individinriktade insatser med sammanlagt 81 platser får medel.

Verksamhet	Platser	Budget kr
Klivet	42	1 720 000
Skog	25	1 310 000
Språk	14	630 000
Totalt	81	3 660 000
`,
    held: ['summa: 42 + 25 + 14 = 81', 'summa: 1 720 000 + 1 310 000 + 630 000 = 3 660 000', 'antal: Tre och 3'],
    change: ['Tre', 'Fyra'],
    told: 'troligt fel antal, rad 3: Fyra; rad 9: 81',
  });
});

test('so many days that together drew so many', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Vi bjöd in till sex kompetensdagar under året, och de samlade tillsammans 164 deltagande.

Dag	Ämne	Antal
30 januari	Samtycke och sekretess	31
19 mars	Neuropsykiatri i vardagen	24
8 maj	Motiverande samtal	22
11 september	Våld i nära relationer	35
16 oktober	Arbetsgivarens roll	28
27 november	Smärta och sömn	24
Summa		164`,
    held: ['summa: 31 + 24 + 22 + 35 + 28 + 24 = 164', 'antal: sex och 6'],
    change: ['till sex', 'till fem'],
    told: 'troligt fel antal, rad 3: fem; rad 12: 164',
  });
});
