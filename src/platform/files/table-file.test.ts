import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Column } from '../../shared/table.ts';
import { formatAsked, tableFile } from './table-file.ts';
import { writeXlsx } from './write-xlsx.ts';
import { readXlsx } from './xlsx.ts';

interface Paid {
  readonly what: string;
  readonly on: string | null;
  readonly times: number;
  readonly ore: number | null;
}

const columns: readonly Column<Paid>[] = [
  { key: 'vad', name: 'Vad', kind: 'text', value: ({ what }) => what },
  { key: 'dag', name: 'Dag', kind: 'date', value: ({ on }) => on },
  { key: 'antal', name: 'Antal', kind: 'number', value: ({ times }) => times },
  { key: 'belopp', name: 'Belopp', kind: 'kronor', value: ({ ore }) => ore },
];

const written = async (rows: readonly Paid[], format: 'csv' | 'xlsx'): Promise<Uint8Array> =>
  tableFile({ name: 'betalt', columns, rows }, format).bytes();

async function readBack(rows: readonly Paid[]): Promise<readonly (readonly string[])[]> {
  const read = readXlsx(await written(rows, 'xlsx'));
  assert.ok(read.ok);
  return read.value.map(({ cells }) => cells);
}

const lunch: Paid = { what: '=HYPERLINK("http://x";"Lön & <b>")', on: '2024-02-29', times: 1000, ore: -5742205 };

test('a workbook holds numbers as numbers, dates as dates and everything else as text', async () => {
  assert.deepEqual(await readBack([lunch]), [
    ['Vad', 'Dag', 'Antal', 'Belopp'],
    ['=HYPERLINK("http://x";"Lön & <b>")', '2024-02-29', '1000', '-57422.05'],
  ]);
});

test('what is not known is an empty cell, in its own column', async () => {
  const [, row] = await readBack([{ ...lunch, on: null }]);
  assert.deepEqual(row?.slice(1), ['', '1000', '-57422.05']);
});

test('any text comes back from a workbook as it was, but for what no file of XML can hold', async () => {
  const anyText = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text === text.trim() && !/\p{Cc}/u.test(text));
  await fc.assert(
    fc.asyncProperty(anyText, fc.maxSafeInteger(), async (what, ore) => {
      const [, row] = await readBack([{ ...lunch, what, ore }]);
      assert.equal(row?.[0], what);
    }),
    { numRuns: 50 },
  );
});

test('characters that would break the workbook are left out', async () => {
  const [, row] = await readBack([{ ...lunch, what: 'a\u0000b\u000bc\ud800d' }]);
  assert.equal(row?.[0], 'abc\ufffdd');
});

test('the text for spreadsheets is Swedish, and no cell of it is computed', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await written([lunch, { ...lunch, what: 'Lön', ore: 100 }], 'csv'));
  assert.equal(
    text,
    `\ufeffVad;Dag;Antal;Belopp\n"'=HYPERLINK(""http://x"";""Lön & <b>"")";2024-02-29;1000;-57422,05\nLön;2024-02-29;1000;1\n`,
  );
});

test('a workbook may have more columns than there are letters', () => {
  const row = Array.from({ length: 703 }, (_, column) => ({ kind: 'number' as const, decimal: String(column) }));
  const read = readXlsx(writeXlsx({ name: 'Bred: [en]', rows: [row], widths: [] }));
  assert.ok(read.ok);
  assert.deepEqual(read.value[0]?.cells.slice(25, 28), ['25', '26', '27']);
  assert.equal(read.value[0]?.cells[702], '702');
});

test('the same table gives the same bytes', async () => {
  assert.deepEqual(await written([lunch], 'xlsx'), await written([lunch], 'xlsx'));
});

for (const [query, format] of [
  ['som=csv', 'csv'],
  ['som=xlsx', 'xlsx'],
  ['som=exe', null],
  ['', null],
] as const) {
  test(`"${query}" asks for ${format ?? 'the page'}`, () => assert.equal(formatAsked(new URLSearchParams(query)), format));
}
