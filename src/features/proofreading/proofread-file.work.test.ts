import assert from 'node:assert/strict';
import { test } from 'node:test';
import { work } from './proofread-file.work.ts';

const MOST = { lines: 3, findings: 10, checks: 10, places: 10 };
const bytes = new TextEncoder().encode(Array.from({ length: 9 }, (_, index) => `Mening nummer ${index + 1} om året som gick.`).join('\n'));

test('a document is read with its lines, as far as there is room for them', async () => {
  const read = await work({ name: 'brev.txt', bytes, most: MOST });
  assert.ok(read.ok);
  const { proofed, lines, leftOut } = read.value;
  assert.deepEqual([proofed.file, proofed.kind, lines.length, leftOut], ['brev.txt', 'text', 3, 6]);
});

test('what is no document is told with its problem', async () => {
  const read = await work({ name: 'tom.pdf', bytes: new Uint8Array(), most: MOST });
  assert.ok(!read.ok && read.problem.kind === 'empty');
});
