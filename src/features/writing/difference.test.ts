import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differenceOf, textAfter, textBefore } from './difference.ts';

/** Texts that have much in common: few words, many of them the same. */
const text = fc
  .array(fc.constantFrom('Året', ' ', 'gick', ' bra', '\n\n', '{{rr.arets-resultat|tkr}}', ', ', 'åäö', '.', '\n'), { maxLength: 40 })
  .map((words) => words.join(''));

test('a difference leads from the one text to the other, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differenceOf(before, after);
      assert.equal(textBefore(pieces), before);
      assert.equal(textAfter(pieces), after);
    }),
  );
});

test('the same text has no difference', () => {
  fc.assert(fc.property(text, (same) => differenceOf(same, same).every(({ kind }) => kind === 'same')));
});

test('one word that is another is the only thing that is shown as changed', () => {
  assert.deepEqual(differenceOf('Vi har sex insatser.\n\nSlut.', 'Vi har sju insatser.\n\nSlut.'), [
    { kind: 'same', text: 'Vi har ' },
    { kind: 'gone', text: 'sex' },
    { kind: 'new', text: 'sju' },
    { kind: 'same', text: ' insatser.\n\nSlut.' },
  ]);
});

test('a reference is never shown half changed', () => {
  assert.deepEqual(differenceOf('{{rr.arets-resultat}} kr', '{{rr.arets-resultat|tkr}} kr'), [
    { kind: 'gone', text: '{{rr.arets-resultat}}' },
    { kind: 'new', text: '{{rr.arets-resultat|tkr}}' },
    { kind: 'same', text: ' kr' },
  ]);
});

test('texts that are far too long to be compared are told as replaced, and soon', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
  const pieces = differenceOf(long('a'), long('b'));
  assert.deepEqual(
    pieces.map(({ kind }) => kind),
    ['gone', 'new'],
  );
});
