import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const NOTE = `Not 2 Personal	2031	2030
Löner	618 400	604 900
Sociala avgifter	194 310	190 060
Pensioner	71 205	69 660
	883 915	864 620`;

test('a row without a label that in one column is the sum of those above is their sum in the others too', async () => {
  assert.deepEqual(await wrongIn(NOTE), []);
  assert.ok((await heldIn(NOTE)).includes('summa: 618 400 + 194 310 + 71 205 = 883 915'));
  assert.deepEqual(await wrongIn(NOTE.replace('883 915', '888 915')), [
    'fel summa, rad 5: 888 915; rad 2: 618 400; rad 3: 194 310; rad 4: 71 205',
  ]);
});

test('a row without a label that is the sum in no column is no sum', async () => {
  assert.deepEqual(await wrongIn(NOTE.replace('883 915', '12').replace('864 620', '11')), []);
});
