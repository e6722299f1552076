import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('an amount that was lower than the year before', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Not 3 Insatser, kronor
	2031	2030
Språkbron	1 142 780	1 087 350
Vägskälet	583 270	640 115
Summa	1 726 050	1 727 465

Vägskälet är en personlig handledare. En av tjänsterna var obesatt i tre månader. Det förklarar att kostnaden, 583 270 kronor, blev lägre än 2030.`,
    held: [
      'summa: 1 142 780 + 583 270 = 1 726 050',
      'summa: 1 087 350 + 640 115 = 1 727 465',
      'påstående: lägre: 583 270 mot 640 115',
      'avprickat upprepning: 583 270 och 583 270',
    ],
    change: ['blev lägre', 'blev högre'],
    told: 'troligt fel påstående, rad 9: högre; rad 6: 583 270, 640 115',
  });
});
