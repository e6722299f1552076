import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a fraction of those who take part that is of one sex, by the table that counts them', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare	Kvinnor	Män	Totalt
Bron	51	35	86
Lotsen	30	39	69
Totalt	81	74	155

Drygt hälften av deltagarna var kvinnor.`,
    held: [
      'summa: 51 + 30 = 81',
      'summa: 35 + 39 = 74',
      'summa: 86 + 69 = 155',
      'summa: 51 + 35 = 86',
      'summa: 30 + 39 = 69',
      'summa: 81 + 74 = 155',
      'påstående: 81 av 155 är 52,26 %',
    ],
    change: ['Drygt hälften', 'Knappt hälften'],
    told: 'troligt fel påstående, rad 8: Knappt hälften; rad 6: 81, 74',
  });
});

test('another year, and those who did something, are others', async () => {
  await assertNothingTold(`Årsredovisning 2031

Deltagare	Kvinnor	Män	Totalt
Bron	51	35	86
Lotsen	30	39	69
Totalt	81	74	155

Under 2030 gällde det omvända: knappt hälften av deltagarna var kvinnor det året, 2030.`);
});

test('a fraction of those who left went to work or studies', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kvinnor	Män	Totalt	Avslutade	Till arbete	Till studier
Bron	30	20	50	24	8	6
Lotsen	18	12	30	12	3	2
Summa	48	32	80	36	11	8

Av dem som lämnade en insats gick drygt hälften till arbete eller studier.`,
    held: [
      'summa: 30 + 18 = 48',
      'summa: 20 + 12 = 32',
      'summa: 50 + 30 = 80',
      'summa: 24 + 12 = 36',
      'summa: 8 + 3 = 11',
      'summa: 6 + 2 = 8',
      'summa: 30 + 20 = 50',
      'summa: 18 + 12 = 30',
      'summa: 48 + 32 = 80',
      'påstående: 19 av 36 är 52,78 %',
    ],
    change: ['drygt hälften', 'drygt sex av tio'],
    told: 'troligt fel påstående, rad 8: drygt sex av tio; rad 6: 11, 8, 36',
  });
});

test('a fraction of those who left the intervention whose heading it stands under', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kvinnor	Män	Totalt	Avslutade
Steget före	30	20	50	24
Vägvalet	18	12	30	12
Summa	48	32	80	36

Tabell 6. Avslutade deltagare efter orsak
Orsak	Steget före	Vägvalet	Alla
Arbete, med eller utan stöd	8	3	11
Studier	6	2	8
Sjukdom	7	4	11
Flytt och övrigt	3	3	6
Summa	24	12	36

Steget före

Drygt hälften av dem som avslutades under året gick vidare till arbete eller studier.`,
    held: [
      'summa: 30 + 18 = 48',
      'summa: 20 + 12 = 32',
      'summa: 50 + 30 = 80',
      'summa: 24 + 12 = 36',
      'summa: 8 + 6 + 7 + 3 = 24',
      'summa: 3 + 2 + 4 + 3 = 12',
      'summa: 11 + 8 + 11 + 6 = 36',
      'summa: 30 + 20 = 50',
      'summa: 18 + 12 = 30',
      'summa: 48 + 32 = 80',
      'summa: 8 + 3 = 11',
      'summa: 6 + 2 = 8',
      'summa: 7 + 4 = 11',
      'summa: 3 + 3 = 6',
      'summa: 24 + 12 = 36',
      'upprepning: 24 och 24',
      'upprepning: 12 och 12',
      'upprepning: 36 och 36',
      'påstående: 14 av 24 är 58,33 %',
    ],
    change: ['Drygt hälften', 'En tredjedel'],
    told: 'troligt fel påstående, rad 18: En tredjedel; rad 10: 8; rad 11: 6; rad 4: 24',
  });
});
