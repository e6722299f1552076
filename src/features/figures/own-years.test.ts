import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../shared/exact.ts';
import { computeFigures } from './book.ts';
import { hideSmallCounts } from './disclosure.ts';
import { countOf, type FigureDefinition, type FigureKey, figureKey } from './figure.ts';
import { countsIn, notShownInOwnYear } from './own-years.ts';

const count = (id: string, value: number): FigureDefinition => ({
  key: figureKey(id, 2023),
  label: id,
  definition: 'Vad det är.',
  unit: countOf('personer'),
  period: '2023',
  formula: { kind: 'given', value: exact(value), source: { file: 'x', line: 1 } },
  aboutPeople: true,
});
const total = (...of: string[]): FigureDefinition => ({
  ...count('deltagare.summa', 0),
  formula: { kind: 'sum', terms: of.map((id) => ({ figure: figureKey(id, 2023), sign: 1 as const })) },
});
const A_B_C = [count('insats.a.deltagare', 2), count('insats.b.deltagare', 9), count('insats.c.deltagare', 30)];
const ALL = total('insats.a.deltagare', 'insats.b.deltagare', 'insats.c.deltagare');

const own = hideSmallCounts(computeFigures([...A_B_C, ALL]), 5);
const seenFrom = (definitions: readonly FigureDefinition[], limit = 5) => {
  const open = computeFigures(definitions);
  return hideSmallCounts(open, limit, notShownInOwnYear(open, new Map([[2023, countsIn(own, 2023)]])));
};
const hiddenIn = (book: typeof own): readonly FigureKey[] =>
  [...book.figures.values()].filter(({ value }) => value.kind === 'hidden').map(({ key }) => key);

test('the year after shows nothing of a year that the year’s own report hides, however little it would hide itself', () => {
  assert.ok(hiddenIn(own).length >= 2);
  assert.deepEqual(new Set(hiddenIn(seenFrom([...A_B_C, ALL]))), new Set(hiddenIn(own)));
  assert.ok(new Set(hiddenIn(seenFrom([...A_B_C, ALL], 1))).isSupersetOf(new Set(hiddenIn(own))));
});

test('a total of fewer people than the year’s own is not shown: the difference would tell who is missing', () => {
  const [, b, c] = A_B_C;
  assert.ok(b !== undefined && c !== undefined);
  const seen = seenFrom([b, c, total('insats.b.deltagare', 'insats.c.deltagare')]);
  assert.equal(seen.find(figureKey('deltagare.summa', 2023))?.value.kind, 'hidden');
});

test('what the year’s own report does not tell of is shown by the limit alone', () => {
  assert.equal(seenFrom([count('insats.d.deltagare', 40)]).find(figureKey('insats.d.deltagare', 2023))?.value.kind, 'known');
});
