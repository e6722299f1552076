import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

const LIQUIDITY = rows(
  'Kvartal|Ingående|Inbetalningar|Utbetalningar|Utgående',
  '1|2 640 000|3 835 125|1 850 000|4 625 125',
  '2|4 625 125|574 875|2 350 000|2 850 000',
  '3|2 850 000|3 835 125|2 100 000|4 585 125',
  '4|4 585 125|574 875|2 900 000|2 260 000',
  'Hela året|2 640 000|8 820 000|9 200 000|2 260 000',
);

test('each quarter begins with what the one before ended with, and the year with the first', async () => {
  await assertNothingTold(LIQUIDITY);
  await assertBothWays({
    text: rows('Kvartal|Ingående|Utgående', '1|264|462', '2|462|285', '3|285|458', '4|458|226', 'Hela året|264|226'),
    held: ['462 och 462', '285 och 285', '458 och 458', '264 och 264', '226 och 226'].map((each) => `överföring: ${each}`),
    change: ['264|226'.split('|').join('\t'), '264\t262'],
    told: 'fel överföring, rad 6: 262; rad 5: 226',
  });
});

test('what several accounts begin and end with is summed', async () => {
  await assertBothWays({
    text: rows('Konto|Ingående|Utgående', 'Bank|264|462', 'Kassa|31|28', 'Plusgiro|105|99', 'Summa|400|589'),
    held: ['summa: 264 + 31 + 105 = 400', 'summa: 462 + 28 + 99 = 589'],
    change: ['589', '598'],
    told: 'fel summa, rad 5: 598; rad 2: 462; rad 3: 28; rad 4: 99',
  });
});
