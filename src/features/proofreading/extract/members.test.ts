import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understoodText } from '../../../../tests/proofreading/read-text.ts';
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

test('before 2019 a landsting was what a region is now', () => {
  for (const [words, name] of [
    ['Landstinget i Mellanvik', 'Landstinget i Mellanvik'],
    ['Landstinget Mellanvik', 'Landstinget Mellanvik'],
    ['Mellanviks läns landsting', 'Mellanviks läns landsting'],
  ])
    assert.deepEqual(namesIn(`Medlemmar är ${words} samt Habo och Mullsjö kommuner.`), [
      `region ${name}`,
      'kommun Habo kommun',
      'kommun Mullsjö kommun',
    ]);
});

test('members are listed after a colon', () => {
  assert.deepEqual(namesIn('Medlemmar är länets tre kommuner: Habo, Mullsjö och Vaggeryd.'), [
    'kommun Habo kommun',
    'kommun Mullsjö kommun',
    'kommun Vaggeryd kommun',
  ]);
});

test('a table of contributions names those who pay, also by the place alone', async () => {
  const text = `
Kommun              Invånare       Andel, %     Bidrag, kr
Habo                  12 000           40,0        480 000
Mullsjö                6 000           20,0        240 000
Vaggeryds kommun      12 000           40,0        480 000
Summa                 30 000          100,0      1 200 000
`;
  const { sentences, counted } = await understoodText(text);
  assert.deepEqual(
    membersIn(sentences, counted).map(({ member: { name } }) => name),
    ['Habo kommun', 'Mullsjö kommun', 'Vaggeryds kommun'],
  );
});

test('a table of participants by where they live names no member', async () => {
  const text = `
Kommun              Deltagare       Andel, %
Lund                       12           60,0
Habo                        8           40,0
Summa                      20          100,0
`;
  const { sentences, counted } = await understoodText(text);
  assert.deepEqual(membersIn(sentences, counted), []);
});
