import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a fraction of those who take part that is of one sex, by the table that counts them', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare	Kvinnor	Män	Totalt
Bron	51	35	86
Lotsen	30	39	69
Totalt	81	74	155

Drygt hälften av deltagarna var kvinnor.`,
    held: [
      'summa: 51 + 30 = 81',
      'summa: 35 + 39 = 74',
      'summa: 86 + 69 = 155',
      'summa: 51 + 35 = 86',
      'summa: 30 + 39 = 69',
      'summa: 81 + 74 = 155',
      'påstående: 81 av 155 är 52,26 %',
    ],
    change: ['Drygt hälften', 'Knappt hälften'],
    told: 'troligt fel påstående, rad 8: Knappt hälften; rad 6: 81, 74',
  });
});

test('another year, and those who did something, are others', async () => {
  await assertNothingTold(`Årsredovisning 2031

Deltagare	Kvinnor	Män	Totalt
Bron	51	35	86
Lotsen	30	39	69
Totalt	81	74	155

Under 2030 gällde det omvända: knappt hälften av deltagarna var kvinnor det året, 2030.`);
});

test('a fraction of those who left went to work or studies', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kvinnor	Män	Totalt	Avslutade	Till arbete	Till studier
Bron	30	20	50	24	8	6
Lotsen	18	12	30	12	3	2
Summa	48	32	80	36	11	8

Av dem som lämnade en insats gick drygt hälften till arbete eller studier.`,
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
      'påstående: 19 av 36 är 52,78 %',
    ],
    change: ['drygt hälften', 'drygt sex av tio'],
    told: 'troligt fel påstående, rad 8: drygt sex av tio; rad 6: 11, 8, 36',
  });
});
