import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  `Det egna kapitalet ska inte överstiga 20 procent av medlemsbidragen.\n\nVad kapitalet blev.\n\nEget kapital var högre än året före. ${said}`;

test('a share of the contributions is on the side of the cap that the text says', async () => {
  await assertBothWays({
    text: report('Det motsvarar 22,0 procent av årets medlemsbidrag och ligger över styrelsens tak.'),
    held: ['påstående: 22,0 procent mot 20 procent'],
    change: ['över styrelsens', 'under styrelsens'],
    told: 'troligt fel påstående, rad 5: under, 22,0 procent; rad 1: 20 procent',
  });
});

test('what is wished for is not compared', async () => {
  await assertNothingTold(report('Det ska sjunka från 22,0 procent och vara under taket.'));
});
