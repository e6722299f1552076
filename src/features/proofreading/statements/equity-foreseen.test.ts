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

test('a deficit that is taken from equity leaves so much', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

Balansräkning	2031-12-31	2030-12-31
Summa tillgångar	2 431 500	2 812 300
Eget kapital	1 501 557	1 709 557
Kortfristiga skulder	929 943	1 102 743
Summa eget kapital och skulder	2 431 500	2 812 300

Budgeten upptar intäkter på 8 120 tkr och kostnader på 8 470 tkr. Underskottet på 350 tkr täcks med eget kapital, som därefter beräknas uppgå till 1 152 tkr vid utgången av 2032.`,
    held: [
      'summa: 1 501 557 + 929 943 = 2 431 500',
      'summa: 1 709 557 + 1 102 743 = 2 812 300',
      'summa: 2 431 500 = 2 431 500',
      'summa: 2 812 300 = 2 812 300',
      'överföring: 2 431 500 = 2 431 500',
      'överföring: 2 812 300 = 2 812 300',
      'summa: 1 501 557 − 350 000 = 1 151 557',
    ],
    change: ['1 152 tkr', '1 252 tkr'],
    told: 'troligt fel summa, rad 9: 1 252 tkr, 350 tkr; rad 5: 1 501 557',
  });
});
