import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptRecoveryCode, matchingRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

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

test('a code is found among the kept ones, however it is written', () => {
  const codes = newRecoveryCodes();
  const kept = codes.map(keptRecoveryCode);
  assert.equal(matchingRecoveryCode(codes[3] ?? '', kept), 3);
  assert.equal(matchingRecoveryCode(` ${codes[9]?.toUpperCase().replaceAll('-', ' ')}\n`, kept), 9);
  assert.equal(matchingRecoveryCode(newRecoveryCodes()[0] ?? '', kept), null);
  assert.equal(matchingRecoveryCode('', kept), null);
});

test('a used code that has been taken away is no code any more, and what is kept is not the code', () => {
  const [code = '', ...others] = newRecoveryCodes();
  assert.equal(matchingRecoveryCode(code, others.map(keptRecoveryCode)), null);
  assert.equal(matchingRecoveryCode(keptRecoveryCode(code), [keptRecoveryCode(code)]), null);
});
