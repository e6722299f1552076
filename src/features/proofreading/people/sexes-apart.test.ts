import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('how many more the women are', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare 2031

Insats	Kvinnor	Män	Totalt
Bron	65	44	109
Lotsen	50	40	90
Totalt	115	84	199

Kvinnorna var 31 fler än männen.`,
    held: [
      'summa: 65 + 50 = 115',
      'summa: 44 + 40 = 84',
      'summa: 109 + 90 = 199',
      'summa: 65 + 44 = 109',
      'summa: 50 + 40 = 90',
      'summa: 115 + 84 = 199',
      'summa: 115 kvinnor och 84 män skiljer 31',
    ],
    change: ['var 31 fler', 'var 29 fler'],
    told: 'troligt fel summa, rad 10: 29; rad 8: 115, 84',
  });
});
