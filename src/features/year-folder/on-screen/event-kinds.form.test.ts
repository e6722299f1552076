import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { shownSheet, trySheet } from './sheet.form.ts';
import { SHEETS } from './sheets.ts';

const { records } = readFolder(STORBYGDEN);
const sheet = SHEETS.find(({ id }) => id === 'handelser') ?? assert.fail('no sheet of events');

function kindTyped(slag: string) {
  const [first, ...others] = shownSheet(sheet, records);
  const { records: after, problems } = trySheet(records, sheet, [{ ...(first ?? assert.fail('no event')), slag }, ...others]);
  return { kind: after?.events[0]?.kind ?? null, problems };
}

test('a kind of event may be typed as it is said, and is counted as the word of the list', () => {
  assert.deepEqual(kindTyped('Styrelsemöte'), { kind: 'styrelsemote', problems: [] });
  assert.equal(kindTyped('mote.extra').kind, 'mote.extra');
  assert.ok(kindTyped('–').problems.length > 0);
});
