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
