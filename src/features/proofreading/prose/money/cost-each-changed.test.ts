import { test } from 'node:test';
import { assertBothWays } from '../../../../../tests/proofreading/both-ways.ts';

/** What holds in it as it is. */
const RIGHT = {
  text: `Årsredovisning 2031

Kostnad per deltagare

                                       2031                                  2030
   Insats               Kronor   Deltagare  Kr/deltagare      Kronor   Deltagare  Kr/deltagare
   Bron              2 412 380         101        23 885   2 318 640          80        28 983
   Ankaret           1 486 215          79        18 813   1 401 930          72        19 471
   Lotsen              843 760          43        19 622     798 415          36        22 178

   I Ankaret minskade kostnaden per deltagare med 658 kronor.`,
  held: [
    'kvot: 2 412 380 / 101 = 23 885',
    'kvot: 1 486 215 / 79 = 18 813',
    'kvot: 843 760 / 43 = 19 622',
    'kvot: 2 318 640 / 80 = 28 983',
    'kvot: 1 401 930 / 72 = 19 471',
    'kvot: 798 415 / 36 = 22 178',
    'påstående: 18 813 mot 19 471',
    'summa: 18 813 och 19 471 skiljer 658',
  ],
};

test('the cost for each went the way that the table has', async () => {
  await assertBothWays({
    ...RIGHT,
    change: ['minskade kostnaden', 'ökade kostnaden'],
    told: 'troligt fel påstående, rad 11: ökade; rad 8: 18 813, 19 471',
  });
});

test('and by as much as the table has', async () => {
  await assertBothWays({
    ...RIGHT,
    change: ['658 kronor', '685 kronor'],
    told: 'troligt fel summa, rad 11: 685 kronor; rad 8: 18 813, 19 471',
  });
});
