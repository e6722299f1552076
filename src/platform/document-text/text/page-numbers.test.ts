import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutPageNumbers } from './page-numbers.ts';

const read = (text: string): string => withoutPageNumbers(text.split('\n')).join('\n');

test('numbers that stand alone and follow each other are those of pages', () =>
  assert.equal(read('Text\n\n  1\n\nMer\n\n  2\n\nRevision 46 000\n\n  3\nSlut'), 'Text\n\n\n\nMer\n\n\n\nRevision 46 000\n\n\nSlut'));

test('two numbers alone may be anything, and cells below each other are cells', () => {
  const two = 'Text\n\n1\n\nMer\n\n2\n';
  assert.equal(read(two), two);
  const cells = 'Antal\n\n1\n2\n3\n\n2\n3\n4\n\n3\n4\n5\n';
  assert.equal(read(cells), cells);
});

test('numbers of pages may tell how many there are', () => {
  for (const [one, two, three] of [
    ['1 (3)', '2 (3)', '3 (3)'],
    ['Sida 1 av 3', 'Sida 2 av 3', 'Sida 3 av 3'],
    ['– 1 –', '– 2 –', '– 3 –'],
  ])
    assert.equal(read(`Text\n\n  ${one}\n\nMer\n\n  ${two}\n\nSlut\n\n  ${three}`), 'Text\n\n\n\nMer\n\n\n\nSlut\n\n');
});
