import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './text-file.form.ts';

const read = (markdown: string) => readText('texter/inledning.md', markdown);

test('a paragraph of more emphasis than can be read is told with its line, and the text is not read', () => {
  const { value, problems } = read(`Först.\n\n${'*a **b '.repeat(1000)}${'c** d* '.repeat(1000)}\n`);
  assert.equal(value, null);
  assert.deepEqual(
    problems.map(({ line, code }) => [line, code]),
    [[3, 'folder.too-deep']],
  );
});

test('much emphasis in many paragraphs and rows of tables is read', () => {
  const paragraphs = `${'*a* '.repeat(400)}\n\n`.repeat(3);
  const { value, problems } = read(`${paragraphs}| a |\n|---|\n${'| **b** |\n'.repeat(800)}`);
  assert.equal(value?.id, 'inledning');
  assert.deepEqual(problems, []);
});
