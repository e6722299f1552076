import { open, readFile } from 'node:fs/promises';

/** The text of a file, or null when there is none. */
export async function readTextIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Adds lines at the end of a file that only its owner may read; they are on the disk when it is done. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const before = await readTextIfThere(path);
  const file = await open(path, 'a', 0o600);
  try {
    // Whoever was killed in the middle of a line must not spoil the next one.
    const start = before === null || before === '' || before.endsWith('\n') ? '' : '\n';
    await file.appendFile(`${start}${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
