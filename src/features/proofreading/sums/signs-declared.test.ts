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
