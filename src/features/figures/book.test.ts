import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exact } from '../../shared/exact.ts';
import { computeFigures, isCircular } from './book.ts';
import { readExpression } from './expression.ts';
import { type FigureDefinition, figureId, figureKey } from './figure.ts';
import { givenAs, moneyIn, sumOf } from './formulas.ts';

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

test('ten thousand formulas that each refer to the next are computed, whichever comes first', () => {
  const chain = Array.from({ length: 10_000 }, (_, place) => formula(`egen.a${place + 1}`, `egen.a${place} + 1`));
  const first = money('egen.a0', givenAs(0, source), ['a', 'a']);
  for (const definitions of [
    [first, ...chain],
    [...chain.toReversed(), first],
  ]) {
    const value = computeFigures(definitions).find(figureKey('egen.a10000', 2023))?.value;
    assert.deepEqual(value, { kind: 'known', exact: exact(10_000) });
  }
});

test('formulas that lead back to themselves have no value, and everything else has', () => {
  const texts = { 'egen.a': 'egen.b + 1', 'egen.b': 'egen.c', 'egen.c': 'egen.a', 'egen.e': 'egen.e', 'egen.f': '2 + 2' };
  const book = computeFigures(Object.entries(texts).map(([id, text]) => formula(id, text)));
  const circular = [...book.figures.values()].filter(isCircular).map((figure) => figureId(figure.key));
  assert.deepEqual(circular.sort(), ['egen.a', 'egen.b', 'egen.c', 'egen.e']);
  assert.deepEqual(book.find(figureKey('egen.f', 2023))?.value, { kind: 'known', exact: exact(4) });
});

test('whatever refers to whatever, every figure is computed once, and a figure outside the circles has a value', () => {
  const place = fc.integer({ min: 0, max: 7 });
  fc.assert(
    fc.property(fc.array(fc.array(place, { maxLength: 3 }), { minLength: 8, maxLength: 8 }), (references) => {
      const book = computeFigures(
        references.map((parts, id) =>
          money(
            `f.${id}`,
            sumOf(
              parts.map((part) => `f.${part}`),
              2023,
            ),
            ['f', 'f'],
          ),
        ),
      );
      const leadsTo = (from: number, seen = new Set<number>()): Set<number> => {
        for (const part of references[from] ?? []) if (!seen.has(part)) leadsTo(part, seen.add(part));
        return seen;
      };
      const isInCircle = (id: number): boolean => leadsTo(id).has(id);
      for (const id of references.keys()) {
        const figure = book.find(figureKey(`f.${id}`, 2023));
        assert.ok(figure !== undefined);
        assert.equal(isCircular(figure), isInCircle(id) || [...leadsTo(id)].some(isInCircle));
      }
    }),
  );
});

test('a formula too long to be read is refused, however many parentheses it has', () => {
  const read = readExpression(`${'('.repeat(100_000)}1${')'.repeat(100_000)}`, 2023);
  assert.ok(!read.ok);
  assert.match(read.problem.message, /högst 1000/);
  assert.ok(readExpression(`${'('.repeat(499)}1${')'.repeat(499)}`, 2023).ok);
});
