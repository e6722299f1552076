import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const costs = (office: string, ...columns: readonly number[]): string =>
  [
    'Kostnader i kr|2031|2030|2029',
    'Löner|1 200 000|1 100 000|1 000 000',
    'Lokaler|300 000|290 000|280 000',
    `Kansliet i allt|1 500 000|${office}|1 280 000`,
    'Resor|150 000|140 000|130 000',
    'Porto|250 000|240 000|230 000',
    'Styrelsen i allt|400 000|380 000|360 000',
    'Summa|1 900 000|1 770 000|1 640 000',
  ]
    .map((row) => rows(row).split('\t'))
    .map((cells) => (columns.length === 0 ? cells : [0, ...columns].map((column) => cells[column])).join('\t'))
    .join('\n');

test('a row without a word for it is the sum of those above, where it holds in all columns', async () => {
  await assertRight(costs('1 390 000'), 'summa', 9);
  await assertRight(costs('1 390 000', 1, 2), 'summa', 6);
});

test('it is so too where it holds in all columns but one of three', async () => {
  assert.ok((await wrongIn(costs('1 930 000'))).includes('fel summa, rad 4: 1 930 000; rad 2: 1 100 000; rad 3: 290 000'));
  assert.ok((await heldIn(costs('1 930 000'))).includes('summa: 1 200 000 + 300 000 = 1 500 000'));
});

test('where it fails in one of two columns it is no sum', async () => {
  const told = [...(await wrongIn(costs('1 930 000', 1, 2))), ...(await heldIn(costs('1 930 000', 1, 2)))];
  assert.ok(!told.some((each) => each.startsWith('fel summa, rad 4')), told.join('\n'));
  assert.ok(!told.includes('summa: 1 200 000 + 300 000 = 1 500 000'), told.join('\n'));
});

test('what is brought forward is not what the result comes to, though it is as much by chance', async () => {
  const equity = rows(
    'Eget kapital i tkr|2031|2030',
    'Ingående eget kapital|900|488',
    'Årets resultat|-412|489',
    'Summa eget kapital|488|977',
  );
  assert.deepEqual(await wrongIn(equity), []);
});

test('where nothing stands between them the balanced-budget result is that of the year', async () => {
  const table = (result: string): string =>
    `Balanskravsutredning\n\n${rows('Belopp i kr|2031', 'Årets resultat enligt resultaträkningen|–119 914', `Balanskravsresultat|${result}`)}`;
  assert.deepEqual(await wrongIn(table('–119 914')), []);
  assert.deepEqual(await wrongIn(table('–112 914')), ['fel summa, rad 5: –112 914; rad 4: –119 914']);
});
