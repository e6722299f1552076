import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesIn, sheetOf } from './sheet.ts';

const sheet = (...rows: readonly string[]) => sheetOf(rows.map((row, index) => ({ line: index + 1, cells: row.split(';') })));

test('titles above the headings are told apart from the table, and rows keep their numbers', () => {
  const found = sheet('Förbundet X;;', 'Budget 2025, belopp i tkr;;2024-11-20', ';;', 'Benämning;Budget 2024;Budget 2025', 'Kansli;1;2');
  assert.deepEqual(
    [found.titles, found.headLine, found.rows],
    [['Förbundet X', 'Budget 2025, belopp i tkr', '2024-11-20'], 4, [{ line: 5, cells: ['Kansli', '1', '2'] }]],
  );
});

test('headings that are not known are those of the first row with two cells filled in', () => {
  assert.deepEqual(sheet('Förbundet X', 'Vad;Hur mycket', 'Kansli;12').headings, ['Vad', 'Hur mycket']);
  assert.deepEqual(sheet('Vad', 'Kansli').headings, ['Vad']);
  assert.deepEqual(sheetOf([]).rows, []);
});

test('texts under no heading are the names when no heading says what the rows are called', () => {
  const found = sheet('Förbundet X', ';;2024;2025', ';Kansli;1;2', ';Lokal;3;4');
  assert.deepEqual([found.headLine, rolesIn(found, 2025)], [2, [null, 'namn', null, 'belopp-budget']]);
  assert.deepEqual(rolesIn(sheet(';namn;Belopp', 'Kansli;A;1'), 2025), [null, 'namn', 'belopp-budget']);
  assert.deepEqual(rolesIn({ headings: ['', 'Belopp'], rows: [{ line: 2, cells: ['7', '1'] }] }, 2025), [null, 'belopp-budget']);
});

test('a heading with its unit is called as one without', () => {
  const found = sheet('Benämning;Budget 2024 (tkr);Belopp i tkr', 'A;1;2');
  assert.deepEqual(rolesIn(found, 2025), ['namn', 'belopp-budgetBefore', 'belopp-budget']);
});
