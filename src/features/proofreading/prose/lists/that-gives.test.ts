import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('what a sentence says that counts give is one of them, or some together, of the whole', async () => {
  await assertBothWays({
    text: '150 avslutades, varav 32 till arbete och 25 till studier. Det ger 38 % till arbete eller studier.',
    held: ['procent: 32 + 25 av 150 är 38 %'],
    change: ['38', '19'],
    told: 'troligt fel procent, rad 1: 19 %, 32, 150',
  });
});

test('or of a goal that the sentence tells itself', async () => {
  await assertBothWays({
    text: 'Hittills har 244 personer deltagit i tre insatser. Det motsvarar 74 % av årsmålet på 330 deltagare.',
    held: ['procent: 244 av 330 är 73,94 %'],
    change: ['330', '320'],
    told: 'troligt fel procent, rad 1: 74 %, 244, 320',
  });
});

test('women and men of a whole, and what is told roughly, are left alone', async () => {
  await assertNothingTold(
    '150 avslutades, varav 82 kvinnor och 68 män. Det ger 19 % fler än förra året.',
    '150 avslutades, varav 32 till arbete och 25 till studier. Det ger knappt 40 % till arbete eller studier.',
  );
});
