import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('rows that stand under each other only roughly are read by the order of their cells', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Resultaträkning, kronor
                                Utfall         Utfall         Budget         Budget
                                2031           2030           2031           2032
Medlemsbidrag       4 400 000     4 200 000    4 400 000    6 600 000
Övriga intäkter                14 300       22 600          0          0
Summa intäkter               4 414 300       4 222 600    4 400 000       6 600 000
Insatser   -3 302 675    -3 083 080      -3 400 000     -5 100 000
Kurser         -188 460    -142 750      -240 000    -360 000
Personal             -742 380    -698 350       -760 000      -1 140 000
Summa kostnader              -4 233 515      -3 924 180     -4 400 000    -6 600 000
Årets resultat       180 785      298 420      0     0`,
    held: [
      'summa: 4 400 000 + 14 300 = 4 414 300',
      'summa: 4 200 000 + 22 600 = 4 222 600',
      'summa: 4 400 000 + 0 = 4 400 000',
      'summa: 6 600 000 + 0 = 6 600 000',
      'summa: −3 302 675 − 188 460 − 742 380 = −4 233 515',
      'summa: −3 083 080 − 142 750 − 698 350 = −3 924 180',
      'summa: −3 400 000 − 240 000 − 760 000 = −4 400 000',
      'summa: −5 100 000 − 360 000 − 1 140 000 = −6 600 000',
      'summa: 4 414 300 − 4 233 515 = 180 785',
      'summa: 4 222 600 − 3 924 180 = 298 420',
      'summa: 4 400 000 − 4 400 000 = 0',
      'summa: 6 600 000 − 6 600 000 = 0',
      'summa: 4 400 000 − 4 400 000 = 0',
      'summa: 6 600 000 − 6 600 000 = 0',
    ],
    change: ['       22 600', '       26 200'],
    told: 'fel summa, rad 8: 4 222 600; rad 6: 4 200 000; rad 7: 26 200',
  });
});

test('numbers of rows belong to the labels where the head has none for them', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Enkäten till deltagarna

Fråga                              Positiva        Svar     Procent     Procent 2030
1  Stödet är till nytta               38       48        79        76
2  Är med och bestämmer             35          48       73       70
3  Stödet får ta tid                41          48         85         83
4  Har någon att vända sig till    46          48       96          94`,
    held: ['procent: 38 av 48 är 79,17 %', 'procent: 35 av 48 är 72,92 %', 'procent: 41 av 48 är 85,42 %', 'procent: 46 av 48 är 95,83 %'],
    change: ['85         83', '81         83'],
    told: 'troligt fel procent, rad 8: 81, 41',
  });
});

test('a label that begins with a number on the line above its cells is no heading', async () => {
  await assertBothWays({
    text: `Delårsrapport januari–augusti 2031

Målen

Mål                                            Målnivå          Utfall         Bedömning
1    Så många som möjligt får stöd,
     deltagare under året                    minst 170        176        Uppfyllt
2    Avslut till arbete eller studier, utom
     sjukdom och flytt                         minst 45 %         49 %        Uppfyllt
3    Jämnare fördelning, andel män
     bland nya deltagare                       minst 45 %        43 %      Inte uppfyllt`,
    held: ['bedömning: 176 mot 170', 'bedömning: 49 % mot 45 %', 'bedömning: 43 % mot 45 %'],
    change: ['49 %        Uppfyllt', '44 %        Uppfyllt'],
    told: 'fel bedömning, rad 9: Uppfyllt, 44 %',
  });
});

test('notes whose cells stand some spaces apart, each a table of its own', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Not 6 Styrelse och revision
   2031     2030
Arvoden och förlorad arbetsförtjänst   31 250   40 300
Revision  36 000       34 500
Sammanträden och förtäring      2 840  9 700
Summa  70 090       84 500`,
    held: ['summa: 31 250 + 36 000 + 2 840 = 70 090', 'summa: 40 300 + 34 500 + 9 700 = 84 500'],
    change: ['2 840', '8 240'],
    told: 'fel summa, rad 8: 70 090; rad 5: 31 250; rad 6: 36 000; rad 7: 8 240',
  });
});

test('text beside a box is read without it', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

Sammanlagt 170 deltagare fick stöd i någon av våra fyra                  103  nya under året
individinriktade insatser, mot 148 året innan. Det är en ökning           84  kvar vid årets slut
med 15 procent. Av de 86 som avslutades gick 32 vidare till               32  till arbete/studier
arbete eller studier, vilket motsvarar 37 procent. Året innan
var andelen 33 procent.                                                  602  deltagare på 9
                                                                              utbildningar
`,
    held: ['procent: 32 av 86 är 37,21 %'],
    change: ['Av de 86', 'Av de 81'],
    told: 'troligt fel procent, rad 5: 37 procent, 32, 81',
  });
});
