import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unescapedCell } from '../../shared/formula-cell.ts';
import { csvText, readCsv } from './csv.ts';

const rowsOf = (text: string) => readCsv(text).rows.map(({ line, cells }) => [line, ...cells]);

test('rows know the line they begin on, also after fields of several lines, comments and empty lines', () => {
  assert.deepEqual(rowsOf('# först\na;b\n\n"x\ny";1\n# sedan\n;;\nz;2'), [
    [2, 'a', 'b'],
    [4, 'x\ny', '1'],
    [8, 'z', '2'],
  ]);
});

test('quotation marks hold separators, doubled marks and line ends', () => {
  assert.deepEqual(rowsOf('a;b\n"c;""d""";"e\nf"\n'), [
    [1, 'a', 'b'],
    [2, 'c;"d"', 'e\nf'],
  ]);
});

test('a mark inside a field is a letter like others', () => {
  assert.deepEqual(readCsv('a;b\n5" skärm;c\n').rows[1]?.cells, ['5" skärm', 'c']);
});

test('a mark without a match costs its own line only', () => {
  const { rows, unmatchedQuotes } = readCsv('a;b\n"c;1\nd;2\n"e"f;3\ng;"4"\n');
  assert.deepEqual(unmatchedQuotes, [2, 4]);
  assert.deepEqual(
    rows.map((row) => row.cells[0]),
    ['a', '"c', 'd', '"e"f', 'g'],
  );
});

test('the separator is the one that the first line has most of, or the one it is told', () => {
  assert.equal(readCsv('a,b,c;d\n').separator, ',');
  assert.equal(readCsv('a\tb\n').separator, '\t');
  assert.equal(readCsv('ensam\n').separator, ';');
  assert.deepEqual(rowsOf('sep=,\na,b;c\n'), [[2, 'a', 'b;c']]);
});

test('what is written is what is read', () => {
  const cell = fc.oneof(fc.constantFrom('"', ';', '\n', 'a"b', ''), fc.string()).map((text) => text.replaceAll('\r', '').trim());
  const row = fc.tuple(fc.constantFrom('id', 'a;b'), cell, cell);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const table = [['kolumn', 'två', 'tre'], ...rows];
      assert.deepEqual(
        readCsv(csvText(table)).rows.map((each) => each.cells.map(unescapedCell)),
        table,
      );
    }),
  );
});
