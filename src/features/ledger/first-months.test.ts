import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closingBalance, movement, openingBalance } from './balances.ts';
import { firstMonths } from './first-months.ts';
import type { Ledger } from './ledger.ts';
import { readSie } from './sie/read-sie.ts';

const HEAD = ['#FLAGGA 0', '#SIETYP 4', '#FORMAT PC8', '#RAR 0 20240101 20241231', '#RAR -1 20230101 20231231'];
const ACCOUNTS = [
  '#KONTO 1930 "Bank"',
  '#KONTO 3000 "Bidrag"',
  '#KONTO 5000 "Hyra"',
  '#IB 0 1930 100.00',
  '#UB 0 1930 77777.00',
  '#RES 0 3000 -1.00',
];

function ledgerOf(lines: readonly string[]): Ledger {
  return (
    readSie(new TextEncoder().encode([...HEAD, ...ACCOUNTS, ...lines].join('\r\n')), 'bok.se').value?.ledger ?? assert.fail('no ledger')
  );
}

const voucher = (number: number, day: string, kronor: number): string[] => [
  `#VER A ${number} ${day} "x"`,
  '{',
  `#TRANS 1930 {} ${kronor}.00`,
  `#TRANS 3000 {} ${-kronor}.00`,
  '}',
];
const part = (ledger: Ledger, through: string, index = 0) => firstMonths(ledger, { index, through }) ?? assert.fail('no months');

test('what is booked after the month is left out, and what the file says of the year’s end does not count', () => {
  const ledger = ledgerOf([...voucher(1, '20240115', 10), ...voucher(2, '20240630', 5), ...voucher(3, '20240701', 900)]);
  const half = part(ledger, '2024-06');
  assert.deepEqual(
    [movement(half, 0, '3000'), openingBalance(half, 0, '1930'), closingBalance(half, 0, '1930'), half.vouchers.count],
    [-1500, 10_000, 11_500, 2],
  );
});

test('the months of a year without vouchers come from the period balances, those with an object once', () => {
  const periods = ['202301', '202306', '202307'].map((month) => `#PSALDO -1 ${month} 5000 {} 7.00`);
  const ledger = ledgerOf([...periods, '#PSALDO -1 202301 5000 {1 "10"} 7.00', '#RES -1 5000 999.00']);
  assert.equal(movement(part(ledger, '2023-06', -1), -1, '5000'), 1400);
});

test('books that only tell the whole year have no months', () => {
  assert.equal(firstMonths(ledgerOf(['#RES -1 5000 999.00']), { index: -1, through: '2023-06' }), null);
});

test('whatever is booked, the months up to one and the months after it make the year', () => {
  const bookings = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), kronor: fc.integer({ min: 1, max: 9999 }) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(bookings, fc.integer({ min: 1, max: 12 }), (booked, month) => {
      const two = (number: number) => String(number).padStart(2, '0');
      const ledger = ledgerOf(booked.flatMap((each, index) => voucher(index + 1, `2024${two(each.month)}15`, each.kronor)));
      const expected = booked.filter((each) => each.month <= month).reduce((sum, { kronor }) => sum + kronor * 100, 0);
      assert.equal(movement(part(ledger, `2024-${two(month)}`), 0, '1930'), expected);
      assert.equal(movement(part(ledger, '2024-12'), 0, '1930'), movement(ledger, 0, '1930'));
    }),
    { numRuns: 40 },
  );
});
