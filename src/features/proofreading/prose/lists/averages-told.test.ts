import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('how many in all, divided by how many times, is how many each time', async () => {
  await assertBothWays({
    text: 'Vi har anordnat fyra utbildningar med sammanlagt 144 deltagare, i genomsnitt 36 per tillfälle.',
    held: ['kvot: 144 / fyra = 36'],
    change: ['fyra', 'fem'],
    told: 'troligt fel kvot, rad 1: fem, 144, 36',
  });
});

test('an average is rounded, and may be told roughly', async () => {
  await assertNothingTold(
    'Vi har anordnat sju träffar med sammanlagt 100 deltagare, i genomsnitt 14 per träff.',
    'Vi har anordnat sju träffar med sammanlagt 100 deltagare, i genomsnitt drygt 13 per träff.',
  );
});

test('as many times as were told of before', async () => {
  await assertBothWays({
    text: 'Vi ordnade fem utbildningsdagar. Till den i mars kom 62 personer. Sammanlagt blev det 275 besök, i snitt 55 per utbildningsdag.',
    held: ['kvot: 275 / fem = 55'],
    change: ['55', '58'],
    told: 'troligt fel kvot, rad 1: fem, 275, 58',
  });
});

test('months that are listed have a mean', async () => {
  await assertBothWays({
    text: 'Inflödet har varierat: 7 i januari, 5 i februari, 8 i mars och 6 i april. I genomsnitt har 6,5 personer skrivits in per månad.',
    held: ['kvot: (7 + 5 + 8 + 6) / 4 = 6,5'],
    change: ['6,5', '5,6'],
    told: 'fel kvot, rad 1: 5,6, 7, 5, 8, 6',
  });
});
