import { test } from 'node:test';
import { assertBothWays } from '../../../../../tests/proofreading/both-ways.ts';

test('the share of those who stayed, where the share of all was told before', async () => {
  await assertBothWays({
    text: 'Till arbete eller studier gick 23 av 57, 40 procent. Året innan var det 20 av 56, 36 procent. Räknar man bara de 49 som fullföljde, alltså utan avbrott och flytt, blir andelen 47 procent.',
    held: ['procent: 23 av 57 är 40,35 %', 'procent: 20 av 56 är 35,71 %', 'procent: 23 av 49 är 46,94 %'],
    change: ['andelen 47', 'andelen 51'],
    told: 'troligt fel procent, rad 1: 51 procent, 23, 49',
  });
});
