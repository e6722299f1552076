import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { NBSP } from '../../shared/swedish.ts';
import { computeFigures } from './book.ts';
import { figureKey } from './figure.ts';
import { defineFacts, defineOwnFormulas } from './own-figure-definitions.ts';
import { showFigure } from './shown.ts';

const source = { file: 'berakningar.csv', line: 2 };
const formula = (decimals: number) => ({
  id: `andel${decimals}`,
  label: 'Andel',
  unit: 'procent',
  decimals,
  text: '38 / 62',
  definition: null,
  alsoYears: [],
  source,
});

test('an own share is shown with the decimals its row asks for, in texts and in tables', () => {
  const book = computeFigures(defineOwnFormulas([formula(0), formula(1), formula(2)], 2023).definitions);
  const shown = (decimals: number, bare: boolean) => showFigure(book.find(figureKey(`egen.andel${decimals}`, 2023)), { bare });
  assert.deepEqual(
    [0, 1, 2].map((decimals) => shown(decimals, true)),
    ['61', '61,3', '61,29'],
  );
  assert.equal(shown(1, false), `61,3${NBSP}%`);
});

test('a way of showing asked for in a text goes before the decimals of the row', () => {
  const book = computeFigures(defineOwnFormulas([formula(1)], 2023).definitions);
  assert.equal(showFigure(book.find(figureKey('egen.andel1', 2023)), { decimals: 0, bare: true }), '61');
});

test('a fact in per cent keeps its decimals', () => {
  const fact = {
    id: 'x',
    year: 2023,
    label: 'X',
    value: exact(37, 10),
    unit: 'procent',
    decimals: 1,
    population: null,
    period: null,
    remark: null,
    source,
  };
  const book = computeFigures(defineFacts([fact]));
  assert.equal(showFigure(book.find(figureKey('uppgift.x', 2023))), `3,7${NBSP}%`);
});
