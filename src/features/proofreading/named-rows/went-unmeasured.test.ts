import { test } from 'node:test';
import { assertBothWays } from '../../../../tests/proofreading/both-ways.ts';

test('debts that fell, without an amount', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

De kortfristiga skulderna minskade något under året, medan fordringarna växte.

Balansräkning, tkr	2031-12-31	2030-12-31
Kortfristiga fordringar	600,1	550,2
Kassa och bank	2 177,5	2 476,1
Summa tillgångar	2 777,6	3 026,3
Eget kapital	1 622,9	1 865,8
Kortfristiga skulder	1 154,7	1 160,5
Summa eget kapital och skulder	2 777,6	3 026,3`,
    held: [
      'summa: 600 100 + 2 177 500 = 2 777 600',
      'summa: 550 200 + 2 476 100 = 3 026 300',
      'summa: 1 622 900 + 1 154 700 = 2 777 600',
      'summa: 1 865 800 + 1 160 500 = 3 026 300',
      'enhet: tkr',
      'överföring: 2 777 600 = 2 777 600',
      'överföring: 3 026 300 = 3 026 300',
      'påstående: minskade: 1 154,7 mot 1 160,5',
    ],
    change: ['minskade något', 'ökade något'],
    told: 'troligt fel påstående, rad 3: ökade; rad 10: 1 154,7, 1 160,5',
  });
});

test('claims that grew, with the year told', async () => {
  await assertBothWays({
    text: `Årsredovisning 2031

De kortfristiga fordringarna ökade något under 2031.

Balansräkning, tkr	2031-12-31	2030-12-31
Kortfristiga fordringar	600,1	550,2
Likvida medel	2 177,5	2 476,1
Summa tillgångar	2 777,6	3 026,3
Eget kapital	1 622,9	1 865,8
Kortfristiga skulder	1 154,7	1 160,5
Summa eget kapital och skulder	2 777,6	3 026,3`,
    held: [
      'summa: 600 100 + 2 177 500 = 2 777 600',
      'summa: 550 200 + 2 476 100 = 3 026 300',
      'summa: 1 622 900 + 1 154 700 = 2 777 600',
      'summa: 1 865 800 + 1 160 500 = 3 026 300',
      'enhet: tkr',
      'överföring: 2 777 600 = 2 777 600',
      'överföring: 3 026 300 = 3 026 300',
      'påstående: ökade: 600,1 mot 550,2',
    ],
    change: ['ökade något', 'minskade något'],
    told: 'troligt fel påstående, rad 3: minskade; rad 6: 600,1, 550,2',
  });
});
