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

test('reasons below a heading of the same table are as many as have left', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Bron

                                                 Antal
Deltagit under året                                 75
Avslutade under året                                38
Pågående vid årets slut                             37
Avslutade, efter vad som tog vid:
   Arbete                                           13
   Studier                                           5
   Aktivt arbetssökande                              8
   Fortsatt vård eller rehabilitering                9
   Avbrott eller flytt                               3`,
    held: ['summa: 13 + 5 + 8 + 9 + 3 = 38'],
    change: ['rehabilitering                9', 'rehabilitering               11'],
    told: 'troligt fel summa, rad 7: 38; rad 10: 13; rad 11: 5; rad 12: 8; rad 13: 11; rad 14: 3',
  });
});
