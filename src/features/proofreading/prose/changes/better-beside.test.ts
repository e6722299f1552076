import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('how much better one result is than the other, which the paragraph tells', async () => {
  await assertBothWays({
    text: 'Prognosen pekar på ett underskott på 90 tkr, att jämföra med det budgeterade underskottet på 420 tkr. Prognosen är alltså 330 tkr bättre än budget.',
    held: ['summa: −90 000 och −420 000 skiljer 330 000'],
    change: ['330', '230'],
    told: 'fel summa, rad 1: 230 tkr, 90 tkr, 420 tkr',
  });
});

test('a surplus and a deficit lie on either side of nothing', async () => {
  await assertNothingTold(
    'Prognosen pekar på ett överskott på 90 tkr mot det budgeterade underskottet på 420 tkr. Prognosen är alltså 510 tkr bättre än budget.',
  );
});
