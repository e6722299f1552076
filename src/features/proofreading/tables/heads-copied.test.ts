import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('heads of two rows that were copied from a page', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 12. Driftredovisning, kronor
	2031	2030
Budget	Utfall	Avvikelse1)	Utfall
Intäkter	8 420 000	8 432 600	12 600	8 018 400
Kostnader	−8 840 000	−8 591 400	248 600	−7 675 425
Årets resultat	−420 000	−158 800	261 200	342 975

Årets resultat är minus 158 800 kronor.`,
    held: [
      'summa: 8 420 000 − 8 840 000 = −420 000',
      'summa: 8 432 600 − 8 591 400 = −158 800',
      'summa: 12 600 + 248 600 = 261 200',
      'summa: 8 018 400 − 7 675 425 = 342 975',
      'summa: 8 420 000 − 8 432 600 = 12 600',
      'summa: −8 840 000 + 8 591 400 = 248 600',
      'summa: −420 000 + 158 800 = 261 200',
      'överföring: 158 800 = −158 800',
      'upprepning: −158 800 och 158 800',
      'avprickat summa: 8 432 600 och 8 591 400 ger 158 800',
    ],
    change: ['minus 158 800', 'minus 185 800'],
    told: 'fel överföring, rad 8: −158 800; rad 10: 185 800 kronor',
  });
});
