import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('of those who left the part went to work, and not the whole', async () => {
  await assertNothingTold(`Vägen

13 av 35 gick till arbete eller studier, 37 %.

20 av 37 gick till arbete eller studier, 54 %.`);
});

test('a cost that a change is told of is not the cost of the intervention that was named before', async () => {
  await assertNothingTold(`Kronor	Utfall 2031	Budget 2031	Avvikelse
Ung Entré	894 200	850 000	-44 200
Stigen	700 000	750 000	50 000
Summa	1 594 200	1 600 000	5 800

Den insats som överskred sin budget var Ung Entré. Jämfört med 2030 ökade kostnaderna med 573 460 kronor.`);
});

test('what is added in words is of what is added', async () => {
  await assertNothingTold(
    [
      'Insats\tKvinnor\tMän\tTotalt',
      'Spåret\t23\t27\t50',
      '',
      'Spåret',
      'De tre första räknar vi som arbete: 21 + 17 + 15 = 53 personer, varav 30 kvinnor och 23 män.',
    ].join('\n'),
  );
});

test('a paragraph that begins with the name of an intervention is of that', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kvinnor	Män	Totalt
Bron	73	94	167
Lotsen	58	66	124
Totalt	131	160	291

Bron tar emot unga utan arbete. Under året deltog 167 personer, varav 94 var män.`,
    held: [
      'summa: 73 + 58 = 131',
      'summa: 94 + 66 = 160',
      'summa: 167 + 124 = 291',
      'summa: 73 + 94 = 167',
      'summa: 58 + 66 = 124',
      'summa: 131 + 160 = 291',
      'upprepning: 167 och 167',
      'upprepning: 94 och 94',
    ],
    change: ['varav 94', 'varav 49'],
    told: 'troligt fel upprepning, rad 8: 49; rad 4: 94',
  });
});

test('places in all interventions are counted as participants are', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kvinnor	Män	Totalt	Avslutade	Till arbete	Till studier
Bron	30	20	50	24	8	6
Lotsen	18	12	30	12	3	2
Summa	48	32	80	36	11	8

- 80 deltagarplatser i två insatser`,
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
      'upprepning: 80 och 80',
      'antal: två och 2',
    ],
    change: ['- 80', '- 89'],
    told: 'troligt fel upprepning, rad 8: 89; rad 6: 80',
  });
});

test('those who found work and those who began to study, of those who left', async () => {
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

Av de 24 som avslutades fick åtta arbete och sex började studera.`,
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
      'upprepning: 24 och 24',
      'upprepning: 8 och 8',
      'upprepning: 6 och 6',
      'avprickat upprepning: 24 på 3 ställen',
    ],
    change: ['åtta arbete', 'nio arbete'],
    told: 'troligt fel upprepning, rad 18: nio; rad 10: 8',
  });
});

test('where people went on to is not whom they are counted for', async () => {
  await assertNothingTold(`Årsredovisning 2031

Deltagare 2031

Insats	Kvinnor	Män	Totalt	Avslutade
Lotsen	68	49	117	79
Bron	64	49	113	58
Totalt	132	98	230	137

Av årets 79 avslutade deltagare i Lotsen gick 31 vidare till Bron (39 %).`);
});

test('work with support is work too', async () => {
  await assertNothingTold(`Årsredovisning 2031

3.1 Startrampen

Av de 58 som avslutade gick 26 till arbete eller studier.

Insats	Arbete	Lönestöd	Studier	Flytt	Avslutade
Startrampen	11	6	9	32	58
Språkbron	6	2	6	15	29
Samtliga	17	8	15	47	87`);
});

test('what stands under the name of an intervention is of it', async () => {
  await assertNothingTold(`Årsredovisning 2031

## 6.1 Startrampen
Under året deltog 90 personer, 48 kvinnor och 42 män i insatsen.

## 6.2 Steg för steg
Under året deltog 93 personer, 65 kvinnor och 28 män i insatsen.

| Insats | Kostnad (kr) | Deltagare | Kostnad per deltagare (kr) |
|---|---:|---:|---:|
| Startrampen | 1 800 000 | 90 | 20 000 |
| Steg för steg | 1 860 000 | 93 | 20 000 |
| **Samtliga** | 3 660 000 | 183 | 20 000 |`);
});

test('women and men who took part, under the name of an intervention', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Insats	Kvinnor	Män	Deltagare
Startrampen	31	43	74
Steget in	35	23	58
Summa	66	66	132

3.3 Startrampen

Insatsen riktar sig till unga. 31 kvinnor och 43 män tog del av stödet.`,
    held: [
      'summa: 31 + 35 = 66',
      'summa: 43 + 23 = 66',
      'summa: 74 + 58 = 132',
      'summa: 31 + 43 = 74',
      'summa: 35 + 23 = 58',
      'summa: 66 + 66 = 132',
      'upprepning: 74 och 74',
      'avprickat upprepning: 31 och 31',
    ],
    change: ['31 kvinnor', '34 kvinnor'],
    told: 'troligt fel upprepning, rad 10: 34, 43; rad 4: 74',
  });
});

test('interventions that no table names are not everybody', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Bryggan är en insats för unga vuxna. Under 2024 har 52 personer deltagit, 30 kvinnor och 22 män.

Lotsen är en insats för långtidssjukskrivna. Under 2024 har 55 personer deltagit, 31 kvinnor och 24 män.`,
    `Årsredovisning 2024

I Bryggan deltog 52 personer, 30 kvinnor och 22 män. I Lotsen deltog 55 personer, 31 kvinnor och 24 män.`,
    `Årsredovisning 2024

Under våren deltog 30 personer, 20 kvinnor och 10 män. Under hösten deltog 35 personer, 21 kvinnor och 14 män.`,
  );
});

test('the women and men among those who are new, or were enrolled, are not those of all', async () => {
  await assertNothingTold(`Årsredovisning 2031

Insats	Kvinnor	Män	Totalt
Bron	73	94	167
Lotsen	58	66	124
Totalt	131	160	291

Under året tillkom 108 nya deltagare, 59 kvinnor och 49 män. Vid årets slut var 117 deltagare inskrivna, varav 64 kvinnor och 53 män.

Antalet avslut var 16 färre än 2030, då 169 personer avslutades.

4.6 Kunskapsforum

Forumet samlade 391 personer. Av deltagarna var 301 kvinnor, 77 procent, och 90 män.`);
});
