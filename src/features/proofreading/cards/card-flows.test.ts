import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('who took part less those who left are those who are left', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

3.1  Startrampen

Period                  1 januari–31 december 2031 (startade 2026)
Utförare                Norrskog kommun
Budget 2031             1 150 000 kr
Utfall 2031             1 098 460 kr
Deltagare under året    45 (kvinnor 20, män 25)
  varav nya             27 (kvinnor 12, män 15)
Avslutade               24 (kvinnor 11, män 13)
Kvar 31 december        21 (kvinnor 9, män 12)

3.2  Vägskälet

Period                  1 januari–31 december 2031 (startade 2029)
Utförare                Södermo kommun
Budget 2031             720 000 kr
Utfall 2031             651 380 kr
Deltagare under året    30 (kvinnor 24, män 6)
  varav nya             19 (kvinnor 15, män 4)
Avslutade               15 (kvinnor 12, män 3)
Kvar 31 december        15 (kvinnor 12, män 3)

3.3  Språkbron

Period                  1 januari–31 december 2031 (startade 2029)
Utförare                Södermo kommun
Budget 2031             400 000 kr
Utfall 2031             400 000 kr
Deltagare under året    28 (kvinnor 16, män 12)
  varav nya             19 (kvinnor 15, män 4)
Avslutade               18 (kvinnor 10, män 8)
Kvar 31 december        10 (kvinnor 6, män 4)

4.1  Budget och utfall (kr)

Insats            Budget      Utfall   Kvar av budget
Startrampen    1 150 000   1 098 460           51 540
Vägskälet        720 000     651 380           68 620
Språkbron        400 000     400 000                0
Alla tre       2 270 000   2 149 840          120 160`,
    held: [
      'summa: 1 150 000 + 720 000 + 400 000 = 2 270 000',
      'summa: 1 098 460 + 651 380 + 400 000 = 2 149 840',
      'summa: 51 540 + 68 620 + 0 = 120 160',
      'summa: 1 150 000 − 1 098 460 = 51 540',
      'summa: 720 000 − 651 380 = 68 620',
      'summa: 400 000 − 400 000 = 0',
      'summa: 2 270 000 − 2 149 840 = 120 160',
      'upprepning: 1 150 000 kr och 1 150 000',
      'upprepning: 1 098 460 kr och 1 098 460',
      'upprepning: 720 000 kr och 720 000',
      'upprepning: 651 380 kr och 651 380',
      'upprepning: 400 000 kr och 400 000',
      'upprepning: 400 000 kr och 400 000',
      'summa: 45 − 24 = 21',
      'summa: 30 − 15 = 15',
      'summa: 28 − 18 = 10',
      'summa: 20 + 25 = 45',
      'summa: 12 + 15 = 27',
      'summa: 11 + 13 = 24',
      'summa: 9 + 12 = 21',
      'summa: 24 + 6 = 30',
      'summa: 15 + 4 = 19',
      'summa: 12 + 3 = 15',
      'summa: 12 + 3 = 15',
      'summa: 16 + 12 = 28',
      'summa: 15 + 4 = 19',
      'summa: 10 + 8 = 18',
      'summa: 6 + 4 = 10',
      'avprickat upprepning: 12 och 12',
      'avprickat upprepning: 12 och 12',
      'avprickat upprepning: 15 och 15',
      'avprickat upprepning: 15 och 15',
      'avprickat upprepning: 10 och 10',
      'avprickat upprepning: 15 på 3 ställen',
    ],
    change: ['10 (kvinnor 6, män 4)', '12 (kvinnor 7, män 5)'],
    told: 'troligt fel summa, rad 34: 12; rad 31: 28; rad 33: 18',
  });
});
