import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyFile } from './records.ts';

/**
 * The installation's own keys, files in the folder of data: what the database holds sealed is of no use without them.
 * They go with sealed backups only, so that a copied database still gives nothing away.
 */
export const KEYS: readonly string[] = ['secret-key', 'log-key'];

export async function readKeys(data: string): Promise<readonly KeyFile[]> {
  const found = await Promise.all(KEYS.map(async (name) => ({ name, content: await readFile(join(data, name)).catch(ifMissing) })));
  return found.flatMap(({ name, content }) => (content === null ? [] : [{ is: 'key' as const, name, base64: content.toString('base64') }]));
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}

/**
 * Puts keys back beside a database that was empty, so that a key that is there already has sealed nothing that is left.
 * It is put aside all the same. Tells which keys were not as they are now.
 */
export async function putBackKeys(data: string, keys: readonly KeyFile[]): Promise<readonly string[]> {
  await mkdir(data, { recursive: true });
  const changed: string[] = [];
  for (const { name, base64 } of keys.filter((key) => KEYS.includes(key.name))) {
    const [path, content] = [join(data, name), Buffer.from(base64, 'base64')];
    const there = await readFile(path).catch(ifMissing);
    if (there?.equals(content) === true) continue;
    if (there !== null) await rename(path, `${path}.before-restore`);
    await writeFile(path, content, { mode: 0o600, flag: 'wx', flush: true });
    changed.push(name);
  }
  return changed;
}
