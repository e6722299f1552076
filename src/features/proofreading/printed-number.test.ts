import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalText } from '../../shared/exact.ts';
import { inKronor, isYear, numbersOf } from './printed-number.ts';

const values = (text: string): string[] => numbersOf(text).map(({ value }) => decimalText(value));

test('a number is read whichever spaces, points and signs it is written with', () => {
  const million = ['1 234 567', '1\u00a0234\u00a0567', '1\u202f234\u202f567', '1\u2009234\u2009567', '1.234.567', '1234567'];
  for (const text of million) assert.deepEqual(values(text), ['1234567'], text);
  for (const text of ['−57 422', '-57 422', '–57 422', '− 57 422', '(57 422)']) assert.deepEqual(values(text), ['-57422'], text);
  assert.deepEqual(values('12,5 och 4.25'), ['12,5', '4,25']);
});

test('parentheses make a number negative only when it stands alone in them', () => {
  assert.deepEqual(values('4 147 324 (68)'), ['4147324', '68']);
  assert.deepEqual(values('(68 %)'), ['68']);
});

test('a unit is read with its number, and amounts are told in kronor', () => {
  const kronor = (text: string): string[] => numbersOf(text).map((number) => decimalText(inKronor(number, number.unit)));
  for (const text of ['1,5 Mkr', '1,5 mnkr', '1,5 miljoner kronor', '1 500 tkr', '1 500 kkr', '1 500 tusen kronor', '1 500 000 kr'])
    assert.deepEqual(kronor(text), ['1500000'], text);
  const units = ['12 %', '12 procent', '12 procentenheter', '12 kr/deltagare', '12 veckor', '12 krukor'].map(
    (text) => numbersOf(text)[0]?.unit,
  );
  assert.deepEqual(units, ['procent', 'procent', null, 'kr/person', 'annat', null]);
});

test('numbers beside each other with spaces are as many as they are written', () => {
  assert.deepEqual(values('12 345 67'), ['12345', '67']);
  assert.deepEqual(values('1234 567'), ['1234', '567']);
  assert.deepEqual(values('16–24 år'), ['16']);
});

test('dates, laws, telephone numbers and addresses are no numbers', () => {
  const others = ['2031-12-31', 'lag (2003:1210)', '070-123 45 67', '802440-1234', 'www.alvsnas1.se', '31/12', 'SIP2', 'B-12', '§5'];
  for (const text of others) assert.deepEqual(values(text), [], text);
});

test('a year is a whole number of this or the last century without a unit', () => {
  const years = ['2031', '1990', '2099', '1989', '2100', '2031 kr', '2 031', '2031,5'].map((text) => numbersOf(text).every(isYear));
  assert.deepEqual(years, [true, true, true, false, false, false, true, false]);
});

test('a number of thousands of digits is no number', () => {
  assert.deepEqual(values('7'.repeat(100_000)), []);
});

test('an amount in parentheses is negative also where its unit stands after them', () => {
  assert.deepEqual(values('(104 940) kr'), ['-104940']);
  assert.deepEqual(values('79 506 kr (62 kr)'), ['79506', '62']);
});

test('an amount with its minus after it is negative where it stands alone', () => {
  for (const text of ['57 422-', '57 422 –', '57422−']) assert.deepEqual(values(text), ['-57422'], text);
  for (const text of ['57 422- och', '65-', 'sida 100-', '100–120']) assert.ok(!values(text)[0]?.startsWith('-'), text);
});
