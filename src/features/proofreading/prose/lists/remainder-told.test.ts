import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('a part and what is left are the whole that was told right before', async () => {
  await assertBothWays({
    text: 'Till och med augusti har tre kvartal, 6 390 tkr, betalats in. Av beloppet avser 5 680 tkr perioden och resterande 710 tkr nästa kvartal.',
    held: ['summa: 5 680 tkr + 710 tkr = 6 390 000'],
    change: ['710', '810'],
    told: 'troligt fel summa, rad 1: 810 tkr, 5 680 tkr, 6 390 tkr',
  });
});

test('a list of parts is no part and its rest, and another amount is no whole', async () => {
  await assertNothingTold(
    'Kansliet kostade 940 tkr. Av insatserna avser 2 150 tkr Ask och resterande 600 tkr Björke.',
    'Vi hade 940 besök. Av beloppet avser 2 150 tkr Ask och resterande 600 tkr Björke.',
  );
});
