import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booksUntil } from '../../src/features/statements/books-until.ts';
import { readFolder, STORBYGDEN } from './kept-folder.ts';

const { ledgers, records } = readFolder(STORBYGDEN);

test('books go as far as their latest voucher of the year, and no further than the year', () => {
  assert.equal(booksUntil(ledgers, records.year)?.slice(0, 7), `${records.year}-12`);
  assert.equal(booksUntil(ledgers, records.year + 1), null, 'last year’s books are not this year’s');
  assert.equal(booksUntil([], records.year), null);
});
