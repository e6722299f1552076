import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidth, widestPiece } from './text-width.ts';

test('a long word asks for room for its longest part', () => {
  const word = 'Samordningsförbundsårsredovisning';
  assert.ok(widestPiece(word) < textWidth(word) * 0.7);
  assert.equal(widestPiece(`(${word},`), widestPiece(word));
});

test('what holds a number is not divided, so it asks for all its room', () => {
  for (const word of ['Samordningsförbundsårsredovisning0', 'https://www.exempel.se/arsredovisning', '222000000000000000000']) {
    assert.equal(widestPiece(word), textWidth(word));
  }
});

test('words are divided after a hyphen', () => {
  assert.equal(widestPiece('2020202020-202020202020202020'), textWidth('202020202020202020'));
});
