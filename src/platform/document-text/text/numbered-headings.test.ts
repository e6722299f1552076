import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHeadingsWhole } from './numbered-headings.ts';

test('a chapter whose number has a tab after it is a heading', () => {
  assert.deepEqual(withHeadingsWhole(['', '3.4\tBeredningsgruppen', '', 'Den möttes sju gånger.']), [
    '',
    '3.4 Beredningsgruppen',
    '',
    'Den möttes sju gånger.',
  ]);
});

test('numbered rows of a table and a list of chapters keep their tabs', () => {
  const rows = ['Nr\tMål', '1\tFler deltagare', '2\tFler svar', '', '1\tInledning', '2\tEkonomi'];
  assert.deepEqual(withHeadingsWhole(rows), rows);
});

test('a number with a sentence after it is no heading', () => {
  const rows = ['1\tMinst 40 procent går till arbete.', ''];
  assert.deepEqual(withHeadingsWhole(rows), rows);
});

test('a chapter whose number has some spaces after it is a heading below an empty line', () => {
  assert.deepEqual(withHeadingsWhole(['', '4.3  Budget och utfall (kr)', '', 'Insats   Budget   Utfall']), [
    '',
    '4.3 Budget och utfall (kr)',
    '',
    'Insats   Budget   Utfall',
  ]);
});

test('rows of goals and a list of chapters keep their spaces', () => {
  const rows = ['', '1  Inledning', '2  Ekonomi', '', '1  Minst 80 procent av deltagarna', '   svarar på enkäten', '', '2  Fler   36   40'];
  assert.deepEqual(withHeadingsWhole(rows), rows);
});
