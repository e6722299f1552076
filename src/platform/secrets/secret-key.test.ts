import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openSecretKey } from './secret-key.ts';

const isWindows = process.platform === 'win32';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samband-key-'));
});
after(() => rm(folder, { recursive: true }));

test('the key is made once, in a folder that need not be there, and is the same thereafter', async () => {
  const data = join(folder, 'new', 'data');
  const made = await openSecretKey(data);
  assert.equal(made.ok && made.value.length, 32);
  assert.deepEqual(await openSecretKey(data), made);
  assert.notDeepEqual(await openSecretKey(join(folder, 'another')), made);
});

test('those who begin at the same moment get the same key, and leave nothing behind', async () => {
  for (let round = 0; round < 25; round += 1) {
    const data = join(folder, `together-${round}`);
    const keys = await Promise.all(Array.from({ length: 8 }, (_, late) => setTimeout(late / 4).then(() => openSecretKey(data))));
    for (const key of keys) assert.deepEqual(key, keys[0]);
    assert.deepEqual(await readdir(data), ['secret-key']);
  }
});

test('nobody but the owner may read the key, and one that others can read is refused', { skip: isWindows }, async () => {
  const data = join(folder, 'alone');
  await openSecretKey(data);
  const path = join(data, 'secret-key');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  await chmod(path, 0o640);
  const refused = await openSecretKey(data);
  assert.match(refused.ok ? '' : refused.problem, /^Andra än den som kör Samband kan läsa nyckeln .+ Kör chmod 600/);
});

test('a file that is no key is told and never written over', async () => {
  const data = join(folder, 'broken');
  await openSecretKey(data);
  for (const text of ['', 'c2FtYmFuZA==\n', 'x'.repeat(100)]) {
    await writeFile(join(data, 'secret-key'), text);
    const refused = await openSecretKey(data);
    assert.match(refused.ok ? '' : refused.problem, /är ingen nyckel. Lägg tillbaka den/, text);
    assert.equal((await stat(join(data, 'secret-key'))).size, text.length);
  }
});
