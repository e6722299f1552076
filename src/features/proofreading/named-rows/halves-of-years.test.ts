import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('the half of a year that had more by its quarters', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Besök per kvartal
År	Kv 1	Kv 2	Kv 3	Kv 4	Helår
2031	1 214	1 087	846	1 318	4 465
2030	1 105	1 012	798	1 217	4 132

Sammantaget kom fler besökare under det första halvåret än under det andra.`,
    held: ['påstående: 1 214, 1 087, 846, 1 318'],
    change: ['första halvåret än under det andra', 'andra halvåret än under det första'],
    told: 'troligt fel påstående, rad 8: fler besökare under det andra halvåret än under det första; rad 5: 1 214, 1 087, 846, 1 318',
  });
});

test('so many of those of the year in one of its halves', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Spira
Kvartal	Kv 1	Kv 2	Kv 3	Kv 4	Helår
Inskrivna	8	3	6	7	24
Utskrivna	4	3	5	6	18

Inskrivningarna kom i gång igen; 13 av de 24 nya deltagarna skrevs in under andra halvåret.`,
    held: ['påstående: 6 + 7 = 13', 'antal: 13 av 24'],
    change: ['under andra halvåret', 'under första halvåret'],
    told: 'troligt fel påstående, rad 8: 13; rad 5: 6, 7',
  });
});

test('the half of the year stands before its count', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kv 1	Kv 2	Kv 3	Kv 4	Hela året
Startrampen	25	16	27	27	95
Verkstan	12	5	7	9	33
Summa	37	21	34	36	128

• Andra halvåret började 70 personer, första halvåret 58.`,
    held: [
      'summa: 25 + 12 = 37',
      'summa: 16 + 5 = 21',
      'summa: 27 + 7 = 34',
      'summa: 27 + 9 = 36',
      'summa: 95 + 33 = 128',
      'summa: 25 + 16 + 27 + 27 = 95',
      'summa: 12 + 5 + 7 + 9 = 33',
      'summa: 37 + 21 + 34 + 36 = 128',
      'påstående: 34 + 36 = 70',
      'påstående: 37 + 21 = 58',
    ],
    change: ['började 70', 'började 58'],
    told: 'troligt fel påstående, rad 8: 58; rad 6: 37, 21',
  });
});
