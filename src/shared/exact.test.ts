import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decimalText, exact, parseExact } from './exact.ts';

test('a decimal number is read exactly, whichever signs and spaces it is written with', () => {
  assert.deepEqual(parseExact('−1 234,50'), exact(-2469, 2));
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (whole) => {
      assert.deepEqual(parseExact(decimalText(exact(whole, 1000))), exact(whole, 1000));
    }),
  );
});

test('a number of thousands of digits is no number, since it would take minutes to show', () => {
  assert.equal(parseExact('7'.repeat(100_000)), null);
  assert.equal(parseExact(`0,${'3'.repeat(100_000)}`), null);
});
