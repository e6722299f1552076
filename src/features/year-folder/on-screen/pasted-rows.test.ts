import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Referables, withKnownWords } from './pasted-rows.ts';
import { findSheet } from './sheets.ts';

const counts = findSheet('deltagare') ?? assert.fail();
const nothing = new Proxy({}, { get: () => [] }) as Referables;
const read = (kon: string) => withKnownWords(counts, { kon }, nothing).kon;

test('a word of a list is understood in both its numbers, and what is no word of it stays as it was typed', () => {
  assert.deepEqual(['Kvinna', 'kvinnor', 'KVINNOR', 'man', 'Män', 'Alla'].map(read), ['kvinna', 'kvinna', 'kvinna', 'man', 'man', 'alla']);
  assert.equal(read('Flickor'), 'Flickor');
});
