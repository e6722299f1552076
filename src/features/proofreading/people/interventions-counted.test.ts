import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

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
