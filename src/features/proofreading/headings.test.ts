import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine } from '../../../tests/proofreading/some-proofreading.ts';
import type { DocumentText } from '../../shared/document-text.ts';
import { headingLevel, headingsAt, withHeadings } from './headings.ts';

test('a line is a heading when the file says so, and else when it is numbered or short and of one piece', () => {
  const levels = ['3 Ekonomi', '3.1 Vårt resultat', '3.1.2 Not om hyror', 'Verksamhetens mål'].map((text) =>
    headingLevel(aLine(1, [text])),
  );
  assert.deepEqual(levels, [1, 2, 3, 6]);
  const others = ['Vi nådde målen.', 'Insatsen kostade 120 000', 'med små bokstäver', 'Målen: tre', `Ett ${'långt '.repeat(20)}`];
  for (const text of others) assert.equal(headingLevel(aLine(1, [text])), null, text);
  assert.equal(headingLevel(aLine(1, ['Vi nådde målen.'], { heading: 2 })), 2);
  assert.equal(headingLevel(aLine(1, ['Resultat', '2031'])), null);
  assert.equal(headingLevel(aLine(1, ['3 Ekonomi'], { table: 1 })), null);
});

test('a line stands under the nearest heading of each level above it', () => {
  const lines = ['1 Inledning', '1.1 Uppdrag', '2 Ekonomi', '2.1 Hyror', '2.2 Löner', 'Vi betalade mer än förra året.'];
  const at = lines.map((text, index) => aLine(index + 1, [text]));
  assert.deepEqual(headingsAt(at, 5), ['2 Ekonomi', '2.2 Löner']);
  assert.deepEqual(headingsAt(at, 2), ['1 Inledning', '1.1 Uppdrag']);
  assert.deepEqual(headingsAt(at, 0), []);
});

test('where the file tells its headings, a short line is none unless it is numbered', () => {
  const some = (heading?: number): DocumentText => ({
    kind: 'docx',
    pages: null,
    unread: [],
    lines: [aLine(1, ['Ekonomi'], heading === undefined ? {} : { heading }), aLine(2, ['Korta ord']), aLine(3, ['4 Hyror'])],
  });
  assert.deepEqual(withHeadings(some(1)).lines.map(headingLevel), [1, null, 1]);
  assert.deepEqual(withHeadings(some()).lines.map(headingLevel), [6, 6, 1]);
});

const headingsOf = (...lines: readonly ReturnType<typeof aLine>[]): string[] =>
  withHeadings({ kind: 'pdf', pages: 1, unread: [], lines })
    .lines.filter((line) => headingLevel(line) !== null)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(' '));

const FIRST = 'Deltagarna i våra insatser har under det gångna året';

test('a line that the next one goes on with in small letters begins a paragraph', () => {
  assert.deepEqual(headingsOf(aLine(1, [FIRST]), aLine(2, ['fått mer stöd än förut.'])), []);
  assert.deepEqual(headingsOf(aLine(1, [FIRST]), aLine(2, ['Vi har gett mer stöd.'])), [FIRST]);
  assert.deepEqual(headingsOf(aLine(1, [FIRST]), aLine(2, ['fått mer', '64'], { table: 1 })), [FIRST]);
  assert.deepEqual(headingsOf(aLine(1, [FIRST])), [FIRST]);
});

test('a short line over a list in small letters is a heading, and so is one with an empty line below', () => {
  assert.deepEqual(headingsOf(aLine(1, ['Våra parter']), aLine(2, ['kommunerna'])), ['Våra parter']);
  const apart = [aLine(1, [FIRST], { page: null }), aLine(3, ['fått mer stöd än förut.'], { page: null })].map(
    (line): ReturnType<typeof aLine> => ({ ...line, place: { ...line.place, page: null } }),
  );
  assert.deepEqual(headingsOf(...apart), [FIRST]);
});

test('a line that ends within a phrase is no heading', () => {
  for (const last of ['och', 'att', 'av', 'till', 'för', 'den', 'har', 'inte'])
    assert.deepEqual(headingsOf(aLine(1, [`Våra parter ${last}`]), aLine(2, ['Försäkringskassan'])), ['Försäkringskassan'], last);
  assert.deepEqual(headingsOf(aLine(1, ['Våra parter']), aLine(2, ['Försäkringskassan'])), ['Våra parter', 'Försäkringskassan']);
});

test('the number of a heading may stand apart from it', () => {
  assert.deepEqual(headingsOf(aLine(1, ['2', 'Resultaträkning'])), ['2 Resultaträkning']);
  assert.deepEqual(headingsOf(aLine(1, ['2', '64'])), []);
});

test('a heading may end with a year, and a line with another number is none', () => {
  assert.equal(headingLevel(aLine(1, ['Så ser vi på 2031'])), 6);
  assert.equal(headingLevel(aLine(1, ['Vi hade 2031 besök'])), null);
  assert.equal(headingLevel(aLine(1, ['Sida 412'])), null);
});
