import { test } from 'node:test';
import { assertBothWays } from '../../../../../tests/proofreading/both-ways.ts';

test('the first share is that of whom the sentence begins with', async () => {
  await assertBothWays({
    text: 'Männen gick i något högre grad än kvinnorna vidare till arbete eller studier, 35,1 procent mot 34,1 procent.',
    held: ['påstående: högre: 35,1 procent mot 34,1 procent'],
    change: ['högre', 'lägre'],
    told: 'troligt fel påstående, rad 1: lägre, 35,1 procent, 34,1 procent',
  });
});
