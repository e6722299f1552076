import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('women and men within parentheses are all of those before', async () => {
  await assertBothWays({
    text: 'Under året deltog 45 (kvinnor 20, män 25) och 24 personer (kvinnor 11, män 13) avslutades.',
    held: ['summa: 20 + 25 = 45', 'summa: 11 + 13 = 24'],
    change: ['kvinnor 20', 'kvinnor 22'],
    told: 'fel summa, rad 1: 45, 22, 25',
  });
});
