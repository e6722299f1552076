import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('what is paid each quarter is four times as much in a year', async () => {
  await assertBothWays({
    text: 'Ekonomitjänster köps för 60 000 kr per år, vilket faktureras med 15 000 kr per kvartal.',
    held: ['summa: 4 × 15 000 kr = 60 000'],
    change: ['15 000 kr', '15 000 tkr'],
    told: 'fel summa, rad 1: 15 000 tkr, 60 000 kr',
  });
});

test('and twelve times what is paid each month', async () => {
  await assertBothWays({
    text: 'Hyran är 58 800 kronor per år, det vill säga 4 900 kronor i månaden.',
    held: ['summa: 12 × 4 900 kronor = 58 800'],
    change: ['4 900', '4 700'],
    told: 'fel summa, rad 1: 4 700 kronor, 58 800 kronor',
  });
});

test('what is not told for a year is not multiplied', async () => {
  await assertNotCompared('Hyran höjdes med 1 200 kronor och är nu 4 900 kronor i månaden.');
});
