import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('those who were there and those who came, less those who left, are those who are there', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

3.1 Startrampen
Kvartal	Inskrivna vid start	Påbörjade K	Påbörjade M	Avslutade K	Avslutade M	Inskrivna vid slut
Kvartal 1	34	9	8	6	7	38
Kvartal 2	38	7	6	8	6	37
Kvartal 3	37	5	6	5	4	39
Kvartal 4	39	8	7	7	8	39
Helår	34	29	27	26	25	39`,
    held: [
      'summa: 34 + 9 + 8 − 6 − 7 = 38',
      'summa: 38 + 7 + 6 − 8 − 6 = 37',
      'summa: 37 + 5 + 6 − 5 − 4 = 39',
      'summa: 39 + 8 + 7 − 7 − 8 = 39',
      'summa: 34 + 29 + 27 − 26 − 25 = 39',
    ],
    change: ['37	5	6	5	4	39', '37	5	9	5	4	39'],
    told: 'fel summa, rad 7: 39, 37, 5, 9, 5, 4',
  });
});
