import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readAssets } from './assets.ts';

const folder = await mkdtemp(join(tmpdir(), 'assets-'));
after(() => rm(folder, { recursive: true }));
await mkdir(join(folder, 'fonts'));
await writeFile(join(folder, 'look.css'), 'p { color: red }');
await writeFile(join(folder, 'fonts', 'a.woff2'), 'font');

test('an asset is found at its address, also in a folder, with its type', () => {
  const assets = readAssets(folder);
  assert.equal(assets.find(assets.addressOf('look.css'))?.type, 'text/css; charset=utf-8');
  assert.equal(Buffer.from(assets.find(assets.addressOf('fonts/a.woff2'))?.bytes ?? []).toString(), 'font');
});

test('the address changes with the content of any file, so an old copy is never shown', async () => {
  const before = readAssets(folder).addressOf('look.css');
  assert.equal(readAssets(folder).addressOf('look.css'), before);
  await writeFile(join(folder, 'fonts', 'a.woff2'), 'fond');
  assert.notEqual(readAssets(folder).addressOf('look.css'), before);
  assert.equal(readAssets(folder).find(before), null);
});

test('nothing outside the folder is found, and a page that names what is not there fails', () => {
  const assets = readAssets(folder);
  const base = assets.addressOf('look.css').replace('look.css', '');
  for (const name of ['', '../package.json', '%2e%2e/package.json', 'fonts', 'fonts/', '__proto__'])
    assert.equal(assets.find(base + name), null);
  assert.throws(() => assets.addressOf('lok.css'), /lok\.css/);
});

test('no folder is no assets', () => {
  assert.equal(readAssets(join(folder, 'nowhere')).find('/assets/'), null);
});
