import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Not 3 Kansli',
    '',
    'Belopp i kr	2031	2030',
    'Lokalhyra	58 800	57 600',
    'Porto	1 250	1 310',
    '',
    said,
  ].join('\n');

test('twelve months of a rent are what its row has, and not what it had the year before', async () => {
  await assertBothWays({
    text: report('Vi hyr två rum för 4 900 kronor i månaden.'),
    held: ['summa: 12 × 4 900 kronor = 58 800'],
    change: ['4 900', '4 800'],
    told: 'troligt fel summa, rad 9: 4 800 kronor; rad 6: 58 800, 57 600',
  });
});

test('a rent that was raised, and one of another size, are left alone', async () => {
  await assertNothingTold(report('Hyran höjdes från 4 800 kronor i månaden.'), report('Vi hyr ett förråd för 450 kronor i månaden.'));
});
