import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sieTexts, voucherText } from '../../../../tests/support/sie-text.ts';
import { readSie } from './read-sie.ts';

const { readSieText, sieProblems } = sieTexts(readSie);

/** [the line as it was written, the code it gives, whether it is an error] */
const RECORDS: readonly (readonly [string, string, 'error' | 'warning'])[] = [
  ['#RAR -1 20221231 20220101', 'sie.bad-financial-year', 'error'],
  ['#OMFATTN 2023-12-31', 'sie.bad-date', 'error'],
  ['#OMFATTN 20230630', 'sie.part-of-year', 'warning'],
  ['#VALUTA EUR', 'sie.other-currency', 'warning'],
  ['#KTYP 1930 X', 'sie.bad-account-type', 'warning'],
  ['#KTYP "" T', 'sie.missing-account', 'error'],
  ['#DIM "" Namn', 'sie.missing-field', 'error'],
  ['#OBJEKT 6', 'sie.missing-field', 'error'],
  ['#IB 0 1930 200', 'sie.duplicate-balance', 'warning'],
  ['#OIB 0 1930 {} 5', 'sie.missing-object', 'error'],
  ['#OUB 0 1930 5', 'sie.missing-object', 'error'],
  ['#OUB 0 1930 {6 P1} fem', 'sie.bad-amount', 'error'],
  ['#PSALDO 0 202313 1930 {} 5', 'sie.bad-period', 'error'],
  ['#PSALDO 1 202301 1930 {} 5', 'sie.bad-year', 'error'],
  ['#PSALDO 0 202301 1930', 'sie.missing-amount', 'error'],
];

for (const [record, code, severity] of RECORDS) {
  test(`${record} is told as ${code}`, () => {
    const problem = readSieText(`${record}\n`).problems.find((each) => each.code === code);
    assert.deepEqual([problem?.line, problem?.severity], [14, severity]);
  });
}

/** [a posting in an otherwise good voucher, the code it gives] */
const POSTINGS: readonly (readonly [string, string])[] = [
  ['#TRANS "" {} 0', 'sie.missing-account'],
  ['#TRANS', 'sie.missing-account'],
  ['#TRANS 1930 0', 'sie.missing-object-list'],
  ['#TRANS 1930 {6} 0', 'sie.bad-object-list'],
  ['#TRANS 1930 {} 0 20231341 text', 'sie.bad-date'],
  ['#TRANS 1930 {} 0 2023-05-01 text', 'sie.bad-date'],
  ['#BTRANS 1930 {} x', 'sie.bad-amount'],
];

for (const [posting, code] of POSTINGS) {
  test(`${posting} is told as ${code}`, () => {
    assert.deepEqual(sieProblems(voucherText(`#TRANS 1930 {} -5\n${posting}\n#TRANS 5010 {} 5`)), [[4, code]]);
  });
}

test('a date in another dress is still the posting’s date', () => {
  const { value } = readSieText(voucherText('#TRANS 1930 {} -5 2023-05-01 text\n#TRANS 5010 {} 5'));
  assert.equal(value.ledger.postings.date[0], 20230501);
});

test('a registration date that is none is left out, and the voucher is read', () => {
  const { value, problems } = readSieText(voucherText('#TRANS 1930 {} -5\n#TRANS 5010 {} 5', '#VER A 1 20230501 Text igår'));
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [['sie.bad-registration-date', 'warning']],
  );
  assert.equal(value.ledger.vouchers.registered[0], 0);
});

test('what stands twice is told, and the later one counts', () => {
  const { value, problems } = readSieText('#DIM 6 Projekt\n#DIM 6 Insats\n#OBJEKT 6 P1 Ett\n#OBJEKT 6 P1 Två\n#IB 0 1930 7\n');
  assert.deepEqual(
    problems.filter(({ code }) => code !== 'sie.record-order').map(({ line, code }) => [line, code]),
    [
      [15, 'sie.duplicate-dimension'],
      [17, 'sie.duplicate-object'],
      [18, 'sie.duplicate-balance'],
    ],
  );
  assert.deepEqual([value.ledger.dimensions[0]?.name, value.ledger.objects[0]?.name], ['Insats', 'Två']);
  assert.equal(value.ledger.balances.opening.get(0)?.get('1930')?.amountOre, 700);
});

test('a name that is missing the first time is taken from the second', () => {
  const { value, problems } = readSieText('#KONTO 6110 ""\n#KONTO 6110 Material\n');
  assert.deepEqual(value.ledger.accounts.at(-1)?.name, 'Material');
  assert.ok(problems.some(({ code }) => code === 'sie.duplicate-account'));
});
