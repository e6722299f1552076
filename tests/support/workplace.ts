import { chmod, mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../../src/platform/database/postmaster.ts';

/** Where a whole run keeps what its tests write. */
export interface Workplace {
  /** What tells the tests and their programs of it. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Files that Linux keeps in memory. */
const MEMORY = '/dev/shm';
const NAME = /^samband-tests-(\d+)$/;
/** Several times what a run has there at most. */
const NEEDED_BYTES = 3_000_000_000;

/**
 * In memory where there is room for it, otherwise where temporary files go. The tests make and remove some two hundred databases of
 * several hundred files each, and where many files have just been removed ext4 looks long for a place for each new one:
 * a database is copied in half a second there, and in a fiftieth of a second here.
 */
export async function openWorkplace(): Promise<Workplace> {
  if (!(await hasRoom())) return { environment: {}, close: async () => undefined };
  await clearLeftovers();
  const folder = join(MEMORY, `samband-tests-${process.pid}`);
  await mkdir(folder);
  // As the folder of temporary files is: other users, such as the database's own, make theirs in it.
  await chmod(folder, 0o1777);
  return {
    environment: { TMPDIR: folder, TEST_DATABASES: join(folder, 'databases') },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

async function hasRoom(): Promise<boolean> {
  const found = await statfs(MEMORY).catch(() => null);
  return found !== null && found.bavail * found.bsize > NEEDED_BYTES;
}

/** What runs that were killed have left. */
async function clearLeftovers(): Promise<void> {
  const left = (await readdir(MEMORY)).filter((name) => NAME.test(name) && !isAlive(Number(NAME.exec(name)?.[1])));
  await Promise.all(left.map((name) => rm(join(MEMORY, name), { recursive: true, force: true })));
}
