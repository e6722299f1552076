import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('the name that has the least of what a heading says', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Vad kostar det?

Insats              Kostnad, kr   Deltagare   Kr/deltagare   Deltagardagar   Kr/dag
Startrampen           1 684 300          73         23 073          12 045    139,8
Stegvis               1 527 400          61         25 039          10 950    139,5
Språkbron               968 500          43         22 523           7 300    132,7
Samteamet               421 200          22         19 145           3 366    125,1

Lägst kostnad per dag hade Samteamet.`,
    held: [
      'kvot: 1 684 300 / 73 = 23 073',
      'kvot: 1 527 400 / 61 = 25 039',
      'kvot: 968 500 / 43 = 22 523',
      'kvot: 421 200 / 22 = 19 145',
      'kvot: 1 684 300 / 12 045 = 139,8',
      'kvot: 1 527 400 / 10 950 = 139,5',
      'kvot: 968 500 / 7 300 = 132,7',
      'kvot: 421 200 / 3 366 = 125,1',
      'påstående: 19 145 bland 4',
    ],
    change: ['hade Samteamet', 'hade Språkbron'],
    told: 'troligt fel påstående, rad 11: Lägst; rad 8: 22 523',
  });
});

test('the dearest and the cheapest for each participant, told together', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Tabell 5. Kostnad per deltagare
Insats	Utfall kr	Deltagare	Kr per deltagare
Startrampen	1 118 400	50	22 368
Verkstan	1 096 290	39	28 110
Lotsen	741 600	72	10 300
Bron	372 800	16	23 300
Summa	3 329 090	177	18 808

• Dyrast per deltagare var Verkstan, billigast Lotsen.`,
    held: [
      'summa: 1 118 400 + 1 096 290 + 741 600 + 372 800 = 3 329 090',
      'summa: 50 + 39 + 72 + 16 = 177',
      'kvot: 1 118 400 / 50 = 22 368',
      'kvot: 1 096 290 / 39 = 28 110',
      'kvot: 741 600 / 72 = 10 300',
      'kvot: 372 800 / 16 = 23 300',
      'kvot: 3 329 090 / 177 = 18 808',
      'påstående: 28 110 bland 4',
      'påstående: 10 300 bland 4',
    ],
    change: ['var Verkstan', 'var Bron'],
    told: 'troligt fel påstående, rad 11: Dyrast; rad 8: 23 300',
  });
});
