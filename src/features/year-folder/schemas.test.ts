import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { aFolder } from '../../../tests/support/a-folder.ts';
import { headingsOf } from './column.ts';
import { csvFiles, fileNames } from './files.ts';
import { schemaFiles } from './schemas.ts';
import { CHAPTERS, STATEMENT_LINES } from './words.ts';

const project = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const description = await readFile(project('docs/arsmapp.md'), 'utf8');

test('the published schemas are those that the descriptions give; write them anew with npm run schemas', async () => {
  const published = await readdir(project('schemas'));
  assert.deepEqual(published.toSorted(), [...schemaFiles().keys()].toSorted());
  for (const [name, text] of schemaFiles()) assert.equal(await readFile(project(`schemas/${name}`), 'utf8'), text, name);
});

test('every file has a schema', () => {
  const expected = [...fileNames, 'texter.md', 'kolumner.yaml'].map((name) => name.replace(/\.\w+$/, '.schema.json'));
  assert.deepEqual([...schemaFiles().keys()].toSorted(), expected.toSorted());
});

test('a schema takes what the reader takes, and refuses an unknown key and a wrong value', () => {
  const schema = schemaOf('arsmapp.yaml');
  const sheet = parse(`${aFolder['arsmapp.yaml']}`);
  assert.ok(schema.safeParse(sheet).success);
  assert.ok(!schema.safeParse({ ...sheet, diarienumer: '1' }).success);
  assert.ok(!schema.safeParse({ ...sheet, kontoplan: 'kommunbas' }).success);
});

test('a schema of something that holds itself goes all the way down', () => {
  const note = (row: object) => [{ id: 'a', rubrik: 'A', rader: [{ id: 'b', namn: 'B', rader: [row] }] }];
  assert.ok(schemaOf('noter.yaml').safeParse(note({ id: 'c', namn: 'C' })).success);
  assert.ok(!schemaOf('noter.yaml').safeParse(note({ id: 'c', name: 'C' })).success);
});

test('a schema of a table wants one of the ways to write a sum', () => {
  const schema = schemaOf('bidrag.csv');
  assert.ok(schema.safeParse([{ ar: 2023, medlem: 'fk', belopp_kr: '1 000' }]).success);
  assert.ok(schema.safeParse([{ ar: 2023, medlem: 'fk', belopp_ore: 100_000 }]).success);
  assert.ok(!schema.safeParse([{ ar: 2023, medlem: 'fk', belopp: '1 000' }]).success);
});

test('docs/arsmapp.md names every file, and every table with its columns in order', () => {
  for (const name of fileNames) assert.ok(description.includes(`\`${name}\``), name);
  for (const file of Object.values(csvFiles)) {
    const header = file.columns.map((column) => headingsOf(column)[0]?.heading).join(';');
    assert.ok(description.includes(`\`${header}\``), `${file.name}: ${header}`);
  }
});

test('docs/arsmapp.md names every chapter and every line', () => {
  for (const word of [...CHAPTERS, ...STATEMENT_LINES]) assert.ok(description.includes(`\`${word}\``), word);
});

function schemaOf(file: string) {
  const text = schemaFiles().get(file.replace(/\.\w+$/, '.schema.json'));
  assert.ok(text !== undefined);
  return z.fromJSONSchema(JSON.parse(text));
}
