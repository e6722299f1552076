import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sieTexts, voucherText } from '../../../../tests/support/sie-text.ts';
import { movement } from '../balances.ts';
import { voucherAt, voucherOfPosting } from '../vouchers.ts';
import { readSie } from './read-sie.ts';

const { readSieText } = sieTexts(readSie);

test('a file with more rows and accounts than its size foretells keeps every one of them', () => {
  const rows = Array.from({ length: 9000 }, (_, place) => `#TRANS ${1000 + (place % 3000)} {} ${place}`).join('\n');
  const { value } = readSieText(voucherText(rows) + voucherText('#TRANS 1930 {} 1', '#VER B 1 20230501'));
  const { ledger } = value;
  assert.equal(ledger.postings.count, 9001);
  assert.equal(ledger.accounts.length, 3001);
  for (const place of [0, 1, 2047, 2048, 2999]) {
    const booked = 3 * place + 9000 + (1000 + place === 1930 ? 1 : 0);
    assert.equal(movement(ledger, 0, String(1000 + place)), booked * 100);
  }
  assert.deepEqual(voucherAt(ledger, 0).postings[8999], {
    account: '3999',
    amountOre: 899900,
    objects: [],
    date: null,
    text: '',
    quantity: null,
    sign: '',
    line: 9015,
  });
});

test('many small vouchers keep their own rows, and every row knows its voucher', () => {
  const vouchers = Array.from({ length: 3000 }, (_, place) => (place % 3 === 0 ? '#VER\n{\n}\n' : '#VER\n{\n#TRANS 1 {} 0\n}\n')).join('');
  const { ledger } = readSieText(vouchers).value;
  assert.equal(ledger.vouchers.count, 3000);
  assert.deepEqual(
    [0, 1, 2, 2999].map((index) => voucherAt(ledger, index).postings.length),
    [0, 1, 1, 1],
  );
  assert.deepEqual(
    [0, 1, 2, 1999].map((row) => voucherOfPosting(ledger.vouchers, row)),
    [1, 2, 4, 2999],
  );
});
