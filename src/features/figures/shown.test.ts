import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exact, negate } from '../../shared/exact.ts';
import { countOf, type Figure, figureKey, MONEY, SHARE, type Unit } from './figure.ts';
import { type Manner, mannerOf, showFigure } from './shown.ts';

const figureOf = (value: Figure['value'], unit: Unit): Figure => ({
  key: figureKey('a', 2024),
  label: 'A',
  definition: '',
  unit,
  period: '2024',
  formula: { kind: 'rows', rows: [] },
  value,
});
const shown = (numerator: bigint, denominator: bigint, [unit, manner]: readonly [Unit, Manner]): string =>
  showFigure(figureOf({ kind: 'known', exact: exact(numerator, denominator) }, unit), manner);

const MINUS = '\u2212';
const anyUnit = fc.constantFrom<Unit>(MONEY, SHARE, countOf('personer'), { kind: 'number', of: 'tjänster', decimals: 2 });
const anyManner = fc.constantFrom<Manner>(
  {},
  { bare: true },
  { scale: 'tkr' },
  { scale: 'mkr' },
  { decimals: 1 },
  { decimals: 2, bare: true },
);

test('a loss and a gain of the same size are rounded alike, half a unit away from zero', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(1n, 10n ** 4n), fc.tuple(anyUnit, anyManner), (numerator, denominator, how) => {
      const [gain, loss] = [shown(numerator, denominator, how), shown(-numerator, denominator, how)];
      const isNothing = !/[1-9]/.test(gain);
      assert.equal(loss, isNothing ? gain : `${MINUS}${gain}`);
    }),
  );
  assert.equal(shown(250n, 1n, [MONEY, { bare: true }]), '3');
  assert.equal(shown(-250n, 1n, [MONEY, { bare: true }]), `${MINUS}3`);
});

test('without sign and turned around a figure is the same number', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), anyUnit, (numerator, unit) => {
      const plain = shown(numerator, 1n, [unit, { bare: true }]);
      const turned = showFigure(figureOf({ kind: 'known', exact: negate(exact(numerator)) }, unit), { bare: true, reversed: true });
      assert.equal(turned, plain);
      assert.equal(shown(numerator, 1n, [unit, { bare: true, absolute: true }]), plain.replace(MINUS, ''));
    }),
  );
});

test('nothing that rounds to nothing has a minus', () => {
  assert.equal(shown(-49n, 1n, [MONEY, { bare: true }]), '0');
  assert.equal(shown(-4n, 1000n, [SHARE, {}]), '0\u00a0%');
});

test('a hidden figure is shown as too few in every manner, and a missing one as a dash', () => {
  for (const wishes of ['', 'tkr', 'ord', 'belopp,tal', 'procent1']) {
    const { manner } = mannerOf(wishes);
    assert.equal(showFigure(figureOf({ kind: 'hidden' }, SHARE), manner), 'för få');
    assert.equal(showFigure(figureOf({ kind: 'missing', why: 'okänt' }, MONEY), manner), '–');
  }
});

test('shares that have a word are told in words when a text asks for it', () => {
  assert.equal(shown(1n, 3n, [SHARE, mannerOf('ord,stor').manner]), 'En tredjedel');
  assert.equal(shown(2n, 5n, [SHARE, mannerOf('ord').manner]), '40\u00a0%');
});

test('wishes that nobody knows are told', () => {
  assert.deepEqual(mannerOf('tkr, tusental').unknown, ['tusental']);
});
