import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
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
