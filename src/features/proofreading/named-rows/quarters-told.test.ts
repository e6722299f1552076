import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('in which quarter there were most', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nya per kvartal	Kvartal 1	Kvartal 2	Kvartal 3	Kvartal 4	Hela året
Nya deltagare	29	12	21	23	85
Konsultationer	61	38	49	64	212

Flest nya deltagare skrevs in under första kvartalet.`,
    held: ['påstående: 29, 12, 21, 23'],
    change: ['första kvartalet.', 'fjärde kvartalet.'],
    told: 'troligt fel påstående, rad 7: fjärde; rad 4: 29, 12, 21, 23',
  });
});

test('a half of the year is two of its quarters', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Besök	Januari–mars	April–juni	Juli–september	Oktober–december	Hela året
Besök	212	187	143	238	780
Dagar	12	12	11	13	48

Något mer än hälften av besöken, 399, gjordes under det första halvåret.`,
    held: ['påstående: 212 + 187 = 399'],
    change: ['första halvåret', 'andra halvåret'],
    told: 'troligt fel påstående, rad 7: 399; rad 4: 212, 187',
  });
});

test('quarters that the sentence before tells', async () => {
  await assertBothWays({
    text: 'Av de 171 nya började 52 under första kvartalet, 41 under andra, 34 under tredje och 44 under fjärde. Mer än hälften av starterna skedde alltså under det första halvåret.',
    held: ['påstående: 52, 41, 34, 44', 'summa: 52 + 41 + 34 + 44 = 171'],
    change: ['Mer än hälften', 'Mindre än hälften'],
    told: 'troligt fel påstående, rad 1: Mindre än hälften, 52, 41, 34, 44',
  });
});

test('quarters as rows of a table, and the half that a share is of', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nya deltaganden
Kvartal	Antal
1	78
2	61
3	49
4	77
Året	265

Mer än hälften av de nya, 139 stycken, kom under första halvåret.`,
    held: ['påstående: 78 + 61 = 139'],
    change: ['första halvåret', 'andra halvåret'],
    told: 'troligt fel påstående, rad 11: 139; rad 5: 78; rad 6: 61',
  });
});

test('a half that is told by its share of the year', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nya deltaganden
	Kv 1	Kv 2	Kv 3	Kv 4	Året
Antal	78	61	49	77	265

Inflödet var störst under första halvåret, som svarade för 52,5 procent.`,
    held: ['påstående: 52,5 procent av 78, 61, 49, 77'],
    change: ['första halvåret', 'andra halvåret'],
    told: 'troligt fel påstående, rad 7: andra halvåret, 52,5 procent; rad 5: 78, 61, 49, 77',
  });
});

test('both halves with their counts in parentheses', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nya deltaganden
	Kv 1	Kv 2	Kv 3	Kv 4	Året
Antal	31	14	22	26	93

Något fler började under andra halvåret (48) än under det första (45).`,
    held: ['påstående: 22 + 26 = 48', 'påstående: 31 + 14 = 45'],
    change: ['andra halvåret (48)', 'första halvåret (48)'],
    told: 'troligt fel påstående, rad 7: 48; rad 5: 22, 26',
  });
});

test('the quarter with the most of all in the table above', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nya deltagare
Insats	Kv 1	Kv 2	Kv 3	Kv 4	Året
Bron	12	13	18	9	52
Lotsen	7	12	10	5	34
Summa	19	25	28	14	86

- Flest nya kom under tredje kvartalet.`,
    held: [
      'summa: 12 + 7 = 19',
      'summa: 13 + 12 = 25',
      'summa: 18 + 10 = 28',
      'summa: 9 + 5 = 14',
      'summa: 52 + 34 = 86',
      'summa: 12 + 13 + 18 + 9 = 52',
      'summa: 7 + 12 + 10 + 5 = 34',
      'summa: 19 + 25 + 28 + 14 = 86',
      'påstående: 19, 25, 28, 14',
    ],
    change: ['tredje', 'andra'],
    told: 'troligt fel påstående, rad 9: andra; rad 7: 19, 25, 28, 14',
  });
});

test('the quarter that is said to be the weakest is', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 2. Nya deltagare

Insats         Kv 1   Kv 2   Kv 3   Kv 4   Året
Bron             13     10      8     15     46
Ankaret          15     12     10     15     52
Lotsen            9      8      6      8     31
Summa            37     30     24     38    129

Svagast var tredje kvartalet, vilket hänger ihop med semestrarna.`,
    held: [
      'summa: 13 + 15 + 9 = 37',
      'summa: 10 + 12 + 8 = 30',
      'summa: 8 + 10 + 6 = 24',
      'summa: 15 + 15 + 8 = 38',
      'summa: 46 + 52 + 31 = 129',
      'summa: 13 + 10 + 8 + 15 = 46',
      'summa: 15 + 12 + 10 + 15 = 52',
      'summa: 9 + 8 + 6 + 8 = 31',
      'summa: 37 + 30 + 24 + 38 = 129',
      'påstående: 37, 30, 24, 38',
    ],
    change: ['var tredje', 'var andra'],
    told: 'troligt fel påstående, rad 11: andra; rad 9: 37, 30, 24, 38',
  });
});

test('of rows that are years the latest is meant, and two quarters of a sentence are each tried', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Konsultationer              Kv 1    Kv 2    Kv 3    Kv 4   Hela året
2031                          24      31      22      41         118
2030                          19      27      18      33          97

Precis som året innan var fjärde kvartalet det livligaste och det tredje det lugnaste.`,
    held: ['påstående: 24, 31, 22, 41', 'påstående: 24, 31, 22, 41'],
    change: ['fjärde kvartalet det livligaste', 'andra kvartalet det livligaste'],
    told: 'troligt fel påstående, rad 7: andra; rad 4: 24, 31, 22, 41',
  });
});

test('tertials are told as quarters are', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 10. Insatskostnader per tertial, kronor

                             Jan–apr       Maj–aug       Sep–dec         Helår
Alla insatser              1 468 200     1 395 640     1 817 500     4 681 340

Det andra tertialet var billigast och det tredje dyrast.`,
    held: ['påstående: 1 468 200, 1 395 640, 1 817 500', 'påstående: 1 468 200, 1 395 640, 1 817 500'],
    change: ['Det andra tertialet', 'Det första tertialet'],
    told: 'troligt fel påstående, rad 8: första; rad 6: 1 468 200, 1 395 640, 1 817 500',
  });
});

test('the lowest quarter of rows that are years', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Nya deltagare i Bron	Kvartal 1	Kvartal 2	Kvartal 3	Kvartal 4	Helår
2031	26	22	12	23	83
2030	17	19	14	21	71

Inflödet var lägst under tredje kvartalet båda åren.`,
    held: ['påstående: 26, 22, 12, 23'],
    change: ['tredje kvartalet', 'fjärde kvartalet'],
    told: 'troligt fel påstående, rad 7: fjärde; rad 4: 26, 22, 12, 23',
  });
});

test('quarters that are numbers right of their name', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 6. Nya deltagare per kvartal
Kvartal	1	2	3	4	Hela året
Nya deltagare	71	58	41	67	237
Andel, procent	30,0	24,5	17,3	28,3	100,0

Inflödet var störst under första kvartalet.`,
    held: [
      'procent: 71 av 237 är 29,96 %',
      'procent: 58 av 237 är 24,47 %',
      'procent: 41 av 237 är 17,30 %',
      'procent: 67 av 237 är 28,27 %',
      'procent: 237 av 237 är 100 %',
      'påstående: 71, 58, 41, 67',
    ],
    change: ['under första', 'under fjärde'],
    told: 'troligt fel påstående, rad 8: fjärde; rad 5: 71, 58, 41, 67',
  });
});

test('the row of shares where a share is spoken of, and the nearest quarter of each word', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Pandemin i siffror

Kvartal     Möten   Distans    Andel
Kvartal 1     452       312   69,0 %
Kvartal 2     478       301   63,0 %
Kvartal 3     389       176   45,2 %
Kvartal 4     527       263   49,9 %
Hela året   1 846     1 052   57,0 %

Andelen distansmöten var högst under första kvartalet och lägst under tredje kvartalet.`,
    held: [
      'summa: 452 + 478 + 389 + 527 = 1 846',
      'summa: 312 + 301 + 176 + 263 = 1 052',
      'procent: 312 av 452 är 69,03 %',
      'procent: 301 av 478 är 62,97 %',
      'procent: 176 av 389 är 45,24 %',
      'procent: 263 av 527 är 49,91 %',
      'procent: 1 052 av 1 846 är 56,99 %',
      'påstående: 69,0 %, 63,0 %, 45,2 %, 49,9 %',
      'påstående: 69,0 %, 63,0 %, 45,2 %, 49,9 %',
    ],
    change: ['lägst under tredje', 'lägst under fjärde'],
    told: 'troligt fel påstående, rad 12: fjärde; rad 6: 69,0 %; rad 7: 63,0 %; rad 8: 45,2 %; rad 9: 49,9 %',
  });
});

test('the lowest quarter of both years right above', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

                       Kvartal 1  Kvartal 2  Kvartal 3  Kvartal 4      Helår
Besök 2031                   152        131         96        157        536
Besök 2030                   121        126         93        149        489

Antalet besök ökade med 9,6 procent. Lägst var det under tredje kvartalet båda åren, då två av mottagningarna höll stängt i juli.`,
    held: ['påstående: 152, 131, 96, 157'],
    change: ['under tredje', 'under andra'],
    told: 'troligt fel påstående, rad 7: andra; rad 4: 152, 131, 96, 157',
  });
});
