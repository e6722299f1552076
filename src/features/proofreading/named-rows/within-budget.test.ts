import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('how many kept within their budget', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Bron	500 000	480 000	20 000	470 000
Lotsen	300 000	310 000	−10 000	290 000
Stegen	400 000	390 000	10 000	380 000
Verkstan	200 000	180 000	20 000	190 000
Summa insatser	1 400 000	1 360 000	40 000	1 330 000

Tre av de fyra insatserna höll sig inom sin budget.`,
    held: [
      'summa: 500 000 + 300 000 + 400 000 + 200 000 = 1 400 000',
      'summa: 480 000 + 310 000 + 390 000 + 180 000 = 1 360 000',
      'summa: 20 000 − 10 000 + 10 000 + 20 000 = 40 000',
      'summa: 470 000 + 290 000 + 380 000 + 190 000 = 1 330 000',
      'summa: 500 000 − 480 000 = 20 000',
      'summa: 300 000 − 310 000 = −10 000',
      'summa: 400 000 − 390 000 = 10 000',
      'summa: 200 000 − 180 000 = 20 000',
      'summa: 1 400 000 − 1 360 000 = 40 000',
      'antal: Tre och 3',
      'antal: Tre av fyra',
    ],
    change: ['Tre av', 'Två av'],
    told: 'troligt fel antal, rad 11: Två; rad 5: 480 000; rad 6: 310 000; rad 7: 390 000; rad 8: 180 000',
  });
});

test('how many overran their budget', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning, kr
	Budget 2031	Utfall 2031	Avvikelse	Utfall 2030
Bron	500 000	480 000	20 000	470 000
Lotsen	300 000	310 000	−10 000	290 000
Stegen	400 000	390 000	10 000	380 000
Verkstan	200 000	180 000	20 000	190 000
Summa insatser	1 400 000	1 360 000	40 000	1 330 000

En av de fyra insatserna överskred sin budget.`,
    held: [
      'summa: 500 000 + 300 000 + 400 000 + 200 000 = 1 400 000',
      'summa: 480 000 + 310 000 + 390 000 + 180 000 = 1 360 000',
      'summa: 20 000 − 10 000 + 10 000 + 20 000 = 40 000',
      'summa: 470 000 + 290 000 + 380 000 + 190 000 = 1 330 000',
      'summa: 500 000 − 480 000 = 20 000',
      'summa: 300 000 − 310 000 = −10 000',
      'summa: 400 000 − 390 000 = 10 000',
      'summa: 200 000 − 180 000 = 20 000',
      'summa: 1 400 000 − 1 360 000 = 40 000',
      'antal: En och 1',
      'antal: En av fyra',
    ],
    change: ['En av', 'Två av'],
    told: 'troligt fel antal, rad 11: Två; rad 5: 480 000; rad 6: 310 000; rad 7: 390 000; rad 8: 180 000',
  });
});
