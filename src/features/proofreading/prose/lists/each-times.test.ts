import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('as many times what each pays is what they pay together', async () => {
  await assertBothWays({
    text: 'Mässan kostade 120 000 kr för de 4 förbunden, 30 000 kr vardera.',
    held: ['summa: 4 × 30 000 kr = 120 000'],
    change: ['30 000', '32 000'],
    told: 'troligt fel summa, rad 1: 120 000 kr, 32 000 kr, 4',
  });
});

test('what is told roughly may be off by a little', async () => {
  await assertBothWays({
    text: 'Lokalen kostar cirka 8 300 kr per månad, 100 000 kr för 12 utbetalningar.',
    held: ['summa: 12 × 8 300 kr = 99 600'],
    change: ['8 300', '9 300'],
    told: 'troligt fel summa, rad 1: 100 000 kr, 9 300 kr, 12',
  });
});

test('several counts, and amounts that nobody says are of each, are not multiplied', async () => {
  await assertNotCompared('De 4 förbunden betalade 120 000 kr och 30 000 kr.');
  await assertNotCompared('Varje deltagare av de 12 i 3 grupper kostade 30 000 kr av 120 000 kr.');
});

test('parts of what somebody else pays are not what each pays', async () => {
  await assertNotCompared('Staten betalade i två omgångar om 10 700 tkr, medan regionen faktureras med 2 675 tkr vardera gången.');
});
