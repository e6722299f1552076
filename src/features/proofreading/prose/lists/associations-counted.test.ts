import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

test('the county has as many associations wherever they are counted', async () => {
  await assertBothWays({
    text: 'De fyra samordningsförbunden i länet har en gemensam utbildning.\n\nMässan betalades av alla fyra förbunden tillsammans.',
    held: ['upprepning: fyra och fyra'],
    change: ['alla fyra', 'alla fem'],
    told: 'troligt fel upprepning, rad 3: fem; rad 1: fyra',
  });
});

test('the others of the county are one less', async () => {
  await assertBothWays({
    text: 'Länets två övriga samordningsförbund har samma förbundsordning.\n\nDe tre samordningsförbunden i länet möts varje höst.',
    held: ['upprepning: tre och två'],
    change: ['De tre', 'De fem'],
    told: 'troligt fel upprepning, rad 3: fem; rad 1: två',
  });
});

test('those of the whole country, and some of the county, are others', async () => {
  await assertNothingTold(
    'De fyra samordningsförbunden i länet möts varje höst.\n\nAlla tio förbund i landet har svarat.\n\nTvå samordningsförbund i länet har bytt namn.',
  );
});
