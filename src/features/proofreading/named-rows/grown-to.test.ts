import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  [
    '# Årsredovisning 2031',
    '',
    'Kronor\t2031\t2030',
    'Kostnader inkl. avskrivningar\t9 345 590\t8 213 420',
    'Medlemsbidrag\t8 580 000\t7 980 000',
    '',
    said,
  ].join('\n');

test('what something grew by is of what it was, in the row that became so much', async () => {
  await assertNothingTold(report('Kostnaderna, avskrivningar inräknade, ökade med 13,8 procent till 9,35 mkr.'));
  assert.deepEqual(await wrongIn(report('Kostnaderna, avskrivningar inräknade, ökade med 12,1 procent till 9,35 mkr.')), [
    'troligt fel procent, rad 7: 12,1 procent, 9,35 mkr; rad 4: 9 345 590, 8 213 420',
  ]);
});

test('what no row became, and what is planned, is left alone', async () => {
  await assertNothingTold(
    report('Kostnaderna ökade med 12,1 procent till 9,9 mkr.'),
    report('Kostnaderna väntas öka med 12,1 procent till 9,35 mkr.'),
    report('Hyran ökade med 12,1 procent till 9,35 mkr.'),
  );
});
