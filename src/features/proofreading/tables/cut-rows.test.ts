import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RawRow, rowsOfCells, wrappedTogether } from './cut-rows.ts';

const together = (...lines: readonly string[]): string[] => {
  const rows = lines.map((line, index): RawRow => ({ place: { page: 1, line: index + 1 }, cells: line.split('|') }));
  return wrappedTogether(rows).map(({ place, cells }) => `${place.line} ${cells.join('|')}`);
};

test('words below words in a row without a label go on with them', () => {
  assert.deepEqual(together('Mål|Utfall', 'Vägval|Elva av|Uppfyllt', '|deltagarna|', '|gick vidare|', 'Spåret|Två|Inte'), [
    '1 Mål|Utfall',
    '2 Vägval|Elva av deltagarna gick vidare|Uppfyllt',
    '5 Spåret|Två|Inte',
  ]);
});

test('a row with a label, numbers below numbers, and words below nothing are rows of their own', () => {
  assert.deepEqual(together('Vägval|Elva av', 'Spåret|deltagarna'), ['1 Vägval|Elva av', '2 Spåret|deltagarna']);
  assert.deepEqual(together('Vägval|1 200', '|1 300'), ['1 Vägval|1 200', '2 |1 300']);
  assert.deepEqual(together('Vägval||Uppfyllt', '|deltagarna|'), ['1 Vägval||Uppfyllt', '2 |deltagarna|']);
  assert.deepEqual(together('Vägval|Elva av|40', '|deltagarna|41'), ['1 Vägval|Elva av|40', '2 |deltagarna|41']);
  assert.deepEqual(together('Vägval|Elva av', '|'), ['1 Vägval|Elva av', '2 |']);
});

test('nothing stands above the first row', () => {
  assert.deepEqual(together('|deltagarna', 'Vägval|Elva av'), ['1 |deltagarna', '2 Vägval|Elva av']);
});

test('a numbered row that was cut within its name is one row', () => {
  const piece = (from: number, text: string) => ({ from, to: from + 1, text });
  const line = (at: number, ...texts: readonly string[]) => ({
    place: { page: null, line: at },
    table: 1,
    pieces: texts.map((text, from) => piece(from, text)),
  });
  const read = rowsOfCells([
    line(1, 'Nr', 'Mål', 'Målnivå', 'Utfall', 'Bedömning'),
    line(2, '4', 'Minst 70 procent av dem ska'),
    line(3, 'uppleva nytta', '70 %', '74 %', 'Nått'),
    line(5, '5', 'Alla parter ska delta', '6', '6', 'Nått'),
  ] as unknown as Parameters<typeof rowsOfCells>[0]);
  assert.deepEqual(
    read.map(({ cells }) => cells.join(' | ')),
    [
      'Nr | Mål | Målnivå | Utfall | Bedömning',
      '4 | Minst 70 procent av dem ska uppleva nytta | 70 % | 74 % | Nått',
      '5 | Alla parter ska delta | 6 | 6 | Nått',
    ],
  );
});
