import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('a table of one intervention counts those who took part in it', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Deltagare i Bron 2031	Kvinnor	Män	Totalt
Pågående vid årets ingång	14	19	33
Nya under året	17	21	38
Deltagare under året	31	40	71
Avslutade under året	13	20	33

I Bron deltog 71 personer, varav 31 var kvinnor.`,
    held: [
      'summa: 14 + 19 = 33',
      'summa: 17 + 21 = 38',
      'summa: 31 + 40 = 71',
      'summa: 13 + 20 = 33',
      'upprepning: 71 och 71',
      'upprepning: 31 och 31',
    ],
    change: ['varav 31', 'varav 13'],
    told: 'troligt fel upprepning, rad 9: 13; rad 6: 31',
  });
});
