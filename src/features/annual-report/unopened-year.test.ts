import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith } from '../../../tests/support/a-folder.ts';
import { figureKey } from '../figures/figure.ts';
import { showFigure } from '../figures/shown.ts';
import { readYearFolder } from '../year-folder/year-folder.form.ts';
import { prepareReport } from './prepare.form.ts';

const BOOKS = `#FLAGGA 0
#SIETYP 1
#RAR 0 20230101 20231231
#RAR -1 20220101 20221231
#KONTO 1229 "Inventarier"
#KONTO 1239 "Avskrivningar inventarier"
#KONTO 1930 "Bank"
#KONTO 2010 "Eget kapital"
#KONTO 3010 "Bidrag"
#KONTO 5010 "Löner"
#IB 0 1229 60.00
#IB 0 1239 -20.00
#IB 0 1930 100.00
#IB 0 2010 -140.00
#UB 0 1229 60.00
#UB 0 1239 -20.00
#UB 0 1930 130.00
#UB 0 2010 -140.00
#UB -1 1229 60.00
#UB -1 1239 -20.00
#UB -1 1930 100.00
#UB -1 2010 -140.00
#RES 0 3010 -80.00
#RES 0 5010 50.00
#RES -1 3010 -70.00
#RES -1 5010 60.00
`;
const OPENED = `${BOOKS}#IB -1 1229 60.00\n#IB -1 1239 -20.00\n#IB -1 1930 90.00\n#IB -1 2010 -130.00\n`;

/** Figures of the year before as they are shown, from books with the given text. */
function shownBefore(books: string, ids: readonly string[]): readonly string[] {
  const { value } = readYearFolder(folderWith({ 'bokforing/2023.se': books }));
  assert.ok(value !== null);
  const { book } = prepareReport(value).input;
  return ids.map((id) => showFigure(book.find(figureKey(id, 2022))).replaceAll('\u00a0', ' '));
}

const STARTED = ['br.eget-kapital-ingaende', 'anlaggning.maskiner-inventarier.anskaffningar', 'kf.arets-kassaflode'];
const ENDED = [
  'br.eget-kapital',
  'br.summa-eget-kapital-och-skulder',
  'br.summa-tillgangar',
  'anlaggning.maskiner-inventarier.bokfort-varde',
];

test('what an earlier year began with and bought is unknown when the books only tell how it ended', () => {
  assert.deepEqual(shownBefore(BOOKS, STARTED), ['–', '–', '–']);
});

test('what an earlier year ended with is told all the same, with a result that already lies in equity counted once', () => {
  assert.deepEqual(shownBefore(BOOKS, ENDED), ['140 kr', '140 kr', '140 kr', '40 kr']);
});

test('a result that has not been carried to equity is added to it', () => {
  const uncarried = BOOKS.replace('#UB -1 2010 -140.00', '#UB -1 2010 -130.00');
  assert.deepEqual(shownBefore(uncarried, ['br.eget-kapital', 'br.summa-tillgangar']), ['140 kr', '140 kr']);
});

test('books that tell what the earlier year began with give it', () => {
  assert.deepEqual(shownBefore(OPENED, STARTED), ['130 kr', '0 kr', '10 kr']);
});
