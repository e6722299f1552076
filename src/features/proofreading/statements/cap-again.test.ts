import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('the cap of equity is the same wherever it is told', async () => {
  await assertBothWays({
    text: 'Det egna kapitalet understiger rekommenderat tak om 20 %.\n\nEnligt Nationella rådet bör det egna kapitalet inte överstiga 20 % av bidragen.',
    held: ['upprepning: 20 % och 20 %'],
    change: ['överstiga 20', 'överstiga 25'],
    told: 'troligt fel upprepning, rad 3: 25 %; rad 1: 20 %',
  });
});

test('what an association aims at by itself is another limit', async () => {
  await assertNothingTold(
    'Det egna kapitalet understiger rekommenderat tak om 20 %.\n\nStyrelsens mål är att det egna kapitalet inte ska överstiga 15 % av bidragen.',
  );
});
