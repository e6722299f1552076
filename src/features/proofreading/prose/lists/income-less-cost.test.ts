import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('incomes less costs are the result that is told after them', async () => {
  await assertBothWays({
    text: 'Budgeten omfattar kostnader på 10 910 tkr och intäkter på 10 600 tkr. Styrelsen har valt att budgetera ett underskott på 310 tkr.',
    held: ['summa: 10 600 tkr − 10 910 tkr = −310 000'],
    change: ['10 910', '10 190'],
    told: 'troligt fel summa, rad 1: 310 tkr, 10 600 tkr, 10 190 tkr',
  });
});

test('what was budgeted beside what came out is another result', async () => {
  await assertNothingTold(
    'Kostnaderna var 3,26 mkr och intäkterna 3,24 mkr. Resultatet blev ett mindre underskott på 12 233 kr, medan budgeten hade ett underskott på 95 000 kr.',
  );
});

test('what incomes and costs have changed by, and a budget in balance, leave no result', async () => {
  await assertNothingTold(
    'Mellan 2016 och 2018 steg intäkterna med 288 500 kronor och kostnaderna med 1 025 018 kronor. Ett överskott på 316 tkr har vänts.',
    'Kostnaderna blev 792 168 kronor lägre, medan intäkterna blev 35 924 kronor lägre. Prognosen var ett underskott på 420 000 kronor.',
    'Både intäkter och kostnader var 8 280 000 kronor. Utfallet blev ett överskott på 300 200 kronor.',
  );
});
