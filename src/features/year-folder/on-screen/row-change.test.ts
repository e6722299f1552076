import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowChange, rowChangeText } from './row-change.ts';
import { findSheet } from './sheets.ts';

const sheet = findSheet('medlemmar') ?? assert.fail('there is no sheet of members');
const row = (medlem: string, namn: string, typ = 'kommun') => ({ medlem, namn, typ });
const text = (before: readonly Record<string, string>[], after: readonly Record<string, string>[]) =>
  rowChangeText(rowChange(sheet, before, after));

test('a change tells which rows came, went and were written otherwise', () => {
  const before = [row('a', 'Askby'), row('b', 'Björkby'), row('c', 'Cederby')];
  const after = [row('a', 'Askby'), row('b', 'Björkby', 'region'), row('d', 'Davidsby')];
  assert.equal(text(before, after), '1 rad lades till (Davidsby), 1 rad togs bort (Cederby), 1 rad ändrades (Björkby)');
});

test('the order of rows and what is empty in them is no change of a row', () => {
  assert.equal(
    text([row('a', 'Askby'), row('b', 'Björkby')], [{ ...row('b', 'Björkby'), slut: '' }, row('a', 'Askby')]),
    'raderna bytte ordning',
  );
});

test('two rows that read the same are two', () => {
  assert.equal(text([row('a', 'Askby'), row('a', 'Askby')], [row('a', 'Askby')]), '1 rad togs bort (Askby)');
});

test('many rows are counted, and the first are named', () => {
  const many = ['Askby', 'Björkby', 'Cederby', 'Davidsby'].map((name) => row(name, name));
  assert.equal(text([], many), '4 rader lades till (Askby, Björkby, Cederby …)');
});

test('of the settings the fields that were changed are told', () => {
  const settings = findSheet('arsmapp') ?? assert.fail('there are no settings');
  assert.equal(
    rowChangeText(rowChange(settings, [{ forbund_sate: 'Askby', kontoplan: 'K' }], [{ forbund_sate: 'Björkby', kontoplan: 'K' }])),
    '1 uppgift ändrades (Säte)',
  );
});
