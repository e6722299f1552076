import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The program as it is run in production, in a process of its own. */
export interface Program {
  readonly home: string;
  /** Where those who watch over it ask. */
  readonly watch: string;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

/** A folder of data, which is gone when the tests of the file have ended. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** The tables' owner, and the application. */
interface Roles {
  readonly owner: pg.ClientConfig;
  readonly application: pg.ClientConfig;
}

/** Starts it on free ports against the database, and waits until it answers. */
export async function startProgram({ owner, application }: Roles, settings: Readonly<Record<string, string>>): Promise<Program> {
  const env = {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    NODE_ENV: 'production',
    DATABASE_URL: addressOf(application),
    DATABASE_OWNER_URL: addressOf(owner),
    SAMBAND_PORT: '0',
    SAMBAND_OPERATIONS_PORT: '0',
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  after(() => child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const said = await saying(child, /svarar på http:\/\/localhost:\d+/);
  const ports = [...said.matchAll(/(?:svarar|finns) på http:\/\/[\w.]+:(\d+)/g)].map(([, port]) => port);
  return { home: `http://127.0.0.1:${ports[1]}`, watch: `http://127.0.0.1:${ports[0]}`, kill: (signal) => child.kill(signal), ended };
}

/** A socket has no place in an address but as a question. */
const addressOf = ({ user, database, host, port, password }: pg.ClientConfig): string => {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
  return `postgres://${user}${secret}@localhost/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`;
};

function saying(child: ChildProcess, words: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      said += part;
      if (words.test(said)) resolve(said);
    });
    child.once('close', () => reject(new Error(`it ended and had said: ${said}`)));
  });
}
