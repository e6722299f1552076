import { createHash } from 'node:crypto';

/** One hash of many files, by name and content (SHA-256). Two folders have the same when they hold the same files. */
export function digestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name.length} ${name} ${bytes.length} `);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
