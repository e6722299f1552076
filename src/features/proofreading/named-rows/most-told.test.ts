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
