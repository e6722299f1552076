import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource, sourceFiles } from './source.ts';

/** Sealing gives rows that are there their places; it does nothing that the log should tell. */
const tellsNothing = ['src/cli/log.ts'];

test('whoever changes something from the terminal tells it in the log', async () => {
  const paths = [...(await sourceFiles(['src/cli'], 'withoutTests')), 'src/examples.ts'];
  const changing: string[] = [];
  for (const path of paths) if (changes(await readSource(path))) changing.push(path);
  assert.ok(changing.length >= 3, `only ${changing.join(', ')} change anything`);
  const silent: string[] = [];
  for (const path of changing) if (!tells(await readSource(path)) && !tellsNothing.includes(path)) silent.push(path);
  assert.deepEqual(silent, []);
});

test('a change without a note is found, and so are both ways of changing', () => {
  assert.ok(changes('await database.installation.change((writer) => importYear(writer, year));'));
  assert.ok(changes('await database.change(key, (writer) => saveYear(writer, year));'));
  assert.ok(!changes('await database.installation.read(listAssociations);'));
  assert.ok(!tells('import { noteInLog } from "../log.ts";\nawait importYear(writer);'), 'to import it is not to use it');
});

const changes = (text: string): boolean => /\.change\(/.test(text);
const tells = (text: string): boolean => /noteInLog\(/.test(text);
