import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { collectDirectory, makeFolder, writeDirectory } from './directory.ts';

const roomy = { files: 10, bytes: 1000 };
const files = new Map([
  ['a.txt', Uint8Array.of(1, 2)],
  ['under/b.txt', Uint8Array.of(3)],
]);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samband-directory-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is written is what is collected, by path with forward slashes', async () => {
  assert.equal(await writeDirectory(join(folder, 'new'), files), 'written');
  const collected = await collectDirectory(join(folder, 'new'), roomy);
  assert.ok(collected.kind === 'files');
  assert.deepEqual(new Map([...collected.files].map(([name, bytes]) => [name, Uint8Array.from(bytes)])), files);
});

test('nothing is written over', async () => {
  await writeFile(join(folder, 'a.txt'), 'min');
  assert.equal(await writeDirectory(folder, files), 'notEmpty');
});

test('no name leads out of the directory', async () => {
  await assert.rejects(writeDirectory(join(folder, 'new'), new Map([['../out.txt', Uint8Array.of(1)]])), /out of/);
});

test('a directory with too many files or too many bytes is not taken into memory', async () => {
  await writeDirectory(join(folder, 'new'), files);
  assert.deepEqual(await collectDirectory(join(folder, 'new'), { ...roomy, files: 1 }), { kind: 'tooManyFiles', count: 2 });
  assert.deepEqual(await collectDirectory(join(folder, 'new'), { ...roomy, bytes: 2 }), { kind: 'tooLarge', bytes: 3, largest: 'a.txt' });
});

test('what a link points to is not read, whether a file or a directory, but the link is told', async () => {
  await writeDirectory(join(folder, 'outside'), files);
  await writeDirectory(join(folder, 'new'), files);
  await symlink(join(folder, 'outside', 'a.txt'), join(folder, 'new', 'link.txt'));
  await symlink(join(folder, 'outside'), join(folder, 'new', 'under', 'linked'));
  await symlink(join(folder, 'new'), join(folder, 'new', 'itself'));
  const collected = await collectDirectory(join(folder, 'new'), roomy);
  assert.ok(collected.kind === 'files');
  assert.deepEqual([...collected.files.keys()].sort(), ['a.txt', 'under/b.txt']);
  assert.deepEqual(collected.links.toSorted(), ['itself', 'link.txt', 'under/linked']);
});

test('what is not there, or is a file, is said to be so', async () => {
  assert.deepEqual(await collectDirectory(join(folder, 'nothing'), roomy), { kind: 'missing' });
  await writeFile(join(folder, 'file'), '');
  assert.deepEqual(await collectDirectory(join(folder, 'file'), roomy), { kind: 'notADirectory' });
});

test('a folder is made with those above it, once and again, and not where a file stands or nothing can be made', async () => {
  await makeFolder(join(folder, 'one/two'));
  await makeFolder(join(folder, 'one/two'));
  await writeFile(join(folder, 'file'), 'x');
  await assert.rejects(makeFolder(join(folder, 'file')), { code: 'EEXIST' });
  await assert.rejects(makeFolder(join(folder, 'file/under')), { code: 'ENOTDIR' });
});

test('where a file system has no room for folders that is told, and not tried for ever', {
  skip: process.platform !== 'linux',
}, async () => {
  await assert.rejects(makeFolder('/proc/samband/under'), { code: 'ENOENT' });
});
