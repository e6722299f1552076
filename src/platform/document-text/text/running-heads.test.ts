import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutRunningHeads } from './running-heads.ts';

const read = (text: string): string => withoutRunningHeads(text.split('\n')).join('\n');

test('what stands at the top or the foot of three pages is no part of what is read', () => {
  const head = 'Samordningsförbundet Slätten            Årsredovisning 2017';
  assert.equal(read(`Ett\n\n${head}\n\nTvå\n\n${head}\n\nTre\n\n${head}\nFyra`), 'Ett\n\n\n\nTvå\n\n\n\nTre\n\n\nFyra');
  const foot = (page: number): string => `Samordningsförbundet Slätten, org.nr 222000-9074     sid ${page}/15`;
  assert.equal(read(`Ett\n\n${foot(1)}\n\nTvå\n\n${foot(2)}\n\nTre\n\n${foot(3)}`), 'Ett\n\n\n\nTvå\n\n\n\nTre\n\n');
});

test('heads of tables, sentences, and what stands twice, are kept', () => {
  const kept = [
    'Belopp i kr    2019    2018\n\nA\n\nBelopp i kr    2019    2018\n\nB\n\nBelopp i kr    2019    2018',
    'Samordningsförbundet Slätten\n\nA\n\nSamordningsförbundet Slätten',
    'Samordningsförbundet har mött många.\n\nA\n\nSamordningsförbundet har mött många.\n\nB\n\nSamordningsförbundet har mött många.',
    'Samordningsförbundet\nmött\nSamordningsförbundet\nhjälpt\nSamordningsförbundet\nslutat',
  ];
  for (const text of kept) assert.equal(read(text), text);
});

test('a foot may tell how many pages there are in words', () => {
  const foot = (page: number): string => `Samordningsförbundet Slätten, årsredovisning 2017     Sida ${page} av 15`;
  assert.equal(read(`Ett\n\n${foot(1)}\n\nTvå\n\n${foot(2)}\n\nTre\n\n${foot(3)}`), 'Ett\n\n\n\nTvå\n\n\n\nTre\n\n');
});

test('once is enough for what the document begins with, where the number of a page stands beside it', () => {
  const title = 'Årsredovisning 2021\nSamordningsförbundet Slätten';
  assert.equal(read(`${title}\n\nEtt\n\nSamordningsförbundet Slätten                    12\n\nTvå`), `${title}\n\nEtt\n\n\n\nTvå`);
});
