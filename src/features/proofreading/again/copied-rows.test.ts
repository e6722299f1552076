import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('the row of an intervention that stands again in its own chapter', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare per insats 2031
Insats          Inne 1 jan     Nya   Summa   Avslut   Kvar 31 dec
Startrampen             29      45      74       41            33
Vägskälet               20      29      49       26            23
Språkbron                5      31      36       13            23
Samtliga                54     105     159       80            79

3  Norrskog kommun

Här finns en egen insats.

Insats          Inne 1 jan     Nya   Summa   Avslut   Kvar 31 dec
Vägskälet               20      29      49       26            23

Orsak till avslut    Arbete  Studier  Sjukdom  Övrigt  Summa
Vägskälet                 6        8        7       5     26`,
    held: [
      'summa: 29 + 20 + 5 = 54',
      'summa: 45 + 29 + 31 = 105',
      'summa: 74 + 49 + 36 = 159',
      'summa: 41 + 26 + 13 = 80',
      'summa: 33 + 23 + 23 = 79',
      'summa: 29 + 45 = 74',
      'summa: 20 + 29 = 49',
      'summa: 5 + 31 = 36',
      'summa: 54 + 105 = 159',
      'summa: 74 − 41 = 33',
      'summa: 49 − 26 = 23',
      'summa: 36 − 13 = 23',
      'summa: 159 − 80 = 79',
      'summa: 20 + 29 = 49',
      'summa: 6 + 8 + 7 + 5 = 26',
      'upprepning: 20 och 20',
      'upprepning: 29 och 29',
      'upprepning: 49 och 49',
      'upprepning: 26 och 26',
      'upprepning: 23 och 23',
    ],
    change: ['26            23\n\nOrsak', '26            25\n\nOrsak'],
    told: 'troligt fel upprepning, rad 15: 25; rad 6: 23',
  });
});
