import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('those who were there, came and left are those who stayed', async () => {
  await assertBothWays({
    text: 'Vid årets ingång var 41 personer inskrivna, 52 tillkom, 49 avslutades och vid årets slut var 44 kvar.',
    held: ['summa: 41 + 52 − 49 = 44'],
    change: ['44', '50'],
    told: 'fel summa, rad 1: 50, 41, 52, 49',
  });
});

test('they may be told in two sentences', async () => {
  await assertBothWays({
    text: 'Vid ingången av året fanns 77 personer i insatserna. Under året tillkom 114, och 80 skrevs ut; vid årets slut återstod 111.',
    held: ['summa: 77 + 114 − 80 = 111'],
    change: ['111', '116'],
    told: 'fel summa, rad 1: 116, 77, 114, 80',
  });
});

test('three of the four, or women and men of them, tell nothing', async () => {
  await assertNotCompared('Vid årets ingång var 41 personer inskrivna, 52 tillkom och vid årets slut var 50 kvar.');
  await assertNothingTold('Vid årets ingång var 41 kvinnor inskrivna, 52 tillkom, 49 avslutades och vid årets slut var 50 kvar.');
});

test('who came and went may be told in three sentences', async () => {
  await assertBothWays({
    text: 'Vi började året med 51 personer inskrivna. Sedan kom 45 nya, och 40 slutade. Kvar när året var slut var alltså 56 personer.',
    held: ['summa: 51 + 45 − 40 = 56'],
    change: ['56', '65'],
    told: 'fel summa, rad 1: 65, 51, 45, 40',
  });
});

test('those who stayed may be told in a sentence of their own, and how many more they are is something else', async () => {
  await assertBothWays({
    text: 'Vid årets ingång var 174 inskrivna och under året tillkom 281. Sedan 230 avslutats återstod 225 vid årets utgång.',
    held: ['summa: 174 + 281 − 230 = 225'],
    change: ['återstod 225', 'återstod 252'],
    told: 'fel summa, rad 1: 252, 174, 281, 230',
  });
  await assertBothWays({
    text: 'Vid ingången av 2024 fanns 120 inskrivna, under året tillkom 142 och 128 avslutades. Antalet inskrivna var därmed 134 den 31 december, 14 fler än vid årets början.',
    held: ['summa: 120 + 142 − 128 = 134'],
    change: ['därmed 134', 'därmed 143'],
    told: 'fel summa, rad 1: 143, 120, 142, 128',
  });
});
