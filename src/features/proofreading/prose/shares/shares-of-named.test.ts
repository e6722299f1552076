import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('the share of one that is counted by name is of what they come to', async () => {
  await assertBothWays({
    text: 'De kom från kommunerna (97), landstinget (41), Arbetsförmedlingen (37) samt föreningar (39). Kommunernas personal utgör alltså en knapp hälft, 45,3 %.',
    held: ['procent: 97 av 214 är 45,33 %'],
    change: ['45,3', '43,5'],
    told: 'fel procent, rad 1: 43,5 %, 97',
  });
});

test('somebody who is not counted is of something else', async () => {
  await assertNotCompared('De kom från kommunerna (97), landstinget (41) och Arbetsförmedlingen (37). Kvinnorna utgör 61 %.');
});
