import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { closingBalance, movement } from './balances.ts';
import { readBookTable } from './book-table.form.ts';
import { columnMapName } from './column-map.ts';

const workbook = readFileSync(join(import.meta.dirname, '../../../tests/golden/tables/saldobalans.xlsx'));
const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const MAP = `tabell: saldon
kolumner:
  konto: Konto
  namn: Benämning
  ingaende: IB
  debet: Debet
  kredit: Kredit
  utgaende: UB
`;
const faults = (table: string | Uint8Array, map: string | null) => {
  const { problems } = readBookTable(file('saldon.csv', table), map === null ? null : file('saldon.kolumner.yaml', map), 2023);
  return problems.map(({ file: name, line, code }) => [name, line, code]);
};

test('a table is explained by the column map that has its name', () => {
  assert.equal(columnMapName('saldon 2023.xlsx'), 'saldon 2023.kolumner.yaml');
});

test('a workbook is read by its map, sums left out', () => {
  const { value, problems } = readBookTable(file('saldobalans.xlsx', workbook), file('saldobalans.kolumner.yaml', MAP), 2023);
  assert.ok(value !== null);
  assert.deepEqual(
    problems.map(({ line, code }) => [line, code]),
    [[9, 'table.row-without-account']],
  );
  assert.deepEqual([closingBalance(value, 0, '1930'), movement(value, 0, '3010'), value.accounts.length], [5799990, -1000000, 6]);
});

test('the same table as text gives the same balances, in UTF-8 or as older spreadsheets save it', () => {
  const text = 'Konto;Benämning;IB;Debet;Kredit;UB\r\n1930;Bank på nätet;50000;10000,1;2000,2;57999,9\r\n';
  for (const bytes of [new TextEncoder().encode(text), Uint8Array.from(text, (letter) => letter.charCodeAt(0))]) {
    const { value } = readBookTable(file('saldon.csv', bytes), file('saldon.kolumner.yaml', MAP), 2023);
    assert.equal(value === null ? null : closingBalance(value, 0, '1930'), 5799990);
    assert.equal(value?.accounts[0]?.name, 'Bank på nätet');
  }
});

test('without a map nothing is read, and one is proposed from the headings', () => {
  const { value, problems } = readBookTable(file('huvudbok.csv', 'Datum;Ver;Konto;Text;Belopp\n2023-01-01;1;1930;x;1\n'), null, 2023);
  assert.equal(value, null);
  assert.equal(problems[0]?.code, 'table.no-map');
  assert.match(problems[0]?.message ?? '', /huvudbok\.kolumner\.yaml/);
  assert.match(problems[0]?.message ?? '', /tabell: transaktioner\nkolumner:\n {2}datum: Datum\n {2}verifikation: Ver\n {2}konto: Konto\n/);
});

test('the map may name the year, the row of the headings, the sign and the objects', () => {
  const map =
    'tabell: saldon\nrakenskapsar: 2022\nrubrikrad: 2\ntecken: kredit\nkolumner:\n  konto: Konto\n  belopp: Utfall\nobjekt:\n  "6": Projekt\n';
  const table = 'Konto;Projekt;Utfall\nKonto;Projekt;Utfall\n3010;P1;100\n';
  const { value, problems } = readBookTable(file('t.csv', table), file('t.kolumner.yaml', map), 2023);
  assert.deepEqual(problems, []);
  assert.ok(value !== null);
  assert.deepEqual([value.years[0]?.start, movement(value, 0, '3010'), value.dimensions[0]?.name], ['2022-01-01', -10000, 'Projekt']);
});

test('every fault of a map is told with its line', () => {
  const name = 'saldon.kolumner.yaml';
  assert.deepEqual(faults('Konto\n', ''), [[name, 1, 'table.map.empty']]);
  assert.deepEqual(faults('Konto\n', 'kolumner:\n  konto: Konto\n'), [[name, 1, 'table.map.gap']]);
  assert.deepEqual(faults('Konto\n', 'tabell: saldon\nkolumner:\n  konto: Konto\n'), [[name, 2, 'table.map.gap']]);
  assert.deepEqual(faults('Konto\n', 'tabell: saldo\nrubrikrad: tre\ntecken: plus\nfärg: röd\nkolumner:\n  knto: Konto\n'), [
    [name, 4, 'table.map.unknown-key'],
    [name, 1, 'table.map.value'],
    [name, 2, 'table.map.value'],
    [name, 6, 'table.map.unknown-key'],
    [name, 3, 'table.map.value'],
  ]);
});

test('a file that is neither text nor a workbook is refused', () => {
  assert.deepEqual(faults(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), MAP), [['saldon.csv', null, 'table.unreadable']]);
  assert.deepEqual(faults(Uint8Array.of(1, 2, 3, 4), MAP), [['saldon.csv', null, 'table.unreadable']]);
});
