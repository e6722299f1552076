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
