import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exact } from '../../shared/exact.ts';
import { countOf, type Figure, figureKey, MONEY, type Unit, type Value } from './figure.ts';
import { mannerOf, showFigure } from './shown.ts';

const figure = (value: Value, unit: Unit = MONEY): Figure => ({
  key: figureKey('rr.arets-resultat', 2023),
  label: 'Årets resultat',
  definition: '',
  unit,
  period: '2023',
  formula: { kind: 'sum', terms: [] },
  value,
});
const known = (ore: number, unit: Unit = MONEY) => figure({ kind: 'known', exact: exact(ore) }, unit);
const shown = (of: Figure, wishes: string) => showFigure(of, mannerOf(wishes).manner);

const RESULT = 'val:ett överskott på,ett underskott på';

test('the words follow the sign of the number, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ore) => {
      assert.equal(shown(known(ore), RESULT), ore >= 0 ? 'ett överskott på' : 'ett underskott på');
      const expected = ore === 0 ? 'var oförändrat' : ore > 0 ? 'ökade med' : 'minskade med';
      assert.equal(shown(known(ore), 'val:ökade med,minskade med,var oförändrat'), expected);
    }),
  );
});

test('one is told in the singular and everything else in the plural', () => {
  const told = [0, 1, 2, 21].map((count) => shown(known(count, countOf('insatser')), 'antal:insats,insatser'));
  assert.deepEqual(told, ['insatser', 'insats', 'insatser', 'insatser']);
  assert.equal(shown(known(0, countOf('insatser')), 'antal:insats,insatser,ingen insats'), 'ingen insats');
});

test('a choice goes with wishes that stand before it, and takes all that stands after it', () => {
  assert.equal(shown(known(5), `stor,${RESULT}`), 'Ett överskott på');
  assert.equal(shown(known(5), `ombytt, ${RESULT}`), 'ett underskott på');
  assert.equal(shown(known(-5), 'val:,inte'), 'inte');
  assert.deepEqual(mannerOf(`tkr,belopp,${RESULT}`).unknown, []);
});

test('a choice between one or more than three is told as a way nobody understands', () => {
  assert.deepEqual(mannerOf('val:ökade').unknown, ['val:ökade']);
  assert.deepEqual(mannerOf('antal:a,b,c,d').unknown, ['antal:a,b,c,d']);
});

test('no words tell what is hidden or missing', () => {
  const hidden = figure({ kind: 'hidden' }, countOf('personer'));
  assert.equal(shown(hidden, 'antal:person,personer'), 'för få');
  assert.equal(shown(figure({ kind: 'missing', why: 'inget' }), RESULT), '–');
});
