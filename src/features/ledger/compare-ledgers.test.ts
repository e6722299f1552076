import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sieTexts, voucherText } from '../../../tests/support/sie-text.ts';
import { compareLedgers, isUnchanged } from './compare-ledgers.ts';
import { readSie } from './sie/read-sie.ts';

const { readSieText } = sieTexts(readSie);

const folder = join(import.meta.dirname, '../../../tests/golden/sie');
const HYRA = voucherText('#TRANS 1930 {} -5 20230501 Hyra\n#TRANS 5010 {} 5', '#VER A 1 20230501 Hyra');
const BIDRAG = voucherText('#TRANS 1930 {} 9\n#TRANS 3010 {} -9', '#VER A 2 20230601 Bidrag');

const differenceOf = (before: string, after: string) => compareLedgers(readSieText(before).value.ledger, readSieText(after).value.ledger);
const voucherNames = (before: string, after: string) =>
  differenceOf(before, after).vouchers.map(({ before: old, after: now }) => [
    old && `${old.number} ${old.text}`,
    now && `${now.number} ${now.text}`,
  ]);

for (const name of readdirSync(folder).filter((each) => /\.se$/i.test(each))) {
  test(`${name} differs in nothing from itself`, () => {
    const bytes = readFileSync(join(folder, name));
    assert.ok(isUnchanged(compareLedgers(readSie(bytes, name).value.ledger, readSie(bytes, name).value.ledger)));
  });
}

test('empty lines, order and needless quotes are no difference', () => {
  const moved = `\n\n${BIDRAG}\n${HYRA.replace('#VER A 1', '#VER "A" "1"')}`;
  assert.ok(isUnchanged(differenceOf(HYRA + BIDRAG, moved)));
});

test('a voucher that is new, gone or changed is told with both sides', () => {
  assert.deepEqual(voucherNames(HYRA, HYRA + BIDRAG), [[null, '2 Bidrag']]);
  assert.deepEqual(voucherNames(HYRA + BIDRAG, BIDRAG), [['1 Hyra', null]]);
  assert.deepEqual(voucherNames(HYRA + BIDRAG, HYRA + BIDRAG.replace('Bidrag', 'Avgift')), [['2 Bidrag', '2 Avgift']]);
});

test('a change in one posting is a change of its voucher', () => {
  const [change] = differenceOf(HYRA, HYRA.replace('-5', '-6').replace('{} 5', '{} 6')).vouchers;
  assert.deepEqual(
    [change?.before, change?.after].map((voucher) => voucher?.postings.map(({ amountOre }) => amountOre)),
    [
      [-500, 500],
      [-600, 600],
    ],
  );
});

test('of vouchers with the same number, only the one that differs is told', () => {
  const twin = HYRA.replace('Hyra', 'El');
  assert.deepEqual(voucherNames(HYRA + twin + HYRA, HYRA + twin.replace('El', 'Vatten') + HYRA), [['1 El', '1 Vatten']]);
  assert.deepEqual(voucherNames(HYRA + HYRA, HYRA), [['1 Hyra', null]]);
});

test('vouchers without number are gone and new, since nothing tells that they are the same', () => {
  const bare = HYRA.replace('A 1', '"" ""');
  assert.deepEqual(voucherNames(bare, bare.replace('Hyra', 'El')), [
    [' Hyra', null],
    [null, ' El'],
  ]);
});

test('balances are told with both amounts, and a zero that is left out is no difference', () => {
  assert.deepEqual(differenceOf('', '#IB 0 3010 5\n').balances, [
    { kind: 'opening', year: 0, account: '3010', object: null, month: null, before: null, after: 500 },
  ]);
  assert.ok(isUnchanged(differenceOf('', '#IB 0 3010 0\n')));
  assert.deepEqual(differenceOf('#PBUDGET 0 202301 5010 {1 A} 5\n', '#PBUDGET 0 202301 5010 {1 A} 7\n').balances, [
    { kind: 'periodBudget', year: 0, account: '5010', object: { dimension: '1', object: 'A' }, month: '2023-01', before: 500, after: 700 },
  ]);
});

test('accounts, objects and years are told', () => {
  const { accounts, names, years } = differenceOf(
    '#KONTO 6110 Papper\n#OBJEKT 6 P1 Ett\n',
    '#KONTO 6110 Material\n#DIM 6 Insats\n#RAR -1 20220101 20221231\n',
  );
  assert.deepEqual(
    accounts.map(({ before, after }) => [before?.name, after?.name]),
    [['Papper', 'Material']],
  );
  assert.deepEqual(names, [
    { dimension: '6', object: 'P1', before: 'Ett', after: null },
    { dimension: '6', object: null, before: null, after: 'Insats' },
  ]);
  assert.deepEqual(years, [{ before: null, after: '2022-01-01–2022-12-31' }]);
});
