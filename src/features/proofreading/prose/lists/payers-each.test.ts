import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('what two pay each is counted twice', async () => {
  await assertBothWays({
    text: 'Medlemmarna bidrar med 2 641 000 kronor, varav staten 1 320 500 kronor och regionen och kommunen 660 250 kronor vardera.',
    held: ['summa: 1 320 500 kronor + 2 × 660 250 kronor = 2 641 000'],
    change: ['660 250', '650 250'],
    told: 'fel summa, rad 1: 650 250 kronor, 1 320 500 kronor, 2 641 000 kronor',
  });
});

test('the whole may stand in the sentence before', async () => {
  await assertBothWays({
    text: 'Medlemmarna har ställt 44,0 mnkr till förfogande. Av dem bidrar Försäkringskassan med 22 000 tkr samt Ekhamns stad och Region Sundland med 11 000 tkr var.',
    held: ['summa: 22 000 tkr + 2 × 11 000 tkr = 44 000 000'],
    change: ['11 000 tkr var', '10 800 tkr var'],
    told: 'fel summa, rad 1: 10 800 tkr, 22 000 tkr, 44,0 mnkr',
  });
});

test('parts of a year are no whole', async () => {
  await assertNotCompared(
    'Medlemmarna betalade 42,8 miljoner kronor. Staten betalade i två omgångar om 10 700 tkr, medan regionen och staden faktureras varje kvartal med 2 675 tkr vardera.',
  );
});
