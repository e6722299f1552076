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

test('of columns for women and men the row that shares words is meant', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Enkätmål	Kvinnor	Män	Alla	Gräns	Nått
Stor nytta av stödet	55 av 66	42 av 52	97 av 118	75 %	Ja
Bättre hälsa eller livskvalitet	49 av 66	35 av 52	84 av 118	75 %	Nej
Erfarenheter togs till vara	60 av 66	46 av 51	106 av 117	85 %	Ja

Kvinnorna svarade oftare att hälsan förbättrats än männen.`,
    held: [
      'summa: 55 + 42 = 97',
      'summa: 49 + 35 = 84',
      'summa: 60 + 46 = 106',
      'påstående: kvinnor 49 av 66 och män 35 av 52',
      'bedömning: 55 av 66 är 83,33 % mot 75 %',
      'bedömning: 49 av 66 är 74,24 % mot 75 %',
      'bedömning: 60 av 66 är 90,91 % mot 85 %',
    ],
    change: ['Kvinnorna svarade oftare att hälsan förbättrats än männen', 'Männen svarade oftare att hälsan förbättrats än kvinnorna'],
    told: 'troligt fel påstående, rad 8: Männen svarade oftare att hälsan förbättrats än kvinnorna; rad 5: 49 av 66, 35 av 52',
  });
});
