import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTabsForBars } from './bars-of-tables.ts';

test('rows with bars between their cells only are rows', () => {
  assert.deepEqual(withTabsForBars(['Kostnader | 2031 | 2030', 'Hyra | 12 | 10', 'Resor |  | 4', 'Slut.']), [
    'Kostnader\t2031\t2030',
    'Hyra\t12\t10',
    'Resor\t\t4',
    'Slut.',
  ]);
  assert.deepEqual(withTabsForBars(['Hyra | 12 |', 'El | 4 |']), ['Hyra\t12\t', 'El\t4\t']);
});

test('a line alone with a bar, and rows of Markdown, are left as they are', () => {
  for (const lines of [
    ['Årsredovisning 2031 | sida 4', 'Förbundet bildades 2006.'],
    ['| a | b |', '| c | d |'],
    ['Telefon a|b', 'Post c|d'],
  ])
    assert.deepEqual(withTabsForBars(lines), lines);
});
