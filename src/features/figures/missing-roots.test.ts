import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact, ZERO } from '../../shared/exact.ts';
import { computeFigures } from './book.ts';
import { figureKey } from './figure.ts';
import { givenAs, peopleIn, shareIn } from './formulas.ts';
import { missingRoots } from './missing-roots.ts';

const source = { file: 'uppgifter.csv', line: 2 };
const ratio = (numerator: string, denominator: string) =>
  ({ kind: 'ratio', numerator: figureKey(numerator, 2024), denominator: figureKey(denominator, 2024) }) as const;
const book = computeFigures([
  peopleIn(2024)('svar', givenAs(exact(7), source), ['Svar', '']),
  peopleIn(2024)('inga', givenAs(ZERO, source), ['Inga', '']),
  shareIn(2024)('andel', ratio('svar', 'tillfragade'), ['Andel', '']),
  shareIn(2024)('andel-av-andel', ratio('andel', 'borta'), ['Andel av andel', '']),
  shareIn(2024)('delat-med-noll', ratio('svar', 'inga'), ['Delat med noll', '']),
]);
const rootsOf = (id: string) => missingRoots(book, figureKey(id, 2024)).toSorted();

test('a figure that is not there is its own reason', () => {
  assert.deepEqual(rootsOf('borta'), ['borta@2024']);
});

test('a figure that can not be worked out waits for what it is made of, at any depth', () => {
  assert.deepEqual(rootsOf('andel'), ['tillfragade@2024']);
  assert.deepEqual(rootsOf('andel-av-andel'), ['borta@2024', 'tillfragade@2024']);
});

test('what is there, or is missing for another reason, waits for nothing', () => {
  assert.deepEqual([rootsOf('svar'), rootsOf('delat-med-noll')], [[], []]);
});
