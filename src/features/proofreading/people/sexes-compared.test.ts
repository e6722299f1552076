import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('who answered oftener is told by the table right above', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 8. Fråga 6 efter kön

                    Positiva      Svar     Andel
Kvinnor                   29        46      63 %
Män                       23        34      68 %
Alla                      52        80      65 %

Män svarade oftare än kvinnor att de är mer redo för arbete.`,
    held: [
      'summa: 29 + 23 = 52',
      'summa: 46 + 34 = 80',
      'procent: 29 av 46 är 63,04 %',
      'procent: 23 av 34 är 67,65 %',
      'procent: 52 av 80 är 65 %',
      'möjlig procent: inget heltal av 46 är 63 %',
      'möjlig procent: inget heltal av 34 är 68 %',
      'möjlig procent: inget heltal av 80 är 65 %',
      'påstående: kvinnor 63 % och män 68 %',
    ],
    change: ['Män svarade oftare än kvinnor', 'Kvinnor svarade oftare än män'],
    told: 'troligt fel påstående, rad 10: Kvinnor svarade oftare än män; rad 6: 63 %; rad 7: 68 %',
  });
});
