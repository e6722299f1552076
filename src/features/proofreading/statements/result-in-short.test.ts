import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

test('the year in short adds up', async () => {
  await assertBothWays({
    text: 'Året i korthet\n\n• Intäkter 9 091 tkr\n• Kostnader 9 381 tkr\n• Finansnetto 44 tkr\n• Årets resultat −246 tkr',
    held: ['summa: 9 091 tkr − 9 381 tkr + 44 tkr = −246 000 kr'],
    change: ['9 381', '8 663'],
    told: 'troligt fel summa, rad 6: −246 tkr; rad 3: 9 091 tkr; rad 4: 8 663 tkr; rad 5: 44 tkr',
  });
});

test('amounts of which one is not told are not added up', async () => {
  await assertNothingTold('Året i korthet\n\n• Intäkter 9 091 tkr\n• Kostnader 8 663 tkr');
});
