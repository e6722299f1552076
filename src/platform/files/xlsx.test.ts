import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from './xlsx.ts';

const real = readFileSync(join(import.meta.dirname, '../../../tests/golden/tables/saldobalans.xlsx'));

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of the parts that matter, with the rows given as XML. */
function workbook(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="http://r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const rowsOf = (bytes: Uint8Array) => {
  const read = readXlsx(bytes);
  assert.ok(read.ok);
  return read.value.map(({ line, cells }) => [line, ...cells]);
};

test('the first sheet of a real workbook is read as text, with the sheet’s own row numbers', () => {
  assert.deepEqual(rowsOf(real), [
    [1, 'Samordningsförbundet Exempel'],
    [2, 'Saldobalans 2023'],
    [4, 'Konto', 'Benämning', 'IB', 'Debet', 'Kredit', 'UB', 'Uppdaterad'],
    [5, '1510', 'Kundfordringar', '1200.5', '300', '1200.5', '300', '2024-01-15'],
    [6, '1930', 'Bank', '50000', '10000.1', '2000.2', '57999.9', '2024-01-15'],
    [7, '2010', 'Eget kapital', '-51200.5', '0', '0', '-51200.5', '2024-01-15'],
    [8, '2440', 'Leverantörsskulder', '0', '0', '799.4', '-799.4', '2024-01-15'],
    [9, '', 'Summa balans', '', '', '', '6300'],
    [10, '3010', 'Bidrag', '0', '0', '10000', '-10000'],
    [11, '5010', 'Lokalhyra', '0', '3700', '0', '3700'],
  ]);
});

test('a sheet that is cut off within is refused: what is left of it may well add up', () => {
  const whole = workbook('<row><c><v>1</v></c></row>');
  assert.deepEqual(rowsOf(whole), [[1, '1']]);
  const cut = readXlsx(workbook('<row><c><v>1</v></c></row><row><c><v>2</v>'));
  assert.equal(cut.ok ? 'read' : cut.problem.kind, 'notXlsx');
});

test('numbers are read as decimals, without the noise of binary fractions', () => {
  const cells = ['0.30000000000000004', '95000.00000000012', '1.8189894035458565E-12', '1.5E3', '-12.345', '57999.9'];
  const row = cells.map((value) => `<c><v>${value}</v></c>`).join('');
  assert.deepEqual(rowsOf(workbook(`<row>${row}</row>`)), [[1, '0.3', '95000', '0', '1500', '-12.345', '57999.9']]);
});

test('cells keep their columns when others are left out, and texts may stand in the cell', () => {
  const row =
    '<row r="3"><c r="B3" t="inlineStr"><is><r><t>Två </t></r><r><t>delar</t></r></is></c><c r="AA3" t="str"><v>sist</v></c></row>';
  const [cells] = rowsOf(workbook(row));
  assert.equal(cells?.length, 28);
  assert.deepEqual([cells?.[0], cells?.[2], cells?.[27]], [3, 'Två delar', 'sist']);
});

test('shared strings are put together from their pieces, with letters written as entities', () => {
  const strings = `<sst ${MAIN}><si><t>Å &amp; Ö</t></si><si><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></si></sst>`;
  const row = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
  assert.deepEqual(rowsOf(workbook(row, { 'xl/sharedStrings.xml': strings })), [[1, 'Å & Ö', 'ab']]);
});

test('a formula gives its value; one that was never computed is kept as a formula', () => {
  const row = '<row r="1"><c><f>A2+1</f><v>5</v></c><c><f>SUM(A1:A2)</f></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>';
  assert.deepEqual(rowsOf(workbook(row)), [[1, '5', '=SUM(A1:A2)', 'SANT', '#REF!']]);
});

test('a workbook whose elements have a prefix is read the same', () => {
  const sheet =
    '<x:worksheet xmlns:x="http://x"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  assert.deepEqual(rowsOf(workbook('', { 'xl/worksheets/sheet1.xml': sheet })), [[2, '7']]);
});

test('dates are told by the style of the cell, also in workbooks that count from 1904', () => {
  const styles = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0 &quot;dagar&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
  const row = '<row r="1"><c s="0"><v>45291</v></c><c s="1"><v>45291</v></c><c s="2"><v>45291.75</v></c><c s="3"><v>45291</v></c></row>';
  assert.deepEqual(rowsOf(workbook(row, { 'xl/styles.xml': styles })), [[1, '45291', '2023-12-31', '2023-12-31', '45291']]);
  const from1904 = `<workbook ${MAIN} xmlns:r="http://r"><workbookPr date1904="1"/><sheets><sheet r:id="rId1"/></sheets></workbook>`;
  assert.deepEqual(
    rowsOf(workbook('<row r="1"><c s="1"><v>43829</v></c></row>', { 'xl/styles.xml': styles, 'xl/workbook.xml': from1904 })),
    [[1, '2023-12-31']],
  );
});

test('what is no workbook is refused by name', () => {
  assert.deepEqual(readXlsx(strToU8('Konto;Belopp')), { ok: false, problem: { kind: 'notXlsx' } });
  assert.deepEqual(readXlsx(real.subarray(0, 3000)), { ok: false, problem: { kind: 'notXlsx' } });
  assert.deepEqual(readXlsx(zipSync({ 'word/document.xml': strToU8('<a/>') })), { ok: false, problem: { kind: 'noSheet' } });
});

test('a small file that would fill the memory when it is unpacked is refused', () => {
  const refused = { ok: false, problem: { kind: 'tooLarge' } };
  const megabytes = ' '.repeat(30_000_000);
  const sheets = Object.fromEntries(['2', '3', '4', '5'].map((number) => [`xl/worksheets/sheet${number}.xml`, megabytes]));
  assert.deepEqual(readXlsx(workbook('', sheets)), refused);
  assert.deepEqual(readXlsx(workbook('<row><c r="ZZZ1"><v>1</v></c></row>'.repeat(1000))), refused);
});

test('a sheet of elements within elements is read as far as sheets go', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const deep = row + '<x>'.repeat(300_000) + row;
  assert.deepEqual(rowsOf(workbook(deep)), [[1, '1']]);
});

test('a number of a million digits is kept as text, since computing with it would never end', () => {
  const digits = '1'.repeat(1_000_000);
  assert.deepEqual(rowsOf(workbook(`<row r="1"><c r="A1"><v>${digits}</v></c></row>`)), [[1, digits]]);
});
