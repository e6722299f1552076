import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('which way a share went between two years, by the row of that name', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Andel till arbete eller studier, procent	2029	2030	2031
Bron	34,6	38,7	42,9
Lotsen	42,1	40,7	42,3

Andelen i Bron har ökat mellan 2030 och 2031.`,
    held: ['påstående: 42,9 mot 38,7'],
    change: ['har ökat', 'har minskat'],
    told: 'troligt fel påstående, rad 7: minskat; rad 4: 42,9, 38,7',
  });
});

test('which way the share of a sex went, by how many they were', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare	2031	2030
Kvinnor	116	101
Män	90	73
Samtliga	206	174

Männens andel av deltagarna har ökat jämfört med 2030.`,
    held: ['summa: 116 + 90 = 206', 'summa: 101 + 73 = 174', 'påstående: 90 och 116 mot 73 och 101'],
    change: ['har ökat', 'har minskat'],
    told: 'troligt fel påstående, rad 8: minskat; rad 5: 90; rad 4: 116; rad 5: 73; rad 4: 101',
  });
});

test('the share of those who went on to something by a row of shares', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Året i korthet

Nyckeltal	2031	2030
Deltagare under året	392	341
Till arbete eller studier	42,0 %	37,6 %
Soliditet	40,2 %	47,2 %

Andelen av de avslutade som gick vidare till arbete eller studier steg jämfört med 2030.`,
    held: ['påstående: 42,0 % mot 37,6 %'],
    change: ['steg jämfört', 'sjönk jämfört'],
    told: 'troligt fel påstående, rad 10: sjönk; rad 7: 42,0 %, 37,6 %',
  });
});
