import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantitiesOf } from './quantities.ts';

const written = (text: string): string[] => quantitiesOf(text).map((quantity) => quantity.written.replaceAll('\u00a0', ' '));

const values = (text: string): string[] =>
  quantitiesOf(text).map(({ value: { numerator, denominator } }) => (denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`));

test('numbers in digits and in words are found in the order they stand, with their units', () => {
  assert.deepEqual(written('Av tolv deltagare gick 3 vidare, 25 %, till en kostnad av 1 250 000 kr.'), [
    'tolv',
    '3',
    '25 %',
    '1 250 000 kr',
  ]);
  assert.deepEqual(
    quantitiesOf('12 personer, 3,5 %, 40 tkr, 1,2 mkr och 9 000 kr per deltagare').map(({ unit }) => unit),
    [null, 'procent', 'tkr', 'mkr', 'kr/person'],
  );
});

test('numbers are worth what they say, with decimals, spaces and minus', () => {
  assert.deepEqual(values('Två gånger 1 250 och −3 samt 2,5'), ['2', '1250', '-3', '5/2']);
  assert.deepEqual(values('Ingen av de tjugo'), ['0', '20']);
});

test('the words before and after a number are kept up to the next number or stop', () => {
  const [first, second] = quantitiesOf('Totalt skrevs 14 Nya Deltagare in, varav 9 kvinnor. Mer');
  assert.deepEqual([first?.before, first?.after], ['totalt skrevs', 'nya deltagare in']);
  assert.deepEqual([second?.before, second?.after], ['nya deltagare in, varav', 'kvinnor']);
});

test('an article is no number, but one of somebody is', () => {
  assert.deepEqual(values('En insats och ett möte'), []);
  assert.deepEqual(values('En av deltagarna, en kvinna och ett mål'), ['1', '1', '1']);
});

test('a word that only holds a number is none', () => {
  assert.deepEqual(values('Femtioårsfest, tretton-års-gräns, sexualitet och tvåa'), []);
});

test('years, dates and numbers of papers, laws, pages and paragraphs are no quantities', () => {
  const none = [
    'Mellan 2004 och 2031 växte förbundet.',
    'Beslut 2031-03-14 och 2031.03.14 samt 14/3.',
    'Se § 14, 5 § och 3 kap. 8 §.',
    'Enligt lagen (2003:1210) och lagen (1962:381).',
    'På sidan 12, s. 14 och i bilaga 2.',
    'Handlingen har dnr 2031:17 och dnr 17.',
    'Kl. 13 i vecka 40, fråga 6 och steg 2.',
  ];
  for (const text of none) assert.deepEqual(written(text), [], text);
});

test('telephone numbers, organisation numbers, addresses on the web and ages are no quantities', () => {
  const none = [
    'Ring 070-123 45 67 eller 0123-456 78.',
    'Organisationsnummer 222000-1234.',
    'Läs mer på www.exempel.se?del=40 och https://exempel.se/?del=7.',
    'För den som är 16–64 och 18-åring.',
  ];
  for (const text of none) assert.deepEqual(written(text), [], text);
});

test('the mark of a point in a list is no minus', () => {
  assert.deepEqual(values('- 12 deltagare'), ['12']);
  assert.deepEqual(values('– 12 deltagare'), ['12']);
});

const UNITS = ['', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];

test('numbers in words are known from two to ninety-nine', () => {
  const small = ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton'];
  const teens = [...small, 'sexton', 'sjutton', 'arton', 'nitton'];
  for (const [index, word] of teens.entries()) assert.deepEqual(values(`Av ${word} deltagare`), [`${index + 2}`], word);
  for (const [ten, word] of TENS.entries())
    for (const [unit, more] of UNITS.entries())
      assert.deepEqual(values(`Av ${word}${more} deltagare`), [`${10 * (ten + 2) + unit}`], `${word}${more}`);
});

test('a hundred is a number in words, in small letters and in large', () => {
  assert.deepEqual(values('Hundra deltagare, varav Trettiofem kvinnor'), ['100', '35']);
});

test('a word that goes on after a number in words is no number', () => {
  assert.deepEqual(values('Hundratals, tjugotal, femtioplussare, trettioettan och åttiotalet'), []);
});

test('numbers of a list have the unit that the last of them has, where each is of its own', () => {
  const units = (text: string): string[] => quantitiesOf(text).map(({ written, unit }) => `${written} ${unit}`);
  assert.deepEqual(units('Det motsvarar 39, 33 respektive 28 procent.'), ['39 procent', '33 procent', '28 procent procent']);
  assert.deepEqual(units('Det var 39 av 28 procent.'), ['39 null', '28 procent procent']);
});

test('more than a hundred in words is one number', () => {
  assert.deepEqual(values('Hundrasextiofem deltagare, tvåhundratio samtal och hundraen möten'), ['165', '210', '101']);
});

test('steps of a scale that somebody answered are no counts', () => {
  assert.deepEqual(written('47 av 84 svarade 4, 5 eller 6.'), ['47', '84']);
  assert.deepEqual(written('66 av dem gav svaret 5 eller 6, vilket är 79 procent.'), ['66', '79 procent']);
  assert.deepEqual(written('84 svarade och 12 avstod.'), ['84', '12']);
});

test('one who went somewhere is counted, and an article is not', () => {
  assert.deepEqual(values('Två avbröt, en flyttade och en slutade; en ny insats började.'), ['2', '1', '1']);
});
