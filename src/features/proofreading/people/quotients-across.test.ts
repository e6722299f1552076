import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('what each costs is a table of costs divided by one of participants', async () => {
  await assertBothWays({
    text: `Plan 2032

Deltagare
Insats	Plan 2031	Plan 2032
Bron	78	80
Lotsen	52	56
Stegen	40	45

Kostnad per deltagare, kr
Insats	Budget 2031	Budget 2032
Bron	27 564	28 000
Lotsen	32 308	31 875
Stegen	33 000	32 000

Budget, kr
Insats	Budget 2031	Budget 2032
Bron	2 150 000	2 240 000
Lotsen	1 680 000	1 785 000
Stegen	1 320 000	1 440 000
Summa kostnader	5 150 000	5 465 000`,
    held: [
      'summa: 2 150 000 + 1 680 000 + 1 320 000 = 5 150 000',
      'summa: 2 240 000 + 1 785 000 + 1 440 000 = 5 465 000',
      'kvot: 2 150 000 delat med 78 är 27 564,10',
      'kvot: 1 680 000 delat med 52 är 32 307,69',
      'kvot: 1 320 000 delat med 40 är 33 000',
      'kvot: 2 240 000 delat med 80 är 28 000',
      'kvot: 1 785 000 delat med 56 är 31 875',
      'kvot: 1 440 000 delat med 45 är 32 000',
    ],
    change: ['31 875', '31 785'],
    told: 'troligt fel kvot, rad 12: 31 785; rad 18: 1 785 000; rad 6: 56',
  });
});
