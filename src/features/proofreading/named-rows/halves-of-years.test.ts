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
