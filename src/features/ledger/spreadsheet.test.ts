import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingBalance, movement, movementByObject, openingBalance } from './balances.ts';
import type { ColumnMap } from './column-map.ts';
import { ledgerOfTable } from './spreadsheet.ts';
import { vouchersOf } from './vouchers.ts';

const BALANCES: ColumnMap = {
  kind: 'balances',
  year: 2023,
  headerLine: null,
  headings: { account: 'Konto', name: 'Benämning', opening: 'IB', debit: 'Debet', credit: 'Kredit', closing: 'UB' },
  objects: [],
  creditIsPositive: false,
};
const POSTINGS: ColumnMap = {
  ...BALANCES,
  kind: 'postings',
  headings: { account: 'Konto', date: 'Datum', voucher: 'Ver', text: 'Text', amount: 'Belopp' },
};

/** Rows as lines of semicolon separated text, numbered from 1. */
const read = (text: string, map: ColumnMap) =>
  ledgerOfTable(
    text.split('\n').map((line, place) => ({ line: place + 1, cells: line.split(';') })),
    map,
    'saldon.csv',
  );
const faults = (text: string, map: ColumnMap) => read(text, map).problems.map(({ line, code, severity }) => [line, code, severity]);

const HEADER = 'Konto;Benämning;IB;Debet;Kredit;UB';

test('a trial balance becomes opening and closing balances, and results', () => {
  const { value: ledger, problems } = read(
    `Saldobalans;2023\n${HEADER}\n1930;Bank;50 000,00;10 000,10;2 000,20;57 999,90\n3010;Bidrag;;;10000;-10 000`,
    BALANCES,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual([openingBalance(ledger, 0, '1930'), closingBalance(ledger, 0, '1930')], [5000000, 5799990]);
  assert.equal(movement(ledger, 0, '3010'), -1000000);
  assert.equal(ledger.accounts[0]?.name, 'Bank');
  assert.deepEqual(ledger.years, [{ index: 0, start: '2023-01-01', end: '2023-12-31' }]);
});

test('two of opening, movement and closing give the third', () => {
  const map = { ...BALANCES, headings: { account: 'Konto', opening: 'IB', amount: 'Period' } };
  assert.equal(closingBalance(read('Konto;IB;Period\n1930;10;-3', map).value, 0, '1930'), 700);
  const saldo = { ...BALANCES, headings: { account: 'Konto', closing: 'Saldo' } };
  assert.equal(movement(read('Konto;Saldo\n5010 Lokalhyra;12,50', saldo).value, 0, '5010'), 1250);
});

test('the account’s name may stand in the same cell when it has no column of its own', () => {
  const map = { ...BALANCES, headings: { account: 'Konto', closing: 'Saldo' } };
  const { value } = read('Konto;Saldo\n1930 Bank, företagskonto;1', map);
  assert.deepEqual([value.accounts[0]?.number, value.accounts[0]?.name], ['1930', 'Bank, företagskonto']);
});

test('credits may be written positive or negative', () => {
  const map = { ...BALANCES, headings: { account: 'Konto', debit: 'D', credit: 'K' } };
  assert.equal(movement(read('Konto;D;K\n5010;5;2', map).value, 0, '5010'), 300);
  assert.equal(movement(read('Konto;D;K\n5010;5;-2', map).value, 0, '5010'), 300);
});

test('amounts are turned when the table shows income positive', () => {
  const map = { ...BALANCES, headings: { account: 'Konto', amount: 'Utfall' }, creditIsPositive: true };
  assert.equal(movement(read('Konto;Utfall\n3010;100', map).value, 0, '3010'), -10000);
});

test('amounts are read as people and programs write them', () => {
  const map = { ...BALANCES, headings: { account: 'Konto', amount: 'Belopp' } };
  const written = ['1 234,50', '1\u00a0234,5 kr', '−57', '57-', '+5', '1234.5', '0'];
  const amounts = written.map((text) => movement(read(`Konto;Belopp\n5010;${text}`, map).value, 0, '5010'));
  assert.deepEqual(amounts, [123450, 123450, -5700, -5700, 500, 123450, 0]);
});

test('sums and headings are not counted, and sums are told', () => {
  const text = `${HEADER}\nTillgångar;;;;;\n1930;Bank;1;;;1\n;Summa tillgångar;1;0;0;1\nSumma;;1;;;1`;
  assert.deepEqual(faults(text, BALANCES), [
    [4, 'table.row-without-account', 'warning'],
    [5, 'table.row-without-account', 'warning'],
  ]);
  assert.equal(closingBalance(read(text, BALANCES).value, 0, '1930'), 100);
});

test('rows of the same account are added up', () => {
  const { value } = read(`${HEADER}\n1930;Bank;1;2;0;3\n1930;;10;0;4;6`, BALANCES);
  assert.deepEqual([openingBalance(value, 0, '1930'), closingBalance(value, 0, '1930')], [1100, 900]);
});

test('a row that does not add up is told, and its closing balance counts', () => {
  const text = `${HEADER}\n1930;Bank;1;2;0;4`;
  assert.deepEqual(faults(text, BALANCES), [[2, 'table.row-does-not-add-up', 'warning']]);
  assert.equal(closingBalance(read(text, BALANCES).value, 0, '1930'), 400);
});

test('a row of income or cost that does not add up counts as what it moved, and says so', () => {
  const { value, problems } = read(`${HEADER}\n5010;Löner;0;750;0;751`, BALANCES);
  assert.match(problems[0]?.message ?? '', /Förändringen används/);
  assert.equal(movement(value, 0, '5010'), 75_000);
});

test('objects split the movement, and the account’s whole stays', () => {
  const map = { ...BALANCES, headings: { account: 'Konto', amount: 'Utfall' }, objects: [{ dimension: '6', heading: 'Projekt' }] };
  const { value, problems } = read('Konto;Projekt;Utfall\n5010;P1;10\n5010;P2;5\n5010;;1', map);
  assert.deepEqual(problems, []);
  assert.equal(movement(value, 0, '5010'), 1600);
  assert.deepEqual(
    movementByObject(value, 0, '6').toSorted((a, b) => (a.object < b.object ? -1 : 1)),
    [
      { account: '5010', object: '', amountOre: 100 },
      { account: '5010', object: 'P1', amountOre: 1000 },
      { account: '5010', object: 'P2', amountOre: 500 },
    ],
  );
});

test('a formula where the account stands is told as one, and not as a sum', () => {
  for (const account of ['=1930', '="1930"', '@1930'])
    assert.deepEqual(faults(`${HEADER}\n${account};Bank;1;0;0;1`, BALANCES), [[2, 'table.formula', 'error']], account);
});

test('a cell with a formula is refused, and its row is not counted', () => {
  for (const cell of ['=SUM(A1:A9)', '@HYPERLINK("x")', '+A1', '-2+cmd']) {
    const text = `${HEADER}\n1930;Bank;${cell};0;0;1`;
    assert.deepEqual(faults(text, BALANCES), [[2, 'table.formula', 'error']], cell);
    assert.equal(closingBalance(read(text, BALANCES).value, 0, '1930'), 0);
  }
});

test('an amount that is none is told with its row', () => {
  assert.deepEqual(faults(`${HEADER}\n1930;Bank;ett;0;1,234;1`, BALANCES), [
    [2, 'table.bad-amount', 'error'],
    [2, 'table.bad-amount', 'error'],
  ]);
});

test('headings that are missing are told, with the nearest of those that stand there', () => {
  const { problems } = read('Saldobalans\nKonto;Benamning;IB;Debet;Kredit;UB\n1930;Bank;1;0;0;1', BALANCES);
  assert.deepEqual(
    problems.map(({ line, code }) => [line, code]),
    [[2, 'table.missing-column']],
  );
  assert.match(problems[0]?.message ?? '', /Det saknas ”Benämning” Menade du "Benamning"\?/);
});

test('a table without rows is an error', () => {
  assert.deepEqual(faults(HEADER, BALANCES), [[null, 'table.empty', 'error']]);
});

const LIST = 'Datum;Ver;Konto;Text;Belopp';

test('a list of postings becomes vouchers, in the order in which they first come', () => {
  const { value, problems } = read(
    `${LIST}\n2023-05-02;12;5010;Hyra;3 700,00\n20230502;12;1930;Hyra;-3700\n2023-06-01;13;1930;Bidrag;10\n2023-06-01;13;3010;Bidrag;-10`,
    POSTINGS,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    [...vouchersOf(value)].map(({ number, date, postings }) => [
      number,
      date,
      postings.map(({ account, amountOre }) => [account, amountOre]),
    ]),
    [
      [
        '12',
        '2023-05-02',
        [
          ['5010', 370000],
          ['1930', -370000],
        ],
      ],
      [
        '13',
        '2023-06-01',
        [
          ['1930', 1000],
          ['3010', -1000],
        ],
      ],
    ],
  );
});

test('without voucher numbers, the postings of a day are one voucher', () => {
  const map = { ...POSTINGS, headings: { account: 'Konto', date: 'Datum', amount: 'Belopp' } };
  const { value } = read('Datum;Konto;Belopp\n2023-05-02;5010;1\n2023-05-03;5010;2\n2023-05-02;1930;-1\n2023-05-03;1930;-2', map);
  assert.equal(value.vouchers.count, 2);
});

test('unbalanced vouchers, dates outside the year and dates that are none are told', () => {
  assert.deepEqual(
    faults(`${LIST}\n2023-05-02;1;5010;x;1\n2022-05-02;2;5010;x;1\n2022-05-02;2;1930;x;-1\n2 maj;3;5010;x;1\n;3;5010;x;1`, POSTINGS),
    [
      [2, 'table.unbalanced-voucher', 'warning'],
      [3, 'table.date-outside-year', 'warning'],
      [5, 'table.bad-date', 'error'],
      [6, 'table.bad-date', 'error'],
    ],
  );
});

test('a table whose amounts cannot be added in whole öre is refused', () => {
  const rows = '1930;Bank;;90000000000000;;\n'.repeat(2);
  assert.deepEqual(faults(`${HEADER}\n${rows}`, BALANCES), [[null, 'table.too-large-amounts', 'error']]);
});
