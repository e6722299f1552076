import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sentence } from './passages.ts';
import { quantitiesOf } from './quantities.ts';
import { isReportYear, subjectOf, yearOf } from './speaking-of.ts';

test('a sentence that names no year speaks of the year of the report', () => {
  assert.equal(isReportYear('Insatsen hade 40 deltagare.', 2031), true);
});

test('a sentence that names years speaks of the one of the report only when it names no other', () => {
  assert.equal(isReportYear('Under 2031 hade insatsen 40 deltagare.', 2031), true);
  assert.equal(isReportYear('Under 2030 hade insatsen 40 deltagare.', 2031), false);
  assert.equal(isReportYear('Mellan 2030 och 2031 hade insatsen 40 deltagare.', 2031), false);
});

test('words for other years say so without a number', () => {
  for (const words of ['förra året', 'i fjol', 'året innan', 'sedan start', 'hittills', 'under kommande år'])
    assert.equal(isReportYear(`Insatsen hade 40 deltagare ${words}.`, 2031), false, words);
});

test('the number of a law or paper is no year', () => {
  assert.equal(isReportYear('Enligt lag (2003:1210) och dnr 2030:17 hade insatsen 40 deltagare.', 2031), true);
});

test('the year that a sentence speaks of is the only one that it names, else that of the report', () => {
  assert.equal(yearOf('Insatsen hade 40 deltagare.', 2031), 2031);
  assert.equal(yearOf('Under 2029 hade insatsen 40 deltagare.', 2031), 2029);
  assert.equal(yearOf('Mellan 2029 och 2031 hade insatsen 40 deltagare.', 2031), null);
  assert.equal(yearOf('Förra året hade insatsen 40 deltagare.', 2031), null);
});

test('a year that is only compared with is not the one that is spoken of', () => {
  for (const words of ['en höjning från 2030', 'fler än 2030', 'jämfört med 2030', 'mot 2030', 'en ökning sedan år 2030'])
    assert.equal(yearOf(`Insatsen hade 40 deltagare, ${words}.`, 2031), 2031, words);
});

const NAMES = ['Ankaret', 'Bryggan (Stöd på vägen)', 'Stegen Ung'];

/** Whom the last number of a sentence is told of. */
function subjectOfLast(text: string, ...headings: readonly string[]): string | null {
  const sentence: Sentence = { text, headings, lines: [{ at: 0, place: { page: null, line: 1 } }], paragraph: 0, isCell: false };
  const quantity = quantitiesOf(text).at(-1);
  assert.ok(quantity !== undefined, text);
  return subjectOf(sentence, quantity, NAMES);
}

test('a number is told of the one that is named right after it', () => {
  assert.equal(subjectOfLast('Ankaret kostade 450 000 kr, att jämföra med 18 409 kronor i Stegen Ung'), 'Stegen Ung');
  assert.equal(subjectOfLast('Kostnaden var 9 500 kr per deltagare för Ankaret'), 'Ankaret');
});

test('a number is told of the last that is named before it, when another number stands between the names', () => {
  assert.equal(subjectOfLast('Ankaret hade 30 deltagare och Stegen Ung hade 20'), 'Stegen Ung');
  assert.equal(subjectOfLast('Ankarets kostnad var 450 000 kr'), 'Ankaret');
});

test('a number that two are named for together is told of neither', () => {
  assert.equal(subjectOfLast('Ankaret och Stegen Ung hade 50 deltagare'), null);
});

test('a name is known by the short one and by the long one', () => {
  assert.equal(subjectOfLast('Bryggan hade 20 deltagare'), NAMES[1]);
  assert.equal(subjectOfLast('Stöd på vägen hade 20 deltagare'), NAMES[1]);
});

test('a number without a name is told of the one whose section it stands in, the innermost first', () => {
  assert.equal(subjectOfLast('Insatsen hade 20 deltagare', 'Om året', 'Ankaret'), 'Ankaret');
  assert.equal(subjectOfLast('Insatsen hade 20 deltagare', 'Ankaret', 'Stegen Ung', 'Ekonomi'), 'Stegen Ung');
  assert.equal(subjectOfLast('Insatsen hade 20 deltagare', 'Om året'), null);
});

test('a name inside another word is no name', () => {
  assert.equal(subjectOfLast('Ankarplatsen hade 20 deltagare'), null);
});

test('a year that stands beside another amount is not what a sentence speaks of', () => {
  assert.equal(yearOf('Det kostade 19 230 kr (20 660 kr 2030).', 2031), 2031);
  assert.equal(yearOf('Det kostade 19 230 kr, att jämföra med 20 660 kr under 2030.', 2031), 2031);
  assert.equal(yearOf('Det kostade 19 230 kr 2030.', 2031), 2030);
});
