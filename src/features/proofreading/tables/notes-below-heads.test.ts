import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('a sentence between a head and its rows', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 10. Driftredovisning, tkr
Verksamhet	Budget 2031	Utfall 2031	Avvikelse mot budget	Utfall 2030
Plus betyder lägre kostnad än budget. Summorna är räknade på kronor.
Bron	3 150,0	3 068,4	+81,6	2 984,7
Lotsen	2 700,0	2 741,9	−41,9	2 655,3
Summa insatser	5 850,0	5 810,3	+39,7	5 640,0`,
    held: [
      'summa: 3 150 000 + 2 700 000 = 5 850 000',
      'summa: 3 068 400 + 2 741 900 = 5 810 300',
      'summa: 81 600 − 41 900 = 39 700',
      'summa: 2 984 700 + 2 655 300 = 5 640 000',
      'summa: 3 150 000 − 3 068 400 = 81 600',
      'summa: 2 700 000 − 2 741 900 = −41 900',
      'summa: 5 850 000 − 5 810 300 = 39 700',
      'enhet: tkr',
    ],
    change: ['2 655,3', '2 565,3'],
    told: 'fel summa, rad 8: 5 640,0; rad 6: 2 984,7; rad 7: 2 565,3',
  });
});
