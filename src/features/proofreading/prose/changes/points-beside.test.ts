import { test } from 'node:test';
import { assertBothWays, assertNothingTold } from '../../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  `Årsredovisning 2031\n\nMål 5\n\n- Indikator: andel män bland deltagarna\n- Utfall: 38,9 procent (2030: 42,6 procent)\n\n${said}`;

test('a share goes the way that its two figures do, where they are so many points apart', async () => {
  await assertBothWays({
    text: report('Andelen män minskade med 3,7 procentenheter sedan insatsen vuxit.'),
    held: ['påstående: från 42,6 procent till 38,9 procent'],
    change: ['minskade', 'ökade'],
    told: 'troligt fel påstående, rad 8: ökade; rad 6: 38,9 procent, 42,6 procent',
  });
});

test('other points are of something else', async () => {
  await assertNothingTold(report('Andelen nöjda ökade med 5,2 procentenheter.'));
});
