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

test('how many more something is by the only row that counts so many', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Flerårsöversikt	2031	2030	2029
Antal inskrivningar i insatserna	266	248	239
Antal anställda	1	1	1

I våra tre insatser hade vi 266 inskrivningar, vilket är 18 fler än 2030.`,
    held: ['summa: skillnaden mellan 266 och 248 är 18', 'påstående: 266 mot 248', 'avprickat upprepning: 266 och 266'],
    change: ['18 fler', '18 färre'],
    told: 'troligt fel påstående, rad 7: färre; rad 4: 266, 248',
  });
});
