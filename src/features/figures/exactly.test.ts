import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { NBSP } from '../../shared/swedish.ts';
import { exactText, isToldExactly, showExactly, showWithFraction } from './exactly.ts';
import { countOf, type Figure, figureKey, MONEY, SHARE, type Unit, type Value } from './figure.ts';

/** With ordinary spaces, to be read. */
const spaced = (text: string): string => text.replaceAll(NBSP, ' ');

const figure = (unit: Unit, value: Value): Figure => ({
  key: figureKey('rr.intakter', 2023),
  label: 'Intäkter',
  definition: '',
  unit,
  period: '2023',
  formula: { kind: 'given', value: exact(0), source: { file: '', line: null } },
  value,
});
const known = (unit: Unit, numerator: number, denominator = 1) => figure(unit, { kind: 'known', exact: exact(numerator, denominator) });

test('money is told to the öre', () => {
  assert.equal(spaced(showExactly(known(MONEY, -5_742_250))), '−57 422,50 kr');
  assert.equal(spaced(showExactly(known(MONEY, 0))), '0,00 kr');
});

test('a share has as many decimals as it needs', () => {
  assert.equal(spaced(showExactly(known(SHARE, 415, 1000))), '41,5 %');
  assert.equal(spaced(showExactly(known(SHARE, 1, 4))), '25 %');
});

test('what no decimals tell is told as about, and as the fraction it is', () => {
  const third = known(MONEY, 100, 3);
  assert.equal(isToldExactly(third), false);
  assert.equal(spaced(showExactly(third)), '≈ 0,333333 kr');
  assert.equal(spaced(showWithFraction(third)), '1/3 kr ≈ 0,333333 kr');
  assert.equal(spaced(showWithFraction(known(SHARE, 1, 3))), '1/3 ≈ 33,333333 %');
});

test('a count is told as it is', () => {
  assert.equal(spaced(exactText(exact(12_345), countOf('personer'))), '12 345');
});

test('hidden and missing figures tell no number', () => {
  assert.equal(spaced(showWithFraction(figure(countOf('personer'), { kind: 'hidden' }))), 'för få');
  assert.equal(spaced(showExactly(figure(MONEY, { kind: 'missing', why: '' }))), '–');
});
