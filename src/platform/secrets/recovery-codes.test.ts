import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

test('ten codes are made, all different, without signs that are taken for each other', () => {
  const codes = newRecoveryCodes();
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.match(code, /^([2-9a-hjkmnp-z]{4}-){5}[2-9a-hjkmnp-z]{4}$/);
});

test('every sign is used, so that a code has the 112 bits that a fast hash needs', () => {
  const signs = new Set(Array.from({ length: 30 }, newRecoveryCodes).flat().join('').replaceAll('-', ''));
  assert.equal(signs.size, 31);
  assert.ok(24 * Math.log2(signs.size) >= 112);
});

test('a code is the same however it is written, and no other code is', () => {
  const [code = '', other = ''] = newRecoveryCodes();
  const kept = keptRecoveryCode(code);
  assert.match(kept, /^[0-9a-f]{64}$/);
  assert.equal(keptRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')}\n`), kept);
  assert.equal(keptRecoveryCode(code.replaceAll('-', '')), kept);
  for (const wrong of [other, '', code.slice(1), kept]) assert.notEqual(keptRecoveryCode(wrong), kept);
});
