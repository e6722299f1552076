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

test('an increase by so many, where the years are rows', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare under 2031, båda insatserna
	Spira	Bryggverket	Summa
Deltagare under året	45	25	70
varav kvinnor	26	17	43
varav män	19	8	27
Deltagare under 2030	48	20	68

Bryggverket

Under året deltog 25 personer, 17 kvinnor och 8 män. Det är en ökning med fem jämfört med 2030.`,
    held: [
      'summa: 45 + 25 = 70',
      'summa: 26 + 17 = 43',
      'summa: 19 + 8 = 27',
      'summa: 48 + 20 = 68',
      'summa: 26 + 19 = 45',
      'summa: 17 + 8 = 25',
      'summa: 43 + 27 = 70',
      'summa: skillnaden mellan 25 och 20 är 5',
      'påstående: 25 mot 20',
      'summa: 17 + 8 = 25',
      'avprickat upprepning: 25 och 25',
      'avprickat upprepning: 17 och 17',
    ],
    change: ['en ökning med fem', 'en minskning med fem'],
    told: 'troligt fel påstående, rad 12: minskning; rad 5: 25; rad 8: 20',
  });
});

test('a part of those who are new is not all of them', async () => {
  await assertNothingTold(
    `Årsredovisning 2031

Tabell 7. Nya deltagare efter remittent
Remittent	2031	Andel 2031, %	2030	Andel 2030, %
Kommunen	74	41	61	39
Arbetsförmedlingen	38	21	42	27
Regionen	67	37	55	35
Totalt	179	100	158	100

Av de 179 nya deltagarna kom 38 från Arbetsförmedlingen, fyra färre än 2030.
`,
  );
});
