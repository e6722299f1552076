import { createHash, hash } from 'node:crypto';

/** One hash of many files, by name and content (SHA-256). Two folders have the same when they hold the same files. */
export function digestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const digest = createHash('sha256');
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    digest.update(`${name.length} ${name} ${bytes.length} `);
    digest.update(bytes);
  }
  return digest.digest('hex');
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const sha256Of = (text: string): string => hash('sha256', text, 'hex');

export const sha256OfBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
