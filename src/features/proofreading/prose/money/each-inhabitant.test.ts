import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('what each inhabitant pays is what all pay divided by the inhabitants', async () => {
  await assertBothWays({
    text: 'Kommunernas del, 1 950 tkr, fördelas efter invånare. Med 39 000 invånare i området blir det 50 kronor per invånare.',
    held: ['kvot: 1 950 tkr / 39 000 = 50'],
    change: ['50 kronor', '60 kronor'],
    told: 'troligt fel kvot, rad 1: 60 kronor, 1 950 tkr, 39 000',
  });
});

test('of two amounts nobody knows which is meant', async () => {
  await assertNothingTold('Av 3 900 tkr betalar kommunerna 1 950 tkr. Med 39 000 invånare blir det 60 kronor per invånare.');
});
