import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesUnder, readSource, root } from './source.ts';

/** Words that many associations' names share. */
const ordinary = /^(samordningsförbund(et)?|finsam|norra|södra|östra|västra|sodra|ostra|vastra|årsmapp|underlag|förbund)$/i;
/** File names of the year folder whose `namn:` is the association's own. */
const yearFolderFile = /(^|\/)(arsmapp|forbund)\.ya?ml$/;

test('the program knows none of the associations it has as examples', async () => {
  const names = await exampleNames();
  assert.ok(names.length >= 3, `only found the names ${names.join(', ')}`);
  const found = await filesThatMention(names, ['src', 'migrations']);
  assert.deepEqual(found, []);
});

test('no file tells on which machine it was written', async () => {
  const places = [
    ['/wo', 'rk/'],
    ['/tm', 'p/'],
    ['/ho', 'me/'],
    ['/Us', 'ers/'],
  ].map((parts) => parts.join(''));
  const found = await filesThatMention(places, ['src', 'tests', 'tools', 'docs', 'migrations', 'bin', 'assets', 'examples']);
  assert.deepEqual(found, []);
});

/** Distinctive words of the names and folders of the associations under examples/, in the spelling of both. */
async function exampleNames(): Promise<string[]> {
  const entries = await readdir(join(root, 'examples'), { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const files = (await filesUnder(['examples'], 'ml')).filter((path) => yearFolderFile.test(path));
  const texts = await Promise.all(files.map(readSource));
  const names = texts
    .flatMap((text) => [...text.matchAll(/^\s*(?:namn|kortnamn|organisationsnummer):\s*(.+)$/gm)])
    .map((match) => match[1] ?? '');
  return [...new Set([...folders.flatMap((folder) => folder.split('-')), ...names.flatMap((name) => name.split(/[^\p{L}\d-]+/u))])].filter(
    isDistinctive,
  );
}

const isDistinctive = (word: string): boolean => word.length >= 7 && !ordinary.test(word);

async function filesThatMention(words: readonly string[], folders: readonly string[]): Promise<string[]> {
  const paths = (await filesUnder(folders, '')).filter((path) => !/\.(pdf|docx|png|ttf|xlsx)$/.test(path));
  assert.ok(paths.length > 0);
  const texts = await Promise.all(paths.map(readSource));
  return paths.flatMap((path, index) => wordsIn(texts[index] ?? '', words).map((word) => `${path}: ${word}`));
}

const wordsIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
