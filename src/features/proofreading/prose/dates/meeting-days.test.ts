import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const listed = 'Styrelsen har sammanträtt den 15 februari, 24 maj, 13 september och 22 november.';

test('a meeting that is told of is one of those that are listed', async () => {
  await assertBothWays({
    text: `${listed}\n\nSammanträdet den 22 november var öppet för allmänheten.`
      .replace('Sammanträdet den 22', 'Sammanträdet den  22')
      .replace('den  22', 'den 22'),
    held: ['påstående: 22 november bland 4 sammanträdesdagar'],
    change: ['Sammanträdet den 22', 'Sammanträdet den 29'],
    told: 'troligt fel påstående, rad 3: 29 november; rad 1: 22 november',
  });
});

test('other meetings, and those to come, are not among them', async () => {
  await assertNothingTold(
    `${listed}\n\nBudgeten planeras till styrelsens sammanträde den 29 november.`,
    `${listed}\n\nStyrelsens extra sammanträde den 29 november gällde en avsägelse.`,
    'Styrelsens sammanträde den 29 november var öppet.',
  );
});
