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
