import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  [
    said,
    'Bron',
    'Bron når alla som har sökt sig dit.',
    'Målet är uppnått.',
    'Stegen',
    'Stegen når de flesta.',
    'Målet är inte uppnått.',
    'Trappan',
    'Trappan når alla.',
    'Båda målen är uppfyllda.',
  ].join('\n\n');

test('as many goals are met as the sections judge to be', async () => {
  await assertBothWays({
    text: report('Tre av förbundets fyra mål är uppfyllda.'),
    held: ['antal: Tre och 3'],
    change: ['Tre av', 'Två av'],
    told: 'troligt fel antal, rad 1: Två, fyra; rad 7: Målet är uppnått.; rad 13: Målet är inte uppnått.; rad 19: Båda målen är uppfyllda., Båda målen är uppfyllda.',
  });
});

test('a count of more goals than the text judges tells nothing', async () => {
  await assertNothingTold(report('Tre av de sex målen är uppfyllda.'));
});

test('what was met another year tells nothing', async () => {
  await assertNothingTold(report('Förra året var två av fyra mål uppfyllda.'));
});
