import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical } from './line-fields.ts';
import { mergeFields } from './three-way.ts';

const sent = (fields: Readonly<Record<string, string>>) => new Map(Object.entries(fields).map(([name, text]) => [name, [text]]));
const merge = (now: string, began: string, theirs: string) => {
  const merged = mergeFields(new Map([['belopp-enter', now]]), sent({ 'belopp-enter': theirs, 'fran-belopp-enter': began }), canonical);
  return [merged.values.get('belopp-enter'), merged.conflicts.length];
};

test('what one left as it was keeps what another has stored, and what one changed alone is kept', () => {
  assert.deepEqual(merge('200', '100', '100'), ['200', 0]);
  assert.deepEqual(merge('100', '100', '300'), ['300', 0]);
});

test('the same amount written in another way is no change', () => {
  assert.deepEqual(merge('200000', '100000', '100 000,00'), ['200000', 0]);
});

test('what two changed to the same is no conflict, and to different things it is told with what stands there', () => {
  assert.deepEqual(merge('300', '100', '300'), ['300', 0]);
  assert.deepEqual(merge('200', '100', '300'), ['300', 1]);
  const { conflicts } = mergeFields(new Map([['namn', 'Nu']]), sent({ namn: 'Mitt', 'fran-namn': 'Förr' }), canonical);
  assert.match(conflicts[0]?.message ?? '', /”Nu”/);
});

test('a field that the form did not hold stays as it is stored', () => {
  assert.equal(mergeFields(new Map([['namn', 'Enter']]), sent({}), canonical).values.get('namn'), 'Enter');
});

test('a box that is left empty was unticked', () => {
  assert.equal(mergeFields(new Map([['netto', 'ja']]), sent({ 'fran-netto': 'ja' }), canonical).values.get('netto'), '');
});
