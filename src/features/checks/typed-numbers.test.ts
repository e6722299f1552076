import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharesIn } from './text-rules.ts';
import { numbersIn, typedNumbers } from './typed-numbers.ts';

const written = (text: string): string[] => typedNumbers(text).map((typed) => `${typed.written} ${typed.unit}`);

test('amounts, percentages and counts are found as people write them', () => {
  assert.deepEqual(written('Det kostade 1 508 tkr, 1,5 miljoner kronor eller 24 mkr.'), [
    '1 508 tkr tkr',
    '1,5 miljoner kronor mkr',
    '24 mkr mkr',
  ]);
  assert.deepEqual(written('73,5 % av 244 personer (−57 422 kr, eller -57 422 kronor)'), [
    '73,5 % procent',
    '244 antal',
    '57 422 kr kr',
    '57 422 kronor kr',
  ]);
  assert.deepEqual(written('Med hårt mellanslag: 26\u00a0085\u00a0358\u00a0kr.'), ['26\u00a0085\u00a0358\u00a0kr kr']);
});

test('years, dates, paragraphs, hours, ages and register numbers are no figures', () => {
  for (const text of [
    'under 2024 och 2025',
    'den 14 mars',
    '2025-03-14',
    'enligt 11 kap. 10 §',
    'lag (2003:1210)',
    'prop. 1996/97:52',
    'klockan 13',
    'kl. 15.30',
    '16–64 år',
    'minst 25 år',
    'dnr 2025/17',
    'org.nr 222000-0000',
    'sida 14',
    'vecka 44',
    'not 14',
  ])
    assert.deepEqual(written(text), [], text);
});

test('small counts are words of language, but small shares and amounts are figures', () => {
  assert.deepEqual(written('tre av 12 möten'), []);
  assert.deepEqual(written('5 % och 3 tkr'), ['5 % procent', '3 tkr tkr']);
});

test('the word after a number tells what it counts', () => {
  assert.equal(numbersIn('Enter hade 23 kvinnor.')[0]?.word, 'kvinnor');
  assert.equal(numbersIn('5 kräftor')[0]?.unit, 'antal');
});

test('a share is read with its counts on either side of it', () => {
  const read = (text: string): string[] =>
    sharesIn(text).map(({ part, whole, percent }) => `${part}/${whole} ${percent.numerator}/${percent.denominator}`);
  assert.deepEqual(read('68,5 % (37 av 54)'), ['37/54 137/2']);
  assert.deepEqual(read('70 procent (37 av de 54 svarande)'), ['37/54 70/1']);
  assert.deepEqual(read('37 av 54 svarande (69 %)'), ['37/54 69/1']);
  assert.deepEqual(read('sex av 54, och 70 % av dem'), []);
});
