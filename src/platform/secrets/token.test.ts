import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptToken, newToken } from './token.ts';

test('a token has 256 bits, can stand in an address and in a cookie, and is never the same', () => {
  const tokens = Array.from({ length: 100 }, () => newToken().token);
  assert.equal(new Set(tokens).size, 100);
  for (const token of tokens) assert.match(token, /^[A-Za-z0-9_-]{43}$/);
});

test('what is kept is found from the token, and is not the token', () => {
  const { token, kept } = newToken();
  assert.equal(keptToken(token), kept);
  assert.match(kept, /^[0-9a-f]{64}$/);
  assert.equal(keptToken('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.notEqual(keptToken(`${token} `), kept);
});
