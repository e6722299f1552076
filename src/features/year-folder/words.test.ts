import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BALANCE_SHEET_LINES } from '../statements/balance-sheet.ts';
import { INCOME_STATEMENT_LINES } from '../statements/income-statement.ts';
import { BALANCE_LINES, INCOME_LINES } from './words.ts';

const linesOfAccounts = (lines: readonly { readonly id: string; readonly sumOf?: unknown }[]): string[] =>
  lines.filter((line) => line.sumOf === undefined).map((line) => line.id);

test('an account may fall on the lines of the statements that are no sums, and on no other', () => {
  assert.deepEqual(linesOfAccounts(INCOME_STATEMENT_LINES).toSorted(), INCOME_LINES.toSorted());
  assert.deepEqual([...linesOfAccounts(BALANCE_SHEET_LINES), 'eget-kapital'].toSorted(), BALANCE_LINES.toSorted());
});
