import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerUser } from './server-user.ts';

/** Where one of PostgreSQL's programs works, and as whom. */
export interface Workplace {
  readonly binaries: string;
  /** The folder of the databases (PGDATA). */
  readonly folder: string;
  readonly logFile: string;
  readonly user: ServerUser | null;
}

/** Starts `initdb` or `postgres`. It outlives us: what it has promised to keep does not depend on this process. */
export async function startProgram(name: string, options: readonly string[], place: Workplace): Promise<ChildProcess> {
  const log = await open(place.logFile, 'a', 0o600);
  const opened = await openWhenClosedToUser(place);
  const folder = opened === null ? place.folder : '/proc/self/fd/3';
  const program = join(place.binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const stdio: StdioOptions = ['ignore', log.fd, log.fd, ...(opened === null ? [] : [opened.fd])];
  const child = spawn(program, ['-D', folder, ...options], {
    ...place.user,
    stdio,
    detached: true,
    windowsHide: true,
    cwd: '/',
    env: surroundings(),
  });
  const started = new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  await started.finally(() => Promise.all([log.close(), opened?.close()]));
  child.unref();
  return child;
}

/**
 * Another user may be shut out from the folders above the data, such as root's home. The folder is theirs, so they get it opened:
 * on Linux a path through an open file asks nothing of the folders above.
 */
async function openWhenClosedToUser(place: Workplace): Promise<FileHandle | null> {
  return place.user === null || process.platform !== 'linux' ? null : open(place.folder, 'r');
}

/** Our own environment may hold secrets; the server needs none of it. Windows cannot start a program without its own. */
function surroundings(): NodeJS.ProcessEnv {
  const { SystemRoot, PATH } = process.env;
  return { ...(PATH === undefined ? {} : { PATH }), ...(SystemRoot === undefined ? {} : { SystemRoot }), LC_ALL: 'C', TZ: 'UTC' };
}

/** Waits until the program is gone and tells how it went. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  child.ref();
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** The last complaint in the log. */
export async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const complaint = lines.slice(-20).findLast((line) => /FATAL|PANIC|error:/.test(line));
  return complaint ?? lines.at(-1) ?? '';
}
