import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('a deviation has the sign that the text says that it has', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Driftredovisning

Belopp i kr	Utfall 2031	Budget 2031	Avvikelse	Utfall 2030
Verksamhetens kostnader	11 038 542	10 730 000	-308 542	10 189 555
Verksamhetens intäkter	10 849 970	10 480 000	369 970	10 303 264
Resultat	-188 572	-250 000	61 428	113 709

Ett minustecken i avvikelsekolumnen betyder att utfallet är sämre än budget.`,
    held: [
      'summa: −11 038 542 + 10 849 970 = −188 572',
      'summa: −10 730 000 + 10 480 000 = −250 000',
      'summa: −308 542 + 369 970 = 61 428',
      'summa: −10 189 555 + 10 303 264 = 113 709',
      'summa: 11 038 542 − 10 730 000 = −308 542',
      'summa: 10 849 970 − 10 480 000 = 369 970',
      'summa: −188 572 + 250 000 = 61 428',
      'påstående: −308 542 enligt hur avvikelser visas',
      'påstående: 369 970 enligt hur avvikelser visas',
      'påstående: 61 428 enligt hur avvikelser visas',
    ],
    change: ['-308 542', '308 542'],
    told: 'troligt fel påstående, rad 6: 308 542, 11 038 542, 10 730 000',
  });
});

test('a refund that is named by costs is no cost', async () => {
  await assertNothingTold(`Årsredovisning 2031

Driftredovisning

Belopp i kr	Utfall 2031	Budget 2031	Avvikelse
Ersättning för sjuklönekostnader	21 400	0	21 400
Bron	310 000	300 000	-10 000
Klivet	290 000	300 000	10 000

Ett minustecken i avvikelsekolumnen betyder att utfallet är sämre än budget.`);
});

test('a deviation without a minus is one with a plus', async () => {
  await assertBothWays({
    text: `Årsredovisning 2024

En avvikelse utan minustecken innebär att utfallet är bättre än budget, det vill säga lägre kostnader.

Belopp i kronor	Budget 2024	Utfall 2024	Avvikelse
Summa kostnader	3 140 000	3 090 610	49 390
Kostnader för kansli	420 000	418 960	1 040
Årets resultat	-285 000	-222 005	62 995
`,
    held: [
      'summa: 3 140 000 − 3 090 610 = 49 390',
      'summa: 420 000 − 418 960 = 1 040',
      'summa: −285 000 + 222 005 = 62 995',
      'påstående: 49 390 enligt hur avvikelser visas',
      'påstående: 1 040 enligt hur avvikelser visas',
      'påstående: 62 995 enligt hur avvikelser visas',
    ],
    change: ['418 960	1 040', '418 960	-1 040'],
    told: 'troligt fel påstående, rad 7: -1 040, 418 960, 420 000',
  });
});
