import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string => `Årsredovisning 2031

${said}

Belopp i kr	2031	2030
Ränta på bankkonto	41 872	36 410
Bankavgifter	-1 308	-1 145
Finansnetto	40 564	35 265`;

test('what something came to and was the year before stand in one row, whatever it is called', async () => {
  await assertBothWays({
    text: report('Inkomsterna av sparandet blev 41 872 kronor mot 36 410 kronor året före.'),
    held: [
      'summa: 41 872 − 1 308 = 40 564',
      'summa: 36 410 − 1 145 = 35 265',
      'upprepning: 41 872 kronor mot 36 410 kronor, och 41 872 och 36 410 i tabellen',
      'avprickat upprepning: 41 872 och 41 872',
    ],
    change: ['41 872 kronor', '40 564 kronor'],
    told: 'troligt fel upprepning, rad 3: 40 564 kronor; rad 6: 41 872, 36 410',
  });
});

test('amounts of which no row has either, and those of plans, are not compared', async () => {
  await assertNothingTold(
    report('Hyran blev 51 300 kronor mot 49 900 kronor året före.\n\nBudgeten för räntan är 44 000 kronor mot 36 410 kronor 2030.'),
  );
});
