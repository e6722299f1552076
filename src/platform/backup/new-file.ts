import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BackupProblem } from './problem.ts';

/**
 * Writes a file that gets its name when it is whole and on the disk, and never takes the place of another.
 * What it holds may be personal data: only its owner may read it.
 */
export async function writeNewFile(path: string, source: AsyncIterable<Buffer>): Promise<void> {
  await refuseExisting(path);
  const beside = `${path}.tmp`;
  const file = await open(beside, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new BackupProblem(`${beside} finns redan. Ta bort filen om ingen annan säkerhetskopiering pågår, och försök igen.`);
    throw error;
  });
  try {
    await writeWhole(file, source);
    await giveName(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await keepName(dirname(path));
}

export async function refuseExisting(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) return;
  throw new BackupProblem(`${path} finns redan, och en säkerhetskopia skriver inte över något. Ange ett annat namn.`);
}

async function writeWhole(file: FileHandle, source: AsyncIterable<Buffer>): Promise<void> {
  try {
    await file.writeFile(source);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name for the same file fails when the name is taken; some disks (FAT) know of no second name. */
async function giveName(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
    await rm(beside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    await refuseExisting(path);
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EOPNOTSUPP') throw error;
    await rename(beside, path);
  }
}

/** The folder keeps the name through a power cut too. Windows knows of no such thing. */
async function keepName(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => null);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
