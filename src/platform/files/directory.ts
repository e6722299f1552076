import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** How much of a directory may be taken into memory. */
export interface DirectoryLimits {
  readonly files: number;
  readonly bytes: number;
}

/** The files of a directory by path with forward slashes, or why they could not be taken into memory. */
export type CollectedDirectory =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'missing' }
  | { readonly kind: 'notADirectory' }
  | { readonly kind: 'tooManyFiles'; readonly count: number }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly largest: string };

/** Reads all files of a directory and its directories. Symbolic links are not followed, so that nothing outside is read. */
export async function collectDirectory(path: string, limits: DirectoryLimits): Promise<CollectedDirectory> {
  const found = await stat(path).catch(() => null);
  if (found === null) return { kind: 'missing' };
  if (!found.isDirectory()) return { kind: 'notADirectory' };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (names.length > limits.files) return { kind: 'tooManyFiles', count: names.length };
  const sizes = await Promise.all(names.map(async (name) => ({ name, bytes: (await stat(name)).size })));
  const bytes = sizes.reduce((total, file) => total + file.bytes, 0);
  const largest = sizes.reduce((most, file) => (file.bytes > most.bytes ? file : most), { name: '', bytes: -1 });
  if (bytes > limits.bytes) return { kind: 'tooLarge', bytes, largest: inFolder(path, largest.name) };
  const files = await Promise.all(names.map(async (name) => [inFolder(path, name), await readFile(name)] as const));
  return { kind: 'files', files: new Map(files) };
}

const inFolder = (path: string, name: string): string => name.slice(join(path, '/').length).replaceAll('\\', '/');

/** Writes files into a directory that is new or empty, so that nothing of somebody else's is written over. */
export async function writeDirectory(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<'written' | 'notEmpty'> {
  const there = await readdir(path).catch(() => []);
  if (there.length > 0) return 'notEmpty';
  for (const [name, bytes] of files) {
    const target = join(path, name);
    if (relative(path, target).startsWith('..')) throw new Error(`${name} leads out of the directory`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return 'written';
}
