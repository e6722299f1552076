import { test } from 'node:test';
import { assertBothWays } from '../../../../../tests/proofreading/both-ways.ts';

test('lines that each begin with a day are as many as the meetings that are told above them', async () => {
  const lines = [
    'Styrelsen höll tre möten under 2023:',
    '17 februari: bokslut',
    '24 mars: årsredovisning',
    '26 maj: val av presidium',
    'Alla var på plats.',
  ];
  await assertBothWays({
    text: lines.join('\n\n'),
    held: ['antal: tre och 3'],
    change: ['höll tre', 'höll fyra'],
    told: 'troligt fel antal, rad 1: fyra',
  });
});
