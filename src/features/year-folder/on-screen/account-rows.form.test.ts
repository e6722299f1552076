import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { accountRows } from './account-rows.form.ts';
import { shownSheet, trySheet } from './sheet.form.ts';
import { findSheet } from './sheets.ts';

const { records } = readFolder(STORBYGDEN);
const sheet = findSheet('konton') ?? assert.fail();
const shown = shownSheet(sheet, records);

test('every account with money gets a row with its name, once', () => {
  const { rows, problems } = accountRows({ ...records, accountRules: [] }, []);
  assert.deepEqual(problems, []);
  assert.ok(rows.length > 3);
  assert.ok(rows.every(({ konto = '' }) => /^\d{4,6}$/.test(konto)));
  assert.deepEqual(
    rows.map(({ konto }) => konto),
    rows.map(({ konto }) => konto).toSorted(),
  );
  assert.match(accountRows(records, rows).problems[0]?.message ?? '', /har redan en rad/);
});

test('the rows can be saved as they are, and say nothing about where an account belongs', () => {
  const { rows } = accountRows(records, shown);
  const { records: after, problems } = trySheet(records, sheet, [...shown, ...rows]);
  assert.deepEqual(problems, []);
  const added = after?.accountRules.slice(records.accountRules.length) ?? [];
  assert.equal(added.length, rows.length);
  assert.ok(added.every(({ line, noteRow, intervention }) => line === null && noteRow === null && intervention === null));
});

test('without books there is nothing to fetch, and that is told', () => {
  const { rows, problems } = accountRows({ ...records, bookFiles: [] }, []);
  assert.deepEqual(rows, []);
  assert.match(problems[0]?.message ?? '', /Läs in den under Bokföring först/);
});
