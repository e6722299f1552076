import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ore } from '../../shared/money.ts';
import { accountStatement } from './account-statement.ts';
import { type LedgerContent, ledgerFrom, type VoucherContent } from './content.ts';
import type { ObjectRef } from './ledger.ts';
import { findVouchers, listedVoucher, voucherName } from './voucher-list.ts';

const row = (account: string, amount: number, objects: readonly ObjectRef[] = []) => ({
  account,
  amountOre: ore(amount),
  objects,
  date: null,
  text: '',
  quantity: null,
  sign: '',
  line: 1,
});
const voucher = (name: readonly [string, string], date: string | null, postings: VoucherContent['postings']): VoucherContent => ({
  series: name[0],
  number: name[1],
  date,
  text: `Hyra ${name[1]}`,
  registered: null,
  sign: '',
  line: 1,
  postings,
  corrections: [],
});

const enter: ObjectRef = { dimension: '6', object: 'ENTER' };
const content: LedgerContent = {
  years: [{ index: 0, start: '2023-01-01', end: '2023-12-31' }],
  accounts: [
    { number: '1930', name: 'Bank', type: 'T', sru: [], unit: null },
    { number: '5010', name: 'Hyra', type: 'K', sru: [], unit: null },
  ],
  dimensions: [],
  objects: [],
  balances: [{ kind: 'opening', year: 0, account: '1930', amountOre: ore(10_000), quantity: null }],
  objectBalances: [],
  periodAmounts: [],
  vouchers: [
    voucher(['A', '2'], '2023-03-01', [row('5010', 300, [enter]), row('1930', -300)]),
    voucher(['A', '1'], '2023-01-31', [row('5010', 100), row('1930', -100)]),
    voucher(['', ''], '2023-12-31', [row('5010', 50, [{ dimension: '6', object: 'FIA' }]), row('1930', -50)]),
  ],
};
const ledger = ledgerFrom(content);
const all = (count: number) => ({ from: 0, to: count });

test('an account is told posting by posting in order of date, from its opening to its closing balance', () => {
  const statement = accountStatement(ledger, { account: '1930', objects: [] }, all);
  assert.deepEqual([statement.openingOre, statement.closingOre, statement.count], [10_000, 9_550, 3]);
  assert.deepEqual(
    statement.lines.map((line) => [line.date, line.series + line.number, line.amountOre, line.balanceOre]),
    [
      ['2023-01-31', 'A1', -100, 9_900],
      ['2023-03-01', 'A2', -300, 9_600],
      ['2023-12-31', '', -50, 9_550],
    ],
  );
});

test('a page of the statement goes on from the balance of the page before', () => {
  const statement = accountStatement(ledger, { account: '1930', objects: [] }, () => ({ from: 1, to: 2 }));
  assert.deepEqual(
    statement.lines.map((line) => [line.amountOre, line.balanceOre]),
    [[-300, 9_600]],
  );
  assert.equal(statement.closingOre, 9_550);
});

test('a part of an account holds the postings with its object, or those without any', () => {
  const amounts = (object: string) =>
    accountStatement(ledger, { account: '5010', objects: [{ dimension: '6', object }] }, all).lines.map((line) => line.amountOre);
  assert.deepEqual([amounts('ENTER'), amounts(''), amounts('NIX')], [[300], [100], []]);
});

test('an account that is not there has no postings', () => {
  assert.equal(accountStatement(ledger, { account: '9999', objects: [] }, all).count, 0);
});

test('a line leads to its voucher by its place, since real files repeat numbers or have none', () => {
  const [first] = accountStatement(ledger, { account: '5010', objects: [] }, all).lines;
  assert.equal(first?.voucher, 1);
  assert.equal(first?.text, 'Hyra 1');
});

test('vouchers are found by their whole number or by words of their text', () => {
  assert.deepEqual(findVouchers(ledger, ''), [0, 1, 2]);
  assert.deepEqual(findVouchers(ledger, 'a 1'), [1]);
  assert.deepEqual(findVouchers(ledger, 'HYRA'), [0, 1, 2]);
  assert.deepEqual(findVouchers(ledger, 'el'), []);
});

test('a listed voucher tells how many postings it has and the sum of its debits', () => {
  const { postings, turnoverOre, date } = listedVoucher(ledger, 0);
  assert.deepEqual([postings, turnoverOre, date], [2, 300, '2023-03-01']);
  assert.equal(voucherName('', ''), 'utan nummer');
  assert.equal(voucherName('', '7'), '7');
});
