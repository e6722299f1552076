import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFolder, folderWith } from '../../../tests/support/a-folder.ts';
import { tellBooks } from './book-difference.ts';
import { compareYears } from './year-difference.ts';
import { readYearToKeep } from './year-to-keep.form.ts';

const book = `${aFolder['bokforing/2023.se']}`;

function differences(before: string, after: string) {
  const [old, fresh] = [before, after].map((text) => readYearToKeep(folderWith({ 'bokforing/2023.se': text })).value);
  assert.ok(old !== null && old !== undefined && fresh !== null && fresh !== undefined);
  return tellBooks(compareYears(old.records, fresh.records), old.ledgers, fresh.ledgers);
}

test('a corrected bookkeeping file tells what it changes in the books', () => {
  const corrected = book
    .replace('#KONTO 1930 "Bank"', '#KONTO 1930 "Plusgiro"')
    .replace('#UB 0 1930 100.00', '#UB 0 1930 150.00')
    .replace('#TRANS 1930 {} 100.00', '#TRANS 1930 {} 150.00')
    .replace('#TRANS 3010 {} -100.00', '#TRANS 3010 {} -150.00')
    .concat('#VER A 2 20230301 "Ny"\n{\n#TRANS 1930 {} 1.00\n#TRANS 3010 {} -1.00\n}\n');
  const [difference, ...others] = differences(book, corrected);
  assert.deepEqual(others, []);
  assert.deepEqual(difference, {
    file: 'bokforing/2023.se',
    added: ['verifikation A 2, 2023-03-01, Ny, 1930 1,00\u00a0kr; 3010 −1,00\u00a0kr'],
    removed: [],
    changed: [
      { row: 'konto 1930', values: [{ name: 'namn', before: 'Bank', after: 'Plusgiro' }] },
      { row: 'konto 1930, utgående balans', values: [{ name: 'belopp', before: '100,00\u00a0kr', after: '150,00\u00a0kr' }] },
      {
        row: 'verifikation A 1',
        values: [
          { name: 'rader', before: '1930 100,00\u00a0kr; 3010 −100,00\u00a0kr', after: '1930 150,00\u00a0kr; 3010 −150,00\u00a0kr' },
        ],
      },
    ],
    isReordered: false,
  });
});

test('a file that only looks otherwise is told to have changed in its bytes', () => {
  const [difference] = differences(book, book.replace('#GEN 20240101', '#GEN 20240102'));
  assert.deepEqual(
    difference?.changed.map((change) => change.row),
    ['innehåll'],
  );
});
