import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('equity of one day and the result are equity of the next', async () => {
  await assertBothWays({
    text: `# Delårsrapport 2031

Not 5 Eget kapital, kr	Belopp
Eget kapital 2029-12-31	2 641 330
Årets resultat 2030	318 447
Eget kapital 2030-12-31	2 959 777
Resultat jan–juni 2031	−115 660
Eget kapital 2031-06-30	2 844 117
`,
    held: ['summa: 2 641 330 + 318 447 = 2 959 777', 'summa: 2 959 777 − 115 660 = 2 844 117'],
    change: ['2 641 330', '2 614 330'],
    told: 'troligt fel summa, rad 6: 2 959 777; rad 4: 2 614 330; rad 5: 318 447',
  });
});
