import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FigureKey } from '../../../src/features/figures/figure.ts';
import { fraction, readSheet, type SheetRow, same, wrongRows } from './facit.ts';
import { storbygden } from './folder.ts';
import { reportText } from './report-text.ts';

const { input, report } = storbygden();
const sheet = readSheet();

test("every expected figure is what the postings and the budget give by the accountant's own counting", () => {
  assert.ok(sheet.length > 600);
  assert.deepEqual(wrongRows(sheet), []);
});

test('the program gives every expected figure', () => {
  const rows = sheet.filter((row) => !row.figure.startsWith('hjälp.'));
  assert.deepEqual(rows.flatMap(difference), []);
});

/** `SKRIV_RAPPORT=1 node --test tests/golden/storbygden/` writes the file anew, to be read before it is kept. */
test('the report reads as it did when it was last read through', () => {
  const text = reportText(report.document, report.findings);
  const file = join(import.meta.dirname, 'rapport.md');
  if (process.env.SKRIV_RAPPORT === '1') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
});

/** Figures of the sheet that are hidden, since they would give away a count of few people. */
const HIDDEN = ['svar.chefer.bortfall@2024', 'svar.chefer.andel@2024'];

function difference(row: SheetRow): string[] {
  const figure = input.book.find(`${row.figure}@${row.column}` as FigureKey);
  const place = `${row.figure}@${row.column}`;
  if (figure?.value.kind === 'hidden' && HIDDEN.includes(place)) return [];
  if (figure === undefined || figure.value.kind !== 'known') return [`${place}: ${figure?.value.kind ?? 'finns inte'}`];
  const { numerator, denominator } = figure.value.exact;
  const scale = figure.unit.kind === 'money' ? 100n : 1n;
  const isSame = same([numerator, denominator * scale], fraction(row.value));
  return isSame ? [] : [`${place}: ${Number(numerator) / Number(denominator * scale)}, inte ${row.value}`];
}
