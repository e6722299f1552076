import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Column, columnSum, inOrder, orderAsked } from './table.ts';

interface Paid {
  readonly who: string;
  readonly on: string | null;
  readonly ore: number | null;
}

const columns: readonly Column<Paid>[] = [
  { key: 'vem', name: 'Vem', kind: 'text', value: ({ who }) => who },
  { key: 'dag', name: 'Dag', kind: 'date', value: ({ on }) => on },
  { key: 'belopp', name: 'Belopp', kind: 'kronor', isSummed: true, value: ({ ore }) => ore },
];

const paid: readonly Paid[] = [
  { who: 'Östersund', on: '2024-03-01', ore: 1000 },
  { who: 'Åre', on: null, ore: null },
  { who: 'Zinkgruvan 10', on: '2023-12-31', ore: -5 },
  { who: 'Zinkgruvan 9', on: '2024-03-01', ore: 200 },
];

const sorted = (query: string): string[] => inOrder(paid, columns, orderAsked(columns, new URLSearchParams(query))).map(({ who }) => who);

test('texts come in Swedish order, with numbers by their value', () => {
  assert.deepEqual(sorted('sortera=vem'), ['Zinkgruvan 9', 'Zinkgruvan 10', 'Åre', 'Östersund']);
});

test('falling order turns the rows round, but what is not known still comes last', () => {
  assert.deepEqual(sorted('sortera=belopp'), ['Zinkgruvan 10', 'Zinkgruvan 9', 'Östersund', 'Åre']);
  assert.deepEqual(sorted('sortera=belopp&ordning=fallande'), ['Östersund', 'Zinkgruvan 9', 'Zinkgruvan 10', 'Åre']);
});

test('equal rows stay as they stood, in falling order too', () => {
  assert.deepEqual(sorted('sortera=dag&ordning=fallande'), ['Östersund', 'Zinkgruvan 9', 'Zinkgruvan 10', 'Åre']);
});

for (const query of ['', 'sortera=', 'sortera=losenord', 'sortera=__proto__', 'ordning=fallande']) {
  test(`"${query}" asks for no order that there is, and the rows are left alone`, () => {
    assert.deepEqual(
      sorted(query),
      paid.map(({ who }) => who),
    );
  });
}

test('only what is meant to be summed is summed, and what is not known adds nothing', () => {
  assert.deepEqual(
    columns.map((column) => columnSum(paid, column)),
    [null, null, 1195],
  );
});

test('order neither loses nor makes rows, and their sum is the same', () => {
  const anyPaid = fc.record({
    who: fc.string(),
    on: fc.option(fc.constantFrom('2024-01-01', '2024-12-31')),
    ore: fc.option(fc.maxSafeInteger()),
  });
  fc.assert(
    fc.property(fc.array(anyPaid), fc.constantFrom('vem', 'dag', 'belopp'), fc.boolean(), (rows, key, isFalling) => {
      const result = inOrder(rows, columns, { key, isFalling });
      assert.equal(new Set(result).size, new Set(rows).size);
      assert.equal(result.length, rows.length);
    }),
  );
});
