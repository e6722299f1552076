import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textMark } from './text-mark.ts';

test('a text has one mark, and another text another', () => {
  // The values of the algorithm’s authors for the empty text, `a` and `foobar`.
  assert.deepEqual(
    ['', 'a', 'foobar'].map((text) => Number.parseInt(textMark(text), 36).toString(16)),
    ['811c9dc5', 'e40c292c', 'bf9cf968'],
  );
  assert.notEqual(textMark('Siffran å finns inte.'), textMark('Siffran ä finns inte.'));
  assert.match(textMark('x'), /^[0-9a-z]{7}$/);
});
