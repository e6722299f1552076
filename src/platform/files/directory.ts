import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** How much of a directory may be taken into memory. */
export interface DirectoryLimits {
  readonly files: number;
  readonly bytes: number;
}

/** The files of a directory by path with forward slashes, or why they could not be taken into memory. */
export type CollectedDirectory =
  | CollectedFiles
  | { readonly kind: 'missing' }
  | { readonly kind: 'notADirectory' }
  | { readonly kind: 'unreadable'; readonly name: string }
  /** The count is how many were seen before it was enough. */
  | { readonly kind: 'tooManyFiles'; readonly count: number }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly largest: string };

interface CollectedFiles {
  readonly kind: 'files';
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Symbolic links are not followed, so that nothing outside is read. */
  readonly links: readonly string[];
}

/** Reads all files of a directory and its directories. */
export async function collectDirectory(path: string, limits: DirectoryLimits): Promise<CollectedDirectory> {
  const found = await stat(path).catch(() => null);
  if (found === null) return { kind: 'missing' };
  if (!found.isDirectory()) return { kind: 'notADirectory' };
  const listing: Listing = { names: [], links: [] };
  try {
    await listInto(listing, path, { under: '', most: limits.files });
    if (listing.names.length > limits.files) return { kind: 'tooManyFiles', count: listing.names.length };
    return (await tooLarge(path, listing.names, limits)) ?? (await readAll(path, listing));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'path' in error)) throw error;
    return { kind: 'unreadable', name: String(error.path) };
  }
}

interface Listing {
  readonly names: string[];
  readonly links: string[];
}

/** Goes no further when there are more files than anyone will read: somebody may have named a whole disk. */
async function listInto(listing: Listing, path: string, { under, most }: { under: string; most: number }): Promise<void> {
  for (const entry of await readdir(join(path, under), { withFileTypes: true })) {
    const name = under + entry.name;
    if (entry.isSymbolicLink()) listing.links.push(name);
    else if (entry.isFile()) listing.names.push(name);
    else if (entry.isDirectory()) await listInto(listing, path, { under: `${name}/`, most });
    if (listing.names.length > most) return;
  }
}

async function tooLarge(path: string, names: readonly string[], limits: DirectoryLimits): Promise<CollectedDirectory | null> {
  const sizes = await Promise.all(names.map(async (name) => ({ name, bytes: (await stat(join(path, name))).size })));
  const bytes = sizes.reduce((total, file) => total + file.bytes, 0);
  const largest = sizes.reduce((most, file) => (file.bytes > most.bytes ? file : most), { name: '', bytes: -1 });
  return bytes > limits.bytes ? { kind: 'tooLarge', bytes, largest: largest.name } : null;
}

async function readAll(path: string, { names, links }: Listing): Promise<CollectedFiles> {
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(path, name))] as const));
  return { kind: 'files', files: new Map(files), links };
}

/** Writes files into a directory that is new or empty, so that nothing of somebody else's is written over. */
export async function writeDirectory(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<'written' | 'notEmpty'> {
  const there = await readdir(path).catch(() => []);
  if (there.length > 0) return 'notEmpty';
  for (const [name, bytes] of files) {
    const target = join(path, name);
    if (relative(path, target).startsWith('..')) throw new Error(`${name} leads out of the directory`);
    await makeFolder(dirname(target));
    await writeFile(target, bytes);
  }
  return 'written';
}

/** A folder with all those above it. Node's own way to do so never ends where a file system has no room for folders (/proc). */
export async function makeFolder(path: string): Promise<void> {
  const code = await mkdir(path).then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? '',
  );
  if (code === null || (code === 'EEXIST' && (await stat(path)).isDirectory())) return;
  if (code === 'ENOENT' && dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}
