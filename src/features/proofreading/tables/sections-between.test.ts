import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const sheet = (equity: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Balansräkning',
    'Kr\tNot\t2031-12-31\t2030-12-31',
    '',
    'Tillgångar',
    'Kortfristiga fordringar\t6\t88 352\t90 285',
    'Kassa och bank\t–\t2 219 448\t1 967 840',
    'Summa tillgångar\t–\t2 307 800\t2 058 125',
    'Eget kapital och skulder',
    `Eget kapital\t7\t${equity}\t1 412 380`,
    'Kortfristiga skulder\t8\t1 000 965\t645 745',
    'Summa eget kapital och skulder\t–\t2 307 800\t2 058 125',
  ].join('\n');

test('a word alone between the rows of a table with tabs is a row of it', async () => {
  assert.ok((await heldIn(sheet('1 306 835'))).includes('summa: 88 352 + 2 219 448 = 2 307 800'));
  assert.deepEqual(await wrongIn(sheet('1 306 835')), []);
  assert.deepEqual(await wrongIn(sheet('1 360 835')), ['fel summa, rad 13: 2 307 800; rad 11: 1 360 835; rad 12: 1 000 965']);
});

test('a title between two tables with as many columns is of the second', async () => {
  const two = (title: string): string =>
    [
      'Insats\tKvinnor\tMän',
      'Bron\t12\t10',
      'Lotsen\t8\t7',
      'Summa\t20\t17',
      title,
      'Ort\tKvinnor\tMän',
      'Ask\t14\t9',
      'Bro\t6\t8',
      'Summa\t20\t17',
    ].join('\n');
  assert.deepEqual(await wrongIn(two('Deltagare efter ort')), []);
});

test('two words below the head, one below the other, are rows of it too', async () => {
  const two = sheet('1 306 835').replace('Tillgångar\n', 'Tillgångar\nOmsättningstillgångar\n');
  assert.ok((await heldIn(two)).includes('summa: 88 352 + 2 219 448 = 2 307 800'));
  assert.deepEqual(await wrongIn(two), []);
});
