import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('who took part less those who left are those who are left', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

3.1  Startrampen

Period                  1 januari–31 december 2031
Deltagare under året    45
Avslutade               24
Kvar 31 december        21

3.2  Vägskälet

Period                  1 januari–31 december 2031
Deltagare under året    30
Avslutade               15
Kvar 31 december        15

3.3  Språkbron

Period                  1 januari–31 december 2031
Deltagare under året    28
Avslutade               18
Kvar 31 december        10
`,
    held: ['summa: 45 − 24 = 21', 'summa: 30 − 15 = 15', 'summa: 28 − 18 = 10'],
    change: ['31 december        10', '31 december        12'],
    told: 'troligt fel summa, rad 22: 12; rad 20: 28; rad 21: 18',
  });
});
