import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('the share of one sex is of the women and the men that were counted right before', async () => {
  await assertBothWays({
    text: 'Av 507 deltagare är 297 kvinnor och 210 män. Andelen män är 41 procent.',
    held: ['procent: 210 av 507 är 41,42 %', 'summa: 297 + 210 = 507'],
    change: ['41 procent', '42 procent'],
    told: 'fel procent, rad 1: 42 procent, 210, 297',
  });
});

test('a share of others, a rough one and one that stands among other numbers are left alone', async () => {
  await assertNothingTold(
    'Av 507 deltagare är 297 kvinnor och 210 män. Andelen män är cirka 45 procent.',
    'Av 507 deltagare är 297 kvinnor och 210 män. Andelen män i riket är 49 procent.',
    'Av 507 deltagare är 297 kvinnor och 210 män. Andelen män var 38 procent 2020 och 45 procent 2019.',
  );
});

test('the share of one sex beside the counts of both is of both', async () => {
  await assertBothWays({
    text: 'Könsfördelningen är jämn, 113 kvinnor och 97 män, vilket ger 54 % kvinnor.',
    held: ['procent: 113 av 210 är 53,81 %'],
    change: ['54 %', '45 %'],
    told: 'fel procent, rad 1: 45 %, 113',
  });
});

test('the share of a sex may be told beside the counts', async () => {
  await assertBothWays({
    text: 'Av de 254 deltagare som planeras är 137 kvinnor och 117 män; kvinnornas andel är 53,9 procent.',
    held: ['procent: 137 av 254 är 53,94 %', 'summa: 137 + 117 = 254'],
    change: ['53,9', '46,1'],
    told: 'fel procent, rad 1: 46,1 procent, 137, 117',
  });
});
