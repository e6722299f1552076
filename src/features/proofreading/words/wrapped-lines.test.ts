import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { wrappingOf } from './wrapped-lines.ts';

const lines = (text: string, rooms: readonly number[] = []): TextLine[] =>
  text.split('\n').flatMap((line, index): TextLine[] => {
    const room = rooms[index];
    const pieces = [{ text: line, from: 0, to: line.length }];
    return line === ''
      ? []
      : [{ place: { page: null, line: index + 1 }, pieces, table: null, heading: null, ...(room === undefined ? {} : { room }) }];
  });

const wrappedIn = (text: string, rooms?: readonly number[]): string[] => [...wrappingOf(lines(text, rooms)).wrapped].map(textOf);

const TEXT = `Under året har fler invånare fått stöd.
Totalt deltog 240 personer mot 215 förut.
Det är en ökning med 25 personer. Bakom
varje siffra finns en människa.`;

test('a line goes on where the first word of the next had no room, also when a sentence ends with it', () =>
  assert.deepEqual(wrappedIn(TEXT), TEXT.split('\n').slice(0, 3)));

test('lines with more room between them are paragraphs', () =>
  assert.deepEqual(wrappedIn(TEXT, [1.4, 1.4, 2.2, 1.4]), [TEXT.split('\n')[0], TEXT.split('\n')[2]]));

test('where few lines are full each is a paragraph or a point of its own', () =>
  assert.deepEqual(wrappedIn('Kort rad.\nEn rad som är mycket längre än de andra.\nKort rad.\nÄnnu en.\nOch en till.'), []));

test('two lines, and lines with an empty one between, tell nothing', () =>
  assert.deepEqual(wrappedIn('En rad som är full.\nNästa rad.\n\nEn rad som är full.\n\nNästa rad.'), []));

test('lines of a page that each end where they like are points of a list whose marks are no letters', () => {
  const text =
    'Sjutton deltagare i två insatser\nFyrtio procent gick till arbete\nKostnaderna blev lägre än budget för alla insatser som fanns\nSju dagar med utbildning\nÅtta mål nåddes';
  const onPage = lines(text).map((line) => ({ ...line, place: { ...line.place, page: 1 } }));
  assert.deepEqual(
    [...wrappingOf(onPage).ragged].map(textOf),
    text.split('\n').filter((_, index) => index !== 2),
  );
  assert.deepEqual([...wrappingOf(lines(text)).ragged], []);
});
