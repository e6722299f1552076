import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('which way it has gone is what the sentence before tells', async () => {
  await assertBothWays({
    text: 'Soliditeten är 48,4 procent, mot 52,4 procent för ett år sedan. Den har alltså gått ned.',
    held: ['påstående: från 52,4 procent till 48,4 procent'],
    change: ['gått ned', 'gått upp'],
    told: 'troligt fel påstående, rad 1: gått upp, 48,4 procent, 52,4 procent',
  });
});

test('of three numbers nobody knows which are compared', async () => {
  await assertNotCompared('Soliditeten är 48,4 procent, mot 52,4 procent i fjol och 50,1 procent i snitt. Den har alltså gått upp.');
});
