import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('the equity that is foreseen is that of the year with the budgeted result', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Balansräkning	2031-12-31	2030-12-31
Summa tillgångar	1 431 500	1 812 300
Eget kapital	868 300	1 417 900
Kortfristiga skulder	563 200	394 400
Summa eget kapital och skulder	1 431 500	1 812 300

Styrelsen har budgeterat ett underskott om 180 000 kr för 2032. Eget kapital beräknas därmed till 688 300 kr vid utgången av 2032.`,
    held: [
      'summa: 868 300 + 563 200 = 1 431 500',
      'summa: 1 417 900 + 394 400 = 1 812 300',
      'summa: 1 431 500 = 1 431 500',
      'summa: 1 812 300 = 1 812 300',
      'överföring: 1 431 500 = 1 431 500',
      'överföring: 1 812 300 = 1 812 300',
      'summa: 868 300 − 180 000 = 688 300',
    ],
    change: ['688 300', '728 300'],
    told: 'troligt fel summa, rad 9: 728 300 kr, 180 000 kr; rad 5: 868 300',
  });
});
