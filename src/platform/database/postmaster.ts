import type { ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Address, Cluster } from './server-address.ts';
import { startProgram } from './server-program.ts';

/** A program of that number is running, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The server (postmaster) that holds these files, if one is running. */
export async function findPostmaster(folder: string): Promise<number | null> {
  const pid = await pidIn(lockOf(folder));
  return pid !== null && isAlive(pid) && isServerOf(folder, pid) ? pid : null;
}

/** Where a running server says it has its socket: it may have been started with another temporary folder than ours. */
export async function whereItListens(folder: string): Promise<Address | null> {
  if ((await findPostmaster(folder)) === null) return null;
  const [, , , port, socketFolder] = (await readFile(lockOf(folder), 'utf8').catch(() => '')).split('\n');
  return port === undefined || !socketFolder ? null : { kind: 'socket', folder: socketFolder, port: Number(port) };
}

const lockOf = (folder: string): string => join(folder, 'postmaster.pid');

/** The first line of both lock files: the number of the process. */
async function pidIn(lock: string): Promise<number | null> {
  const first = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  return Number.isInteger(first) && first > 0 ? first : null;
}

/** After a crash the number in the file may have been given to another program. A server works in the folder of its files. */
function isServerOf(folder: string, pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const [works, files] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return works.ino === files.ino && works.dev === files.dev;
  } catch {
    return false;
  }
}

/** Starts a server on the files. Call it while no other process does and none is running. */
export async function startPostmaster(cluster: Cluster, durable: boolean): Promise<ChildProcess> {
  await disownLocks(cluster);
  await shortenLog(cluster.logFile);
  return startProgram('postgres', [...listening(cluster), ...settings(durable)], cluster);
}

/**
 * PostgreSQL clears away the lock files of a crashed server, but not when the number in them now belongs to another living program.
 * Then our own number is put there: PostgreSQL takes its starter's number for no obstacle,
 * and still makes sure by the shared memory named in the file that nothing of the old server is left.
 */
async function disownLocks(cluster: Cluster): Promise<void> {
  const locks = [lockOf(cluster.folder)];
  if (cluster.address.kind === 'socket') locks.push(join(cluster.address.folder, `.s.PGSQL.${cluster.address.port}.lock`));
  for (const lock of locks) {
    const pid = await pidIn(lock);
    if (pid === null || !isAlive(pid) || isServerOf(cluster.folder, pid)) continue;
    const [, ...rest] = (await readFile(lock, 'utf8')).split('\n');
    await writeFile(lock, [process.pid, ...rest].join('\n'));
  }
}

const LARGEST_LOG_BYTES = 10_000_000;

async function shortenLog(logFile: string): Promise<void> {
  if (existsSync(logFile) && (await stat(logFile)).size > LARGEST_LOG_BYTES) await truncate(logFile);
}

function listening({ address }: Cluster): readonly string[] {
  if (address.kind === 'socket') return ['-c', 'listen_addresses=', '-k', address.folder, '-p', String(address.port)];
  return ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-p', String(address.port)];
}

function settings(durable: boolean): readonly string[] {
  const chosen = {
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Values of rows may be personal data; they do not belong in a log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const PATIENCE_MS = 30_000;

/** Stops the server: open work is undone, everything kept is written down. Returns when the files are free. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const pid = await findPostmaster(cluster.folder);
  if (pid === null) return;
  await askToStop(cluster, pid);
  const until = performance.now() + PATIENCE_MS;
  while (isAlive(pid) && existsSync(lockOf(cluster.folder)) && performance.now() < until) await pause(10);
  if (cluster.address.kind === 'socket') await rm(cluster.address.folder, { recursive: true, force: true });
}

async function askToStop(cluster: Cluster, pid: number): Promise<void> {
  // Windows has no signals: there PostgreSQL's own program does it.
  if (process.platform === 'win32') await startProgram('pg_ctl', ['stop', '-m', 'fast'], cluster);
  else process.kill(pid, 'SIGINT');
}
