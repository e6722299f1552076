import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('digits changed about in a result of few digits, where the other years hold', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Verksamheten i korthet över fem år

Belopp i tkr, soliditet i procent.

	2031	2030	2029	2028	2027
Verksamhetens intäkter	9 701	8 804	8 412	8 405	7 910
Verksamhetens kostnader	9 160	8 582	8 655	7 968	7 984
Årets resultat	541	222	-243	437	-74
Soliditet	66	63	54	61	49`,
    held: [
      'summa: 9 701 000 − 9 160 000 = 541 000',
      'summa: 8 804 000 − 8 582 000 = 222 000',
      'summa: 8 412 000 − 8 655 000 = −243 000',
      'summa: 8 405 000 − 7 968 000 = 437 000',
      'summa: 7 910 000 − 7 984 000 = −74 000',
      'enhet: tkr',
    ],
    change: ['-243', '-234'],
    told: 'troligt fel summa, rad 10: -234; rad 8: 8 412; rad 9: 8 655',
  });
});
