import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Letters that were kept as files (.eml) instead of sent: when no mail server is named, and for whoever tries the program. */
export interface Mailbox {
  keep(message: Uint8Array): Promise<void>;
  /** The names of the latest letters, the newest first. */
  list(): Promise<readonly string[]>;
  /** The letter as it would have been sent; null when there is none with that name. */
  read(name: string): Promise<string | null>;
}

const NAME = /^\d{8}T\d{9}-[0-9a-f]{8}\.eml$/;
const MOST_LISTED = 100;

export function openMailbox(folder: string): Mailbox {
  return {
    async keep(message) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = join(folder, `.${randomUUID()}`);
      // Links to sign in stand in letters: nobody else may read them.
      await writeFile(draft, message, { mode: 0o600 });
      await rename(draft, join(folder, newName()));
    },
    async list() {
      const names = await readdir(folder).catch(() => []);
      return names
        .filter((name) => NAME.test(name))
        .toSorted()
        .toReversed()
        .slice(0, MOST_LISTED);
    },
    read: async (name) => (NAME.test(name) ? readFile(join(folder, name), 'utf8').catch(() => null) : null),
  };
}

/** By time, so that a list of files is in order. */
const newName = (): string => `${new Date().toISOString().replace(/[-:.Z]/g, '')}-${randomUUID().slice(0, 8)}.eml`;
