import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const REPORT = `# Årsredovisning 2031

Deltagare 2031
Insats	Totalt 2031	Totalt 2030
Ask	96	92
Björke	70	67
Summa	166	159

`;

test('how many more took part than the year before, by the table of both years', async () => {
  await assertBothWays({
    text: `${REPORT}Under 2031 har 166 personer fått stöd. Det är sju fler än året innan.`,
    held: ['summa: 96 + 70 = 166', 'summa: 92 + 67 = 159', 'summa: skillnaden mellan 166 och 159 är 7', 'påstående: 166 mot 159'],
    change: ['sju', 'nio'],
    told: 'troligt fel summa, rad 9: nio; rad 7: 166, 159',
  });
});

test('other years and what is told roughly are left alone', async () => {
  await assertNothingTold(
    `${REPORT}Under 2031 har 166 personer fått stöd. Det är tjugo fler än 2028.`,
    `${REPORT}Under 2031 har 166 personer fått stöd. Det är drygt fem fler än året innan.`,
  );
});
