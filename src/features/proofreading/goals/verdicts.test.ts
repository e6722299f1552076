import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('limits in money and in time', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Mål	Målvärde	Utfall	Bedömning
Till arbete eller studier	minst 40 %	40,6 %	Uppfyllt
Första möte, väntetid	högst 30 dagar	28 dagar	Uppfyllt
Kostnad per deltagare	högst 22 500 kr	23 123 kr	Ej uppfyllt
Eget kapital, andel av bidragen	högst 30 %	29,4 %	Uppfyllt`,
    held: [
      'bedömning: 40,6 % mot 40 %',
      'bedömning: 28 dagar mot 30 dagar',
      'bedömning: 23 123 kr mot 22 500 kr',
      'bedömning: 29,4 % mot 30 %',
    ],
    change: ['23 123 kr	Ej uppfyllt', '23 123 kr	Uppfyllt'],
    told: 'fel bedömning, rad 6: Uppfyllt, 23 123 kr',
  });
});

test('colours beside a limit judge the goal', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Grönt betyder att måltalet är nått.

Nr	Mål	Mått	Måltal	Utfall	Färg
1	Stöd till många	Deltagare under året	minst 300	328	Grön
2	Kortare väntan	Mediantid från remiss till start	högst 30 dagar	28 dagar	Grön
3	Vidare till arbete	Andel till arbete eller studier	minst 40 %	38 %	Röd`,
    held: ['bedömning: 328 mot 300', 'bedömning: 28 dagar mot 30 dagar', 'bedömning: 38 % mot 40 %'],
    change: ['28 dagar	Grön', '32 dagar	Grön'],
    told: 'fel bedömning, rad 7: Grön, 32 dagar',
  });
});

test('the limit of a goal stands in the column of its measure', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Årets mål
Nr	Mål	Mått	Utfall	Bedömning
1	Insatserna når många	Minst 200 deltagare	236 deltagare	Uppfyllt
2	Vidare till arbete	Minst 45 procent av de avslutade	47,7 procent	Uppfyllt
3	Lärande tillsammans	Minst 250 deltagare i utbildningar	231 deltagare	Ej uppfyllt`,
    held: ['bedömning: 236 mot 200', 'bedömning: 47,7 procent mot 45 procent', 'bedömning: 231 mot 250'],
    change: ['231 deltagare	Ej uppfyllt', '231 deltagare	Uppfyllt'],
    told: 'fel bedömning, rad 7: Uppfyllt, 231',
  });
});
