import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('a share of all participants that does not tell how many they were', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kvinnor	Män	Totalt	Avslutade	Till arbete	Till studier
Bron	30	20	50	24	8	6
Lotsen	18	12	30	12	3	2
Summa	48	32	80	36	11	8

Av deltagarna var 52 yngre än 25 år, 65 procent.`,
    held: [
      'summa: 30 + 18 = 48',
      'summa: 20 + 12 = 32',
      'summa: 50 + 30 = 80',
      'summa: 24 + 12 = 36',
      'summa: 8 + 3 = 11',
      'summa: 6 + 2 = 8',
      'summa: 30 + 20 = 50',
      'summa: 18 + 12 = 30',
      'summa: 48 + 32 = 80',
      'procent: 52 av 80 är 65 %',
    ],
    change: ['65 procent', '56 procent'],
    told: 'fel procent, rad 8: 56 procent, 52; rad 6: 80',
  });
});

test('a share of all exits is of those that the table counts', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 1. Avslutade

Insats	Kvinnor	Män	Totalt	Avslutade
Bron	50	40	90	62
Ankaret	44	40	84	70
Summa	94	80	174	132

Under året gick 61 personer vidare till arbete eller studier, vilket är 46 procent av samtliga avslut.`,
    held: [
      'summa: 50 + 44 = 94',
      'summa: 40 + 40 = 80',
      'summa: 90 + 84 = 174',
      'summa: 62 + 70 = 132',
      'summa: 50 + 40 = 90',
      'summa: 44 + 40 = 84',
      'summa: 94 + 80 = 174',
      'procent: 61 av 132 är 46,21 %',
    ],
    change: ['gick 61 personer', 'gick 67 personer'],
    told: 'troligt fel procent, rad 10: 46 procent, 67; rad 8: 132',
  });
});
