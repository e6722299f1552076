import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';

/** Nobody but the program's own user reads or writes it. */
const OWNER_ALONE = 0o600;

/** Written whole beside its place and then linked there: whoever reads sees no half key, and of several who begin at once the first wins. */
export async function makeKeyFile(folder: string, path: string, content: string | Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', OWNER_ALONE);
  try {
    await file.writeFile(content);
    await file.sync();
    await link(draft, path).catch(ifTaken);
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}

function ifTaken(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
