import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseKronor } from './money.ts';

test('an amount is read as people write it, with and without kr', () => {
  for (const text of ['1 550 000', '1550000', '1\u00a0550\u00a0000 kr', '1 550 000,00 kr.', '1550000.0 KR'])
    assert.deepEqual(parseKronor(text), { ok: true, value: 155_000_000 }, text);
  assert.deepEqual(parseKronor('−57 422,50 kr'), { ok: true, value: -5_742_250 });
  for (const text of ['kr', 'kr 5', '5 krona', '5 tkr', '']) assert.equal(parseKronor(text).ok, false, text);
});
