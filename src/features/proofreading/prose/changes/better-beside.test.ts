import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('how much better one result is than the other, which the paragraph tells', async () => {
  await assertBothWays({
    text: 'Prognosen pekar på ett underskott på 90 tkr, att jämföra med det budgeterade underskottet på 420 tkr. Prognosen är alltså 330 tkr bättre än budget.',
    held: ['summa: −90 000 och −420 000 skiljer 330 000'],
    change: ['330', '230'],
    told: 'troligt fel summa, rad 1: 230 tkr, 90 tkr, 420 tkr',
  });
});

test('a surplus and a deficit lie on either side of nothing', async () => {
  await assertNothingTold(
    'Prognosen pekar på ett överskott på 90 tkr mot det budgeterade underskottet på 420 tkr. Prognosen är alltså 510 tkr bättre än budget.',
  );
});

test('better than that: the result of the sentence before the last against what was foreseen', async () => {
  await assertBothWays({
    text: 'Årets resultat blev -92 400 kronor. I prognosen per den 31 augusti räknade kansliet med ett underskott på 180 000 kronor. Utfallet blev 87 600 kronor bättre än så.',
    held: ['summa: −92 400 och −180 000 skiljer 87 600'],
    change: ['87 600', '67 800'],
    told: 'troligt fel summa, rad 1: 67 800 kronor, -92 400 kronor, 180 000 kronor',
  });
});

test('what was planned and where it stopped are so far apart', async () => {
  await assertBothWays({
    text: 'Vi hade planerat att ta 2 200 tkr av sparade medel i anspråk men stannade vid 453 tkr, vilket är 1 747 tkr bättre än budgeterat.',
    held: ['summa: 2 200 000 och 453 000 skiljer 1 747 000'],
    change: ['1 747', '1 474'],
    told: 'troligt fel summa, rad 1: 1 474 tkr, 2 200 tkr, 453 tkr',
  });
});

test('how much better a result was is no result', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Resultatet blev 147 114 kr bättre än budget. I delårsrapporten räknade vi med ett underskott på 310 000 kr; utfallet blev 57 114 kr bättre än så.`,
  );
});
