import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('what several years come to is told after them', async () => {
  await assertBothWays({
    text: 'En tjänst ger 850 tkr det första året. För 2026 planeras 1 000 tkr och för 2027 700 tkr. Totalt avsätts alltså 2 550 tkr för de tre åren.',
    held: ['summa: 850 tkr + 1 000 tkr + 700 tkr = 2 550 000'],
    change: ['2 550', '2 650'],
    told: 'troligt fel summa, rad 1: 2 650 tkr, 850 tkr, 1 000 tkr, 700 tkr',
  });
});

test('a total of something else, or of others than were told, is left alone', async () => {
  await assertNothingTold(
    'För 2026 planeras 1 000 tkr och för 2027 700 tkr. Totalt avsätts alltså 2 550 tkr för de tre åren.',
    'För 2025 planeras 850 tkr, för 2026 1 000 tkr och för 2027 700 tkr. Totalt kostar kansliet 9 400 tkr under de tre åren.',
  );
});
