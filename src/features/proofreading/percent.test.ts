import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { percentOf, percentOutcome, possibleMean, possiblePercent } from './percent.ts';
import { numbersOf, type PrintedNumber } from './printed-number.ts';

function printed(text: string): PrintedNumber {
  const [number] = numbersOf(text);
  assert.ok(number);
  return number;
}

const of = (text: string, part: number, whole: number): string =>
  percentOutcome(printed(text), percentOf(exact(part), exact(whole)) ?? exact(0));

test('a share is rounded as finely as it is printed', () => {
  assert.equal(of('67 %', 2, 3), 'right');
  assert.equal(of('66,7 %', 2, 3), 'right');
  assert.equal(of('66,67 %', 2, 3), 'right');
  assert.equal(of('66,8 %', 2, 3), 'wrong');
  assert.equal(of('12 %', 1, 8), 'right');
  assert.equal(of('13 %', 1, 8), 'right');
});

test('a share that is cut off is less than it ought to be, and never more', () => {
  assert.equal(of('66 %', 2, 3), 'cut');
  assert.equal(of('66,6 %', 2, 3), 'cut');
  assert.equal(of('65 %', 2, 3), 'wrong');
  assert.equal(of('34 %', 1, 3), 'wrong');
  assert.equal(of('33,4 %', 1, 3), 'wrong');
  assert.equal(of('68 %', 2, 3), 'wrong');
});

test('a change downwards is cut off towards nothing', () => {
  const fall = exact(-200, 3);
  assert.equal(percentOutcome(printed('-67 %'), fall), 'right');
  assert.equal(percentOutcome(printed('-66 %'), fall), 'cut');
  assert.equal(percentOutcome(printed('-68 %'), fall), 'wrong');
});

test('nothing is no whole', () => {
  assert.equal(percentOf(exact(3), exact(0)), null);
});

test('a share of a few is of some whole number of them, rounded or cut off', () => {
  const possible = (text: string, count: number): string => possiblePercent(printed(text), exact(count));
  assert.deepEqual([possible('58 %', 12), possible('66 %', 12), possible('56 %', 12)], ['right', 'cut', 'wrong']);
  assert.deepEqual([possible('34 %', 12), possible('100 %', 12), possible('0 %', 12)], ['wrong', 'right', 'right']);
  assert.equal(possible('58 %', 0), 'wrong');
  assert.equal(possiblePercent(printed('50 %'), exact(5, 2)), 'wrong');
});

test('a mean is of a whole number of answers', () => {
  const possible = (text: string, count: number): string => possibleMean(printed(text), exact(count));
  assert.deepEqual([possible('4,25', 12), possible('4,33', 12), possible('4,29', 12)], ['right', 'right', 'wrong']);
  assert.deepEqual([possible('4,66', 12), possible('4,34', 12)], ['cut', 'wrong']);
});
