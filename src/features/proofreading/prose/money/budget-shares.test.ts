import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { withBudget as report } from '../../../../../tests/proofreading/reports.ts';

test('the share beside what a row is off its budget by is of the budget', async () => {
  const said = 'Växtkraft överskred sin budget med 111 000 kr (5,4 %).';
  assert.ok((await heldIn(report(said))).includes('procent: 2 161 000 mot budgeterade 2 050 000: 5,41 %'));
  assert.deepEqual(await wrongIn(report(said)), []);
  assert.deepEqual(await wrongIn(report(said.replace('5,4', '4,5'))), ['fel procent, rad 10: 4,5 %; rad 4: 2 161 000, 2 050 000']);
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
