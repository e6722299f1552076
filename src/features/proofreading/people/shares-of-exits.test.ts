import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (said: string): string =>
  [
    'Deltagare	Kvinnor	Män	Totalt	Avslutade	Arbete eller studier',
    'Kompassen	37	27	64	30	12',
    'Stegen	45	37	82	40	17',
    'Summa	82	64	146	70	29',
    '',
    said,
  ].join('\n');

test('the share of those who left to work or studies is what the table has', async () => {
  for (const said of [
    '41 % av de avslutade gick till arbete eller studier.',
    'Andelen avslutade som gått till arbete eller studier var 41 %.',
  ]) {
    assert.ok((await heldIn(report(said))).includes('procent: 29 av 70 är 41,43 %'), said);
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.deepEqual(await wrongIn(report(said.replace('41', '44'))), ['troligt fel procent, rad 6: 44 %; rad 4: 29, 70'], said);
  }
});

test('a goal, and the share of some of them, is not what the table has', async () => {
  await assertNothingTold(
    report('Målet är att 45 % av de avslutade gick till arbete eller studier.'),
    report('Bland kvinnor var det 45 % av de avslutade som gick till arbete eller studier.'),
  );
});
