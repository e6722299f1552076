import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('as many women and men have answered so as have done so together', async () => {
  await assertBothWays({
    text: 'Nyttan av stödet.\n\n20 av 26 svarade 5 eller 6, vilket är 77 procent. Kvinnor: 13 av 16. Män: 7 av 10.',
    held: ['summa: 13 + 7 = 20', 'procent: 20 av 26 är 76,92 %', 'antal: 13 av 16', 'antal: 7 av 10'],
    change: ['7 av 10', '6 av 10'],
    told: 'troligt fel summa, rad 3: 20 av 26, 13 av 16, 6 av 10',
  });
});

test('women and men of others than all who were asked are not added', async () => {
  await assertNothingTold('20 av 26 svarade 5 eller 6. Kvinnor: 13 av 16. Män: 6 av 9.');
});
