import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

/** Outcome against budget on lines 3–8, and what is said of it on line 10. */
const report = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Driftredovisning	Budget 2031	Utfall 2031',
    'Växtkraft	2 050 000	2 161 000',
    'Brygga till studier	1 250 000	1 106 000',
    'Kansli	1 420 000	1 437 000',
    'Lotsen	800 000	790 000',
    'Summa kostnader	5 520 000	5 494 000',
    '',
    said,
  ].join('\n');

test('the share beside what a row is off its budget by is of the budget', async () => {
  const said = 'Växtkraft överskred sin budget med 111 000 kr (5,4 %).';
  assert.ok((await heldIn(report(said))).includes('procent: 2 161 000 mot budgeterade 2 050 000: 5,41 %'));
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace('5,4', '4,5'))), ['troligt fel procent, rad 10: 4,5 %; rad 4: 2 161 000, 2 050 000']);
});

test('so much of the budget has been used, of a row or of all costs', async () => {
  for (const said of [
    'Brygga till studier förbrukade 88 procent av sin budget.',
    'Totalt har 99,5 procent av kostnadsbudgeten förbrukats.',
  ]) {
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.equal((await wrongIn(report(said.replace(/88|99,5/, '93')))).length, 1, said);
  }
});
