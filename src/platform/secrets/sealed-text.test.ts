import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { openText, sealText } from './sealed-text.ts';

const key = randomBytes(32);
const seal = { key, whose: 'totp 1' };
const unreadable = { ok: false, problem: 'unreadable' };

test('a sealed text opens again, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.deepEqual(openText(sealText(text, seal), seal), { ok: true, value: text });
    }),
  );
});

test('the text cannot be seen, and is never sealed alike', () => {
  const sealed = sealText('GEZDGNBV', seal);
  assert.match(sealed, /^v1\.[\w-]+$/);
  assert.equal(Buffer.from(sealed.slice(3), 'base64url').includes('GEZDGNBV'), false);
  assert.notEqual(sealText('GEZDGNBV', seal), sealed);
});

test('it does not open with another key or in another person’s row', () => {
  const sealed = sealText('GEZDGNBV', seal);
  assert.deepEqual(openText(sealed, { ...seal, key: randomBytes(32) }), unreadable);
  assert.deepEqual(openText(sealed, { ...seal, whose: 'totp 2' }), unreadable);
});

test('whatever sign of it is changed, it does not open', () => {
  const bytes = Buffer.from(sealText('GEZDGNBV', seal).slice(3), 'base64url');
  for (const place of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.deepEqual(openText(`v1.${changed.toString('base64url')}`, seal), unreadable, `byte ${place}`);
  }
});

test('a text that is cut off, of another version or something else does not open', () => {
  const sealed = sealText('GEZDGNBV', seal);
  for (const other of ['', 'v1.', 'v1.AAAA', sealed.slice(0, -4), sealed.replace('v1', 'v2'), 'GEZDGNBV', `${sealed}=`]) {
    assert.deepEqual(openText(other, seal), unreadable, other);
  }
});
