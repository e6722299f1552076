import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sentence } from '../words/passages.ts';
import { membersIn } from './members.ts';

const sentence = (text: string): Sentence => ({
  text,
  headings: [],
  lines: [{ at: 0, place: { page: 1, line: 1 } }],
  paragraph: 0,
  isCell: false,
});

const namesIn = (...texts: string[]): string[] => membersIn(texts.map(sentence), []).map(({ member }) => `${member.kind} ${member.name}`);

test('members are told one by one or in a list, in any order of the words', () => {
  const expected = ['region Region Exempel', 'kommun Habo kommun', 'kommun Mullsjö kommun', 'kommun Vaggeryds kommun'];
  for (const text of [
    'Medlemmar är Region Exempel, Habo kommun, Mullsjö kommun och Vaggeryds kommun.',
    'Medlemmar är Region Exempel samt Habo, Mullsjö och Vaggeryds kommuner.',
    'Förbundets medlemmar är Region Exempel och kommunerna Habo, Mullsjö och Vaggeryds.',
  ])
    assert.deepEqual(namesIn(text), expected, text);
});

test('the two authorities are members wherever they are mentioned, and come first', () => {
  assert.deepEqual(namesIn('Parterna är Habo kommun och Region Exempel.', 'Arbetsförmedlingen och Försäkringskassan deltog.'), [
    'forsakringskassan Försäkringskassan',
    'arbetsformedlingen Arbetsförmedlingen',
    'region Region Exempel',
    'kommun Habo kommun',
  ]);
});

test('a municipality that is no member, and one that is named twice', () => {
  assert.deepEqual(namesIn('Konferensen hölls i Lunds kommun.'), []);
  assert.deepEqual(namesIn('Medlemmar är Falkenbergs kommun.', 'Parterna Falkenberg och Habo kommuner möttes.'), [
    'kommun Falkenbergs kommun',
    'kommun Habo kommun',
  ]);
});

test('a region that is written as one word, and a county', () => {
  assert.deepEqual(namesIn('Medlem är Västra Götalandsregionen.'), ['region Västra Götalandsregionen']);
  assert.deepEqual(namesIn('Medlemmar är bland andra Region Jönköpings län och Åre kommun.'), [
    'region Region Jönköpings län',
    'kommun Åre kommun',
  ]);
});
