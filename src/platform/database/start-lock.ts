import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './postmaster.ts';

/** A number may be given to another program after a crash; nobody starts or stops a server for this long. */
const LONGEST_HOLD_MS = 600_000;

/** Does the work while no other process does its own under the same lock file. A process that died holding it is passed by. */
export async function whileAlone<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  while (!(await take(lock))) {
    await pause(15);
    if (await isForgotten(lock)) await rm(lock, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  const file = await open(lock, 'wx', 0o644).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (file === null) return false;
  await file.writeFile(String(process.pid)).finally(() => file.close());
  return true;
}

async function isForgotten(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => null);
  if (found === null) return false;
  const age = Date.now() - found.mtimeMs;
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  // An empty file is one whose holder is just about to write its number.
  if (holder === 0) return age > 2_000;
  return age > LONGEST_HOLD_MS || !isAlive(holder);
}
