import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('reasons below a card of facts come to those who left', async () => {
  await assertBothWays({
    text: `Ansvarig: Ekeby kommun
Antal deltagare: 52
Varav nya: 31
Avslutade: 30 (13 kvinnor, 17 män)
Orsak till avslut:
   Arbete: 8
   Studier: 11
   Annan rehabilitering: 6
   Flytt eller annat: 5
Inskrivna 31 december: 22
Budget: 1 380 000 kr`,
    held: ['summa: 8 + 11 + 6 + 5 = 30', 'summa: 13 + 17 = 30'],
    change: ['Studier: 11', 'Studier: 12'],
    told: 'troligt fel summa, rad 4: 30 (13 kvinnor, 17 män); rad 6: 8; rad 7: 12; rad 8: 6; rad 9: 5',
  });
});
