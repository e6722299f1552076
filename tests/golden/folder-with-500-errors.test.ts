import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { problemsText } from '../../src/cli/problems-text.ts';
import { readYearFolder } from '../../src/features/year-folder/year-folder.form.ts';
import { collectDirectory } from '../../src/platform/files/directory.ts';

const golden = fileURLToPath(new URL('folder-with-500-errors/', import.meta.url));

test('a folder with 500 errors is told all of them, each with its file, its line and what to do', async () => {
  const collected = await collectDirectory(`${golden}folder`, { files: 500, bytes: 10_000_000 });
  assert.ok(collected.kind === 'files');
  const { value, problems } = readYearFolder(collected.files);
  assert.equal(value, null);
  assert.equal(problems.filter((problem) => problem.severity === 'error').length, 500);
  assert.equal(problemsText(problems), await readFile(`${golden}problems.txt`, 'utf8'));
});
