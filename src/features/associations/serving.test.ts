import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mandate } from './association.ts';
import { servingDuring, sittingOn } from './serving.ts';

const mandate = (role: string, from: string | null, until: string | null): Mandate => ({
  body: 'styrelse',
  role,
  member: null,
  from,
  until,
  name: null,
  remark: null,
  source: { file: 'uppdrag.csv', line: 2 },
});

const left = mandate('Ordförande', '2023-01-01', '2024-12-31');
const came = mandate('Ordförande', '2025-01-01', null);
const always = mandate('Ledamot', null, null);
const deputy = mandate('Ersättare', null, null);
const longGone = mandate('Ledamot', '2019-01-01', '2022-12-31');
const board = [left, came, always, deputy, longGone];

test('those served in a year whose time and the year have a day in common', () => {
  assert.deepEqual(servingDuring(board, 'styrelse', 2024), [left, always, deputy]);
  assert.deepEqual(servingDuring(board, 'styrelse', 2025), [came, always, deputy]);
  assert.deepEqual(servingDuring([mandate('Ledamot', '2024-12-31', null)], 'styrelse', 2024).length, 1);
});

test('those sign who sit on the day of the decision, also when they came after the year', () => {
  assert.deepEqual(sittingOn(board, '2025-03-14'), [came, always]);
  assert.deepEqual(sittingOn(board, '2024-12-31'), [left, always]);
});

test('before the decision those are expected to sign who have not left', () => {
  assert.deepEqual(sittingOn(board, null), [came, always]);
});

test('other bodies are not the board', () => {
  assert.deepEqual(servingDuring(board, 'revision', 2024), []);
});
