import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isKnownPassword } from './known-passwords.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samband-known-'));
});
after(() => rm(folder, { recursive: true }));

test('passwords that many have are known without any file, however they are capitalised', async () => {
  for (const known of ['1qaz2wsx3edc', 'QwertyQwerty', 'unbelievable', '1qaz2wsx3edc4rfv']) {
    assert.equal(await isKnownPassword(known, null), true, known);
  }
  assert.equal(await isKnownPassword('gräddfil under köksbordet', null), false);
});

test('the built-in list is sorted, and holds what ASVS 5.0 6.2.4 asks for', async () => {
  const lines = (await readFile(new URL('known-passwords.txt', import.meta.url), 'latin1')).trimEnd().split('\n');
  assert.ok(lines.length >= 3_000);
  assert.deepEqual(lines, [...new Set(lines)].toSorted());
  assert.equal(
    lines.find((line) => !/^[0-9A-F]{40}$/.test(line)),
    undefined,
  );
});

for (const { name, end, count } of [
  { name: 'as it is downloaded: counts and two signs at the end of each line', end: '\r\n', count: true },
  { name: 'as it is thinned: hashes alone', end: '\n', count: false },
]) {
  test(`every password of a file is found and no other, ${name}`, async () => {
    const path = await fileOf(passwords(1_000), { end, count });
    for (const password of passwords(1_000)) assert.equal(await isKnownPassword(password, path), true, password);
    for (const other of passwords(1_200).slice(1_000)) assert.equal(await isKnownPassword(other, path), false, other);
  });
}

test('a file of one line, and of none, is searched too', async () => {
  const one = await fileOf(['lösenord att minnas'], { end: '\r\n', count: true });
  assert.equal(await isKnownPassword('lösenord att minnas', one), true);
  assert.equal(await isKnownPassword('Lösenord att minnas', one), true);
  assert.equal(await isKnownPassword('lösenord att glömma', one), false);
  assert.equal(await isKnownPassword('lösenord att minnas', await fileOf([], { end: '\n', count: false })), false);
});

test('a file that is something else is an error, never a silent no', async () => {
  const path = join(folder, 'something-else.txt');
  const sorted = await readFile(await fileOf(passwords(1_000), { end: '\n', count: false }), 'latin1');
  const backwards = sorted.trimEnd().split('\n').toReversed().join('\n');
  for (const text of ['sommar\nvinter\n', 'sommar\nvinter\n'.repeat(2_000), sorted.toLowerCase(), backwards]) {
    await writeFile(path, text);
    await assert.rejects(isKnownPassword('gräddfil under köksbordet', path), /not sorted SHA-1 hashes/);
  }
  await assert.rejects(isKnownPassword('gräddfil under köksbordet', join(folder, 'missing.txt')), /ENOENT/);
});

const passwords = (count: number): string[] => Array.from({ length: count }, (_, index) => `läckt lösenord ${index}`);

async function fileOf(texts: readonly string[], { end, count }: { end: string; count: boolean }): Promise<string> {
  const hashes = texts.map((text) => createHash('sha1').update(text).digest('hex').toUpperCase()).toSorted();
  const path = join(folder, `${hashes.length}-${count}.txt`);
  await writeFile(path, hashes.map((hash, index) => `${hash}${count ? `:${index * 37}` : ''}${end}`).join(''));
  return path;
}
