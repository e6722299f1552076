import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';
import { withStatements as report } from '../../../../../tests/proofreading/reports.ts';

test('the equity that a year began with is that of the balance sheet a year before', async () => {
  for (const said of [
    'Det ingående egna kapitalet på 1 145 183 kr har vuxit.',
    'Eget kapital var 1 145 183 kr vid årets ingång.',
    'Det egna kapitalet var 1 145 183 kr när året började.',
  ]) {
    assert.ok((await heldIn(report(said))).includes('upprepning: 1 145 183 och 1 145 183'), said);
    assert.deepEqual(await wrongIn(report(said)), [], said);
    assert.deepEqual(
      await wrongIn(report(said.replace('1 145', '1 154'))),
      ['fel upprepning, rad 6: 1 145 183; rad 15: 1 154 183 kr'],
      said,
    );
  }
});

test('what is planned, and what another year began with, is not that', async () => {
  for (const said of ['I budgeten var det ingående egna kapitalet 1 154 183 kr.', 'År 2029 var det ingående egna kapitalet 1 154 183 kr.'])
    assert.deepEqual(await wrongIn(report(said)), [], said);
});
