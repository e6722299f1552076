import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  `Verksamhetsplan 2032\n\nFastställd av styrelsen fredagen den 21 november 2031\n\nInnehåll och bakgrund.\n\n${said}`;

test('the day of adoption is the same on the cover and where the board decides', async () => {
  await assertBothWays({
    text: report('Styrelsen beslutade vid sitt möte den 21 november 2031 att fastställa planen.'),
    held: ['upprepning: 21 november 2031 och 21 november 2031', 'påstående: fredagen den 21 november 2031 är en fredag'],
    change: ['den 21 november 2031 att', 'den 12 november 2031 att'],
    told: 'troligt fel upprepning, rad 7: 12 november 2031; rad 3: 21 november 2031',
  });
});

test('what the board has decided another month is another decision', async () => {
  await assertNothingTold(report('Styrelsen beslutade vid sitt möte den 12 september 2031 att utöka insatsen.'));
});
