import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `Kommun	Älmered	Brohult	Sjövalla	Tunabro	Samtliga
Deltagare	124	83	61	40	308
Andel	40 %	27 %	20 %	13 %	100 %`;

test('a row of shares is of the row above it, in its total', async () => {
  assert.deepEqual(await wrongIn(TABLE), []);
  assert.ok((await heldIn(TABLE)).includes('procent: 40 av 308 är 12,99 %'));
  assert.deepEqual(await wrongIn(TABLE.replace('13 %', '17 %')), ['fel procent, rad 3: 17 %; rad 2: 40, 308']);
});
