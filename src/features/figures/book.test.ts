import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from './book.ts';
import { readExpression } from './expression.ts';
import { type FigureDefinition, figureKey } from './figure.ts';
import { givenAs, moneyIn } from './formulas.ts';

const money = moneyIn(2023);
const source = { file: 'berakningar.csv', line: 2 };

function formula(id: string, text: string): FigureDefinition {
  const read = readExpression(text, 2023);
  assert.ok(read.ok);
  return money(id, { kind: 'expression', text, expression: read.value }, [id, id]);
}

test('figures that multiply each other’s results stop at a number too large, instead of filling the memory', () => {
  const squares = Array.from({ length: 60 }, (_, place) => formula(`egen.a${place + 1}`, `egen.a${place} * egen.a${place}`));
  const book = computeFigures([money('egen.a0', givenAs(1_000_000, source), ['a', 'a']), ...squares]);
  assert.deepEqual(book.find(figureKey('egen.a2', 2023))?.value, { kind: 'known', exact: exact(10n ** 24n) });
  assert.deepEqual(book.find(figureKey('egen.a60', 2023))?.value, { kind: 'missing', why: 'talet blir för stort' });
});
