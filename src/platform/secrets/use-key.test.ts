import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyFor } from './use-key.ts';

const one = new Uint8Array(32).fill(1);
const other = new Uint8Array(32).fill(2);
const text = (key: Uint8Array): string => Buffer.from(key).toString('hex');

test('each use of each installation has a key of its own, the same every time', () => {
  const keys = [one, other].flatMap((key) => (['totp', 'device', 'question'] as const).map((use) => text(keyFor(key, use))));
  assert.equal(new Set([text(one), text(other), ...keys]).size, 8);
  assert.ok(keys.every((key) => key.length === 64));
  assert.deepEqual(keyFor(one, 'totp'), keyFor(one, 'totp'));
});
