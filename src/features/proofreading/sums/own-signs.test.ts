import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('a row that has its own sign in every column', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Post	Budget 2031	Utfall 2031	Avvikelse, kr	Utfall 2030
Insatser	7 430 000	7 209 310	+220 690	6 641 170
Administration	1 610 000	1 598 080	+11 920	1 553 060
Summa kostnader	9 040 000	8 807 390	+232 610	8 194 230
Intäkter	8 440 000	8 448 600	+8 600	8 031 200
Finansiella kostnader	0	−1 240	−1 240	−1 180
Resultat	−600 000	−360 030	+239 970	−164 210`,
    held: [
      'summa: 7 430 000 + 1 610 000 = 9 040 000',
      'summa: 7 209 310 + 1 598 080 = 8 807 390',
      'summa: 220 690 + 11 920 = 232 610',
      'summa: 6 641 170 + 1 553 060 = 8 194 230',
      'summa: −9 040 000 + 8 440 000 + 0 = −600 000',
      'summa: −8 807 390 + 8 448 600 − 1 240 = −360 030',
      'summa: 232 610 + 8 600 − 1 240 = 239 970',
      'summa: −8 194 230 + 8 031 200 − 1 180 = −164 210',
      'summa: 7 430 000 − 7 209 310 = 220 690',
      'summa: 1 610 000 − 1 598 080 = 11 920',
      'summa: 9 040 000 − 8 807 390 = 232 610',
      'summa: 8 440 000 − 8 448 600 = 8 600',
      'summa: 0 + 1 240 = −1 240',
      'summa: −600 000 + 360 030 = 239 970',
      'summa: 8 440 000 − 9 040 000 = −600 000',
    ],
    change: ['−164 210', '−146 210'],
    told: 'fel summa, rad 9: −146 210; rad 6: 8 194 230; rad 7: 8 031 200; rad 8: −1 180',
  });
});
