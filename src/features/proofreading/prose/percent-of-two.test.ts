import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

test('a per cent figure beside two counts is the share that one is of the other', async () => {
  await assertBothWays({
    text: '90 enkäter delades ut och 68 kom in, vilket är 76 procent.',
    held: ['procent: 68 av 90 är 75,56 %'],
    change: ['76', '86'],
    told: 'fel procent, rad 1: 86 procent, 68, 90',
  });
});

test('so many of them are a share of the last count before', async () => {
  await assertBothWays({
    text: 'På enkäten svarade 63 deltagare. 51 av dem, 81 procent, anser att stödet varit till nytta.',
    held: ['procent: 51 av 63 är 80,95 %'],
    change: ['81', '91'],
    told: 'fel procent, rad 1: 91 procent, 51, 63',
  });
});

test('a per cent figure that is a change, or of another sentence, is not tried on the counts', async () => {
  assert.deepEqual(await wrongIn('Vi mötte 90 deltagare mot 68 i fjol, vilket är en ökning med 32 procent.'), []);
  assert.deepEqual(await wrongIn('Under året avslutades 116 deltagare, 64 kvinnor. Svarsfrekvensen var 76 procent.'), []);
});
