import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOfGroups } from './group-headings.ts';

/** The label's column and some of ten letters with five between, from the thirtieth on. */
const columns = (many: number): { from: number; to: number }[] => [
  { from: 0, to: 20 },
  ...Array.from({ length: many }, (_, index) => ({ from: 30 + 15 * index, to: 40 + 15 * index })),
];
const heading = (middle: number): { from: number; to: number } => ({ from: middle - 2, to: middle + 2 });

test('headings over as many columns each have those', () => {
  assert.deepEqual(columnsOfGroups(columns(4), [heading(42.5), heading(72.5)]), [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(columnsOfGroups(columns(6), [heading(50), heading(95)]), [
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test('over groups of other sizes they have the columns whose middle is theirs', () => {
  assert.deepEqual(columnsOfGroups(columns(7), [heading(50), heading(87.5), heading(117.5)]), [
    [1, 2, 3],
    [4, 5],
    [6, 7],
  ]);
  assert.deepEqual(columnsOfGroups(columns(3), [heading(35), heading(57.5)]), [[1], [2, 3]]);
});

test('headings that stand over one column each, or over the labels, head no groups', () => {
  assert.equal(columnsOfGroups(columns(3), [heading(35), heading(50)]), null);
  assert.equal(columnsOfGroups(columns(3), [heading(10), heading(50)]), null);
  assert.equal(columnsOfGroups(columns(2), [heading(35), heading(50)]), null);
});
