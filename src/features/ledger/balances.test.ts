import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sieTexts, voucherText } from '../../../tests/support/sie-text.ts';
import {
  balanceByObject,
  budgetOf,
  closingBalance,
  credits,
  debits,
  hasYear,
  movement,
  movementByObject,
  openingBalance,
  postingRowsOf,
} from './balances.ts';
import { readSie } from './sie/read-sie.ts';

const { readSieText } = sieTexts(readSie);

const YEARS = '#FLAGGA 0\n#SIETYP 4\n#RAR 0 20230101 20231231\n#RAR -1 20220101 20221231\n';
const ledgerOf = (text: string) => readSieText(text, YEARS).value.ledger;

test('stated balances go before computed ones', () => {
  const ledger = ledgerOf('#IB 0 1930 100\n#UB 0 1930 170\n#RES 0 3010 -70\n');
  assert.deepEqual(
    [openingBalance(ledger, 0, '1930'), closingBalance(ledger, 0, '1930'), movement(ledger, 0, '1930')],
    [10000, 17000, 7000],
  );
  assert.deepEqual([movement(ledger, 0, '3010'), closingBalance(ledger, 0, '9999')], [-7000, 0]);
});

test('where there are vouchers, the movement is what they book', () => {
  const ledger = ledgerOf(`#IB 0 1930 100\n${voucherText('#TRANS 1930 {} 50\n#TRANS 1930 {} -20\n#TRANS 3010 {} -30')}`);
  assert.deepEqual([movement(ledger, 0, '1930'), debits(ledger, '1930'), credits(ledger, '1930')], [3000, 5000, -2000]);
  assert.deepEqual([movement(ledger, 0, '3010'), closingBalance(ledger, 0, '1930')], [-3000, 13000]);
});

test('the year before closes where this year opens, and the other way round', () => {
  assert.equal(closingBalance(ledgerOf('#IB 0 1930 100\n'), -1, '1930'), 10000);
  assert.equal(openingBalance(ledgerOf('#UB -1 1930 80\n'), 0, '1930'), 8000);
});

test('period balances stand in for a result, and rows with an object are not counted twice', () => {
  const ledger = ledgerOf(
    '#PSALDO 0 202301 5010 {} 30\n#PSALDO 0 202302 5010 {} 12\n#PSALDO 0 202302 5010 {1 A} 12\n#PSALDO -1 202202 5010 {} 9\n',
  );
  assert.deepEqual([movement(ledger, 0, '5010'), movement(ledger, -1, '5010')], [4200, 900]);
});

test('a ledger knows its own year, and the year before only when something is said about it', () => {
  assert.equal(hasYear(ledgerOf('#IB 0 1930 1\n'), 0), true);
  assert.equal(hasYear(ledgerOf('#IB 0 1930 1\n'), -1), false);
  for (const record of ['#UB -1 1930 1', '#RES -1 3010 1', '#PSALDO -1 202201 3010 {} 1']) {
    assert.equal(hasYear(ledgerOf(`${record}\n`), -1), true, record);
  }
});

test('movement by object comes from the postings, with what carries no object under an empty name', () => {
  const rows = '#TRANS 5010 {6 P1 1 A} 10\n#TRANS 5010 {1 A} 7\n#TRANS 5010 {6 P1} 5\n#TRANS 1930 {} -22';
  const ledger = ledgerOf(voucherText(rows));
  assert.deepEqual(movementByObject(ledger, 0, '6'), [
    { account: '5010', object: 'P1', amountOre: 1500 },
    { account: '5010', object: '', amountOre: 700 },
    { account: '1930', object: '', amountOre: -2200 },
  ]);
  assert.deepEqual(postingRowsOf(ledger, '5010'), [0, 1, 2]);
  assert.deepEqual(postingRowsOf(ledger, '5010', { dimension: '6', object: 'P1' }), [0, 2]);
  assert.deepEqual(postingRowsOf(ledger, '4711'), []);
});

test('without vouchers, movement by object comes from period balances, and the rest carries no object', () => {
  const ledger = ledgerOf('#PSALDO 0 202301 5010 {} 30\n#PSALDO 0 202301 5010 {6 P1} 20\n#PSALDO 0 202301 5010 {1 A} 30\n');
  assert.deepEqual(movementByObject(ledger, 0, '6'), [
    { account: '5010', object: '', amountOre: 1000 },
    { account: '5010', object: 'P1', amountOre: 2000 },
  ]);
});

test('balances by object are those of the kind, year and dimension', () => {
  const ledger = ledgerOf('#OIB 0 1510 {8 K1} 5\n#OUB 0 1510 {8 K1} 9\n#OUB -1 1510 {8 K1} 5\n#OUB 0 1510 {6 P1} 4\n');
  assert.deepEqual(balanceByObject(ledger, { kind: 'closing', year: 0, dimension: '8' }), [
    { account: '1510', object: 'K1', amountOre: 900 },
  ]);
});

test('a budget is the sum of its months; budgets by object are used when there is none for the whole account', () => {
  const ledger = ledgerOf(
    '#PBUDGET 0 202301 5010 {} 30\n#PBUDGET 0 202302 5010 {} 30\n#PBUDGET 0 202302 5010 {1 A} 9\n#PBUDGET 0 202302 3010 {1 A} -9\n',
  );
  assert.deepEqual([budgetOf(ledger, 0, '5010'), budgetOf(ledger, 0, '3010'), budgetOf(ledger, -1, '5010')], [6000, -900, 0]);
});
