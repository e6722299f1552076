import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { serverUser } from '../../src/platform/database/server-user.ts';

const run = promisify(execFile);

/** The oldest server that is supported, where Debian puts it. Few machines have it. */
const PROGRAMS = '/usr/lib/postgresql/15/bin';

export const hasOldestServer = (): boolean => existsSync(join(PROGRAMS, 'postgres')) && existsSync(join(PROGRAMS, 'initdb'));

export interface ForeignServer {
  readonly where: pg.ClientConfig;
  /** Runs a script with the server's own psql. */
  psql(database: string, script: string): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL 15, with another owner, encoding order and language than our own. */
export async function startOldestServer(): Promise<ForeignServer> {
  const folder = await mkdtemp(join(tmpdir(), 'pg15-'));
  const user = serverUser(folder);
  if (user !== null) await chown(folder, user.uid, user.gid);
  const files = join(folder, 'data');
  const options = { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  await run(join(PROGRAMS, 'initdb'), ['-D', files, '-U', 'dba', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], options);
  const listening = ['-c', 'listen_addresses=', '-k', folder, '-c', 'fsync=off', '-c', 'timezone=Asia/Tokyo', '-c', 'datestyle=German'];
  const server = spawn(join(PROGRAMS, 'postgres'), ['-D', files, ...listening], { ...options, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const where = { host: folder, user: 'dba', database: 'postgres', port: 5432 };
  await answering(where);
  return {
    where,
    psql: async (database, script) =>
      (await run(join(PROGRAMS, 'psql'), ['-h', folder, '-U', 'dba', '-d', database, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', script]))
        .stdout,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answering(where: pg.ClientConfig): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    const client = new pg.Client(where);
    client.on('error', () => undefined);
    const reached = await client.connect().then(
      () => true,
      () => false,
    );
    if (reached) return client.end();
    await pause(25);
  }
  throw new Error('PostgreSQL 15 does not answer');
}
