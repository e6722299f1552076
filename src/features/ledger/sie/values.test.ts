import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountAt, dateAt, dateInOtherDress, NO_DATE } from './values.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const amount = (text: string) => amountAt(bytesOf(text), 0, text.length);
const date = (text: string) => dateAt(bytesOf(text), 0, text.length);

test('every whole number of öre is read back exactly', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (ore) => {
      const digits = String(Math.abs(ore)).padStart(3, '0');
      const text = `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      assert.equal(amount(text), ore + 0);
    }),
  );
});

test('an amount has none, one or two decimals', () => {
  assert.deepEqual(['20000', '76663.0', '-0.5', '12.34', '0', '007'].map(amount), [2000000, 7666300, -50, 1234, 0, 700]);
});

test('an amount that is written otherwise is none', () => {
  for (const text of ['', '-', '.5', '1.', '1.234', '1,50', '+1', '1 000', '1e3', 'abc', '1.5x', '--1', '1.-5']) {
    assert.ok(Number.isNaN(amount(text)), `”${text}” was read as ${amount(text)}`);
  }
});

test('an amount beyond exact sums is not taken for a safe one', () => {
  assert.equal(Number.isSafeInteger(amount('90071992547409.91')), true);
  assert.equal(Number.isSafeInteger(amount('90071992547409.92')), false);
});

test('a date is eight digits that name a day', () => {
  assert.deepEqual(['20231231', '20240229', ''].map(date), [20231231, 20240229, 0]);
  for (const text of ['20230229', '20231301', '20230132', '20230431', '2023-1-1', '231231', '2023123', 'abcdefgh', '20230100']) {
    assert.equal(date(text), NO_DATE, text);
  }
});

test('a date in another dress is understood', () => {
  assert.equal(dateInOtherDress('2023-12-31'), 20231231);
  assert.equal(dateInOtherDress('231231'), 20231231);
  assert.equal(dateInOtherDress('2023-13-31'), NO_DATE);
  assert.equal(dateInOtherDress('Hyra'), NO_DATE);
});
