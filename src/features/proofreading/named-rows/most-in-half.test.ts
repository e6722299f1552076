import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('most of the new participants came in one half of the year', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Den nya insatsen gjorde att flertalet av årets nya deltagare kom in under det andra halvåret.

Tabell 2. Nya deltagare per halvår
Insats	Jan–juni	Juli–dec	Hela året
Språkbron	10	12	22
Vägskälet	21	19	40
Grön väg	0	8	8
Summa	31	39	70`,
    held: [
      'summa: 10 + 21 + 0 = 31',
      'summa: 12 + 19 + 8 = 39',
      'summa: 22 + 40 + 8 = 70',
      'summa: 22 − 12 = 10',
      'summa: 40 − 19 = 21',
      'summa: 8 − 8 = 0',
      'summa: 70 − 39 = 31',
      'påstående: 31 och 39',
    ],
    change: ['det andra halvåret', 'det första halvåret'],
    told: 'troligt fel påstående, rad 3: första; rad 10: 31, 39',
  });
});

test('most of those who are new, by columns named after the halves', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

De flesta nya kom under andra halvåret.

Tabell 2. Nya deltagare per halvår
Insats	Första halvåret	Andra halvåret	Hela året
Språkbron	10	12	22
Vägskälet	21	27	48
Summa	31	39	70`,
    held: [
      'summa: 10 + 21 = 31',
      'summa: 12 + 27 = 39',
      'summa: 22 + 48 = 70',
      'summa: 10 + 12 = 22',
      'summa: 21 + 27 = 48',
      'summa: 31 + 39 = 70',
      'påstående: 31 och 39',
    ],
    change: ['andra halvåret.', 'första halvåret.'],
    told: 'troligt fel påstående, rad 3: första; rad 9: 31, 39',
  });
});
