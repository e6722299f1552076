import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mannerOf } from './shown.ts';

test('wishes are put together, and those nobody understands are told', () => {
  assert.deepEqual(mannerOf('tkr, belopp, tusental'), { manner: { scale: 'tkr', absolute: true }, unknown: ['tusental'] });
});

test('a word that JavaScript knows by itself is no wish', () => {
  const words = ['constructor', 'toString', '__proto__'];
  assert.deepEqual(mannerOf(words.join(',')), { manner: {}, unknown: words });
});
