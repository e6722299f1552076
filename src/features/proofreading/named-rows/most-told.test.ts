import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const TABLE = `Insats	Avslutade	Till arbete	Andel i procent
Kompassen	33	13	39,4
Gröna jobb	16	6	37,5
Föräldrakraft	7	3	42,9

`;

test('what a sentence calls the lowest is the lowest of the table’s rows', async () => {
  await assertBothWays({
    text: `${TABLE}Gröna jobb hade den lägsta andelen med 37,5 procent.`,
    held: ['procent: 13 av 33 är 39,39 %', 'procent: 6 av 16 är 37,5 %', 'procent: 3 av 7 är 42,86 %', 'påstående: 37,5 procent bland 3'],
    change: ['lägsta', 'högsta'],
    told: 'troligt fel påstående, rad 6: högsta; rad 3: 37,5',
  });
});

test('a share is not told by its counts, and some of them are not all', async () => {
  await assertNothingTold(
    `${TABLE}Störst andel har Föräldrakraft med 3 av 7.`,
    `${TABLE}I Gröna jobb gick 6 till arbete, de flesta av dem kvinnor.`,
    `${TABLE}Bland de större insatserna hade Kompassen den högsta andelen med 39,4 procent.`,
  );
});

test('a row of shares below the counts is no row of them', async () => {
  await assertNothingTold(
    'Insats\tArbete\tStudier\nVägval\t7\t4\nStartbanan\t13\t3\nFotfästet\t4\t3\nAndel\t53,3%\t10,0%\n\nStartbanan är den insats där flest går till arbete, 13 personer.',
  );
});

test('the most and the least in one sentence', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Avslutade	Andel till arbete, %
Bron	24	67
Lotsen	36	11
Stegen	27	26

Högst andel till arbete hade Bron med 67 procent och lägst andel hade Lotsen med 11 procent.`,
    held: ['påstående: 67 procent bland 3', 'påstående: 11 procent bland 3'],
    change: ['Lotsen med 11', 'Stegen med 26'],
    told: 'troligt fel påstående, rad 8: lägst; rad 6: 26',
  });
});

test('where the names are columns the cells of the row are compared', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Orsak	Bron	Ankaret	Lotsen	Kajen	Summa
Arbete	17	13	5	4	39
Studier	5	12	2	4	23
Annan orsak	9	8	3	2	22
Samtliga	31	33	10	10	84

Ankaret har flest avslut till studier, 12 av totalt 23.`,
    held: [
      'summa: 17 + 5 + 9 = 31',
      'summa: 13 + 12 + 8 = 33',
      'summa: 5 + 2 + 3 = 10',
      'summa: 4 + 4 + 2 = 10',
      'summa: 39 + 23 + 22 = 84',
      'summa: 17 + 13 + 5 + 4 = 39',
      'summa: 5 + 12 + 2 + 4 = 23',
      'summa: 9 + 8 + 3 + 2 = 22',
      'summa: 31 + 33 + 10 + 10 = 84',
      'påstående: 12 bland 4',
      'antal: 12 av 23',
      'avprickat upprepning: 12 och 12',
      'avprickat upprepning: 23 och 23',
    ],
    change: ['Ankaret har flest avslut till studier, 12', 'Bron har flest avslut till studier, 5'],
    told: 'troligt fel påstående, rad 9: flest; rad 5: 5',
  });
});

test('all five together are the total', async () => {
  await assertNothingTold(`Årsredovisning 2031

Dag	Ämne	Deltagare
14 mars	Samtal om sjukskrivning	46
19 september	Att våga fråga	72
14 november	Jämställd rehabilitering	50
Alla tre		168

Träffen i september drog flest, 72 personer.`);
});

test('most in numbers is not tried by what each has', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Område	Antal	Kvinnor	Per 1 000 invånare
Hamnstaden	402	221	9,8
Höjden	371	205	11,0
Ängarna	338	198	11,9
Söder	303	167	8,2

Hamnstaden har flest deltagare men ligger under snittet, 9,8 mot 10,1.
`,
  );
});

test('the largest of one kind of interventions is not the largest of all', async () => {
  await assertNothingTold(`${TABLE}

3.2 Strukturinriktade insatser

Lägst andel har Kompassen med 39,4 procent.`);
});
