import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

/** Columns of people, where two numbers of the last row before the sum stand with only a space between. */
const counted = (sum: number): string => `Insats                2031    2030    2029
Ankaret                 57      38      41
Bryggan                 62      44      39
Lyftet                  71      52      48
Stegen             158 126              61
Summa                  ${sum}     260     189`;

test('two small numbers that were read as one are told apart where the next column is empty on that row only', async () => {
  assert.deepEqual(await wrongIn(counted(348)), []);
  assert.deepEqual(await heldIn(counted(348)), [
    'summa: 57 + 62 + 71 + 158 = 348',
    'summa: 38 + 44 + 52 + 126 = 260',
    'summa: 41 + 39 + 48 + 61 = 189',
  ]);
  assert.deepEqual(await wrongIn(counted(384)), ['fel summa, rad 6: 384; rad 2: 57; rad 3: 62; rad 4: 71; rad 5: 158']);
});

const paid = (sum: string): string => `Insats                2031    2030    2029
Ankaret             57 300      38      41
Bryggan             62 200      44      39
Lyftet              71 100      52      48
Stegen             158 126              61
Summa              ${sum}     134     189`;

test('a number as large as the others in its column is one number', async () => {
  assert.deepEqual((await heldIn(paid('348 726')))[0], 'summa: 57 300 + 62 200 + 71 100 + 158 126 = 348 726');
  assert.deepEqual(await wrongIn(paid('348 726')), []);
});
