import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('liquid assets go the way that the cash flow of the year does', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Kassaflödesanalys

Belopp i kr	2031
Årets kassaflöde	-67 073
Likvida medel vid årets början	3 932 949
Likvida medel vid årets slut	3 865 876

Likvida medel minskade med 67 073 kronor under året.`,
    held: [
      'summa: −67 073 + 3 932 949 = 3 865 876',
      'summa: 3 932 949 + −67 073 = 3 865 876',
      'summa: 3 932 949 − 67 073 = 3 865 876',
      'påstående: minskade med 67 073 kronor, kassaflödet -67 073',
    ],
    change: ['minskade', 'ökade'],
    told: 'troligt fel påstående, rad 10: 67 073 kronor; rad 6: -67 073',
  });
});
