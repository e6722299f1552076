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
  const expected = ['region Region Exempel', 'kommun Hylte kommun', 'kommun Tibro kommun', 'kommun Laholms kommun'];
  for (const text of [
    'Medlemmar är Region Exempel, Hylte kommun, Tibro kommun och Laholms kommun.',
    'Medlemmar är Region Exempel samt Hylte, Tibro och Laholms kommuner.',
    'Förbundets medlemmar är Region Exempel och kommunerna Hylte, Tibro och Laholms.',
  ])
    assert.deepEqual(namesIn(text), expected, text);
});

test('the two authorities are members wherever they are mentioned, and come first', () => {
  assert.deepEqual(namesIn('Parterna är Hylte kommun och Region Exempel.', 'Arbetsförmedlingen och Försäkringskassan deltog.'), [
    'forsakringskassan Försäkringskassan',
    'arbetsformedlingen Arbetsförmedlingen',
    'region Region Exempel',
    'kommun Hylte kommun',
  ]);
});

test('a municipality that is no member, and one that is named twice', () => {
  assert.deepEqual(namesIn('Konferensen hölls i Lunds kommun.'), []);
  assert.deepEqual(namesIn('Medlemmar är Falkenbergs kommun.', 'Parterna Falkenberg och Hylte kommuner möttes.'), [
    'kommun Falkenbergs kommun',
    'kommun Hylte kommun',
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
    assert.deepEqual(namesIn(`Medlemmar är ${words} samt Hylte och Tibro kommuner.`), [
      `region ${name}`,
      'kommun Hylte kommun',
      'kommun Tibro kommun',
    ]);
});

test('members are listed after a colon', () => {
  assert.deepEqual(namesIn('Medlemmar är länets tre kommuner: Hylte, Tibro och Laholm.'), [
    'kommun Hylte kommun',
    'kommun Tibro kommun',
    'kommun Laholm kommun',
  ]);
});

test('a table of contributions names those who pay, also by the place alone', async () => {
  const text = `
Kommun              Invånare       Andel, %     Bidrag, kr
Hylte                  12 000           40,0        480 000
Tibro                6 000           20,0        240 000
Laholms kommun      12 000           40,0        480 000
Summa                 30 000          100,0      1 200 000
`;
  const { sentences, counted } = await understoodText(text);
  assert.deepEqual(
    membersIn(sentences, counted).map(({ member: { name } }) => name),
    ['Hylte kommun', 'Tibro kommun', 'Laholms kommun'],
  );
});

test('a table of participants by where they live names no member', async () => {
  const text = `
Kommun              Deltagare       Andel, %
Lund                       12           60,0
Hylte                        8           40,0
Summa                      20          100,0
`;
  const { sentences, counted } = await understoodText(text);
  assert.deepEqual(membersIn(sentences, counted), []);
});

test('a member has the code of its name, and none where no place is called so', () => {
  const members = membersIn([sentence('Medlemmar är Region Skåne, Hylte kommun, Laholms kommun och Lillåns kommun.')], []);
  assert.deepEqual(
    members.map(({ member }) => [member.name, member.code]),
    [
      ['Region Skåne', '12'],
      ['Hylte kommun', '1315'],
      ['Laholms kommun', '1381'],
      ['Lillåns kommun', null],
    ],
  );
});
