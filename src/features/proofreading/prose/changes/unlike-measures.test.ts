import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('people do not become per cent', async () => {
  await assertBothWays({
    text: 'Antalet ökade från 45 personer till 52 personer.',
    held: ['påstående: från 45 till 52'],
    change: ['52 personer', '52 procent'],
    told: 'troligt fel påstående, rad 1: 45 personer, 52 procent',
  });
});

test('kronor may become thousands of kronor, and one unit may stand for both', async () => {
  await assertNothingTold('Kostnaden ökade från 950 000 kronor till 1 020 tkr.', 'Andelen ökade från 45 till 52 procent.');
});
