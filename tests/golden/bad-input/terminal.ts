import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findAssociation } from '../../../src/features/associations/association.store.ts';
import { openPool } from '../../../src/platform/database/database.ts';
import { writeDirectory } from '../../../src/platform/files/directory.ts';
import { signedInAs } from '../../people/signed-in.ts';
import { folderWith } from '../../support/a-folder.ts';
import { asApplication, emptyDatabase } from '../../support/database.ts';

const command = fileURLToPath(new URL('../../../bin/samband.js', import.meta.url));

/** What a command answered. */
export interface Answer {
  readonly exitCode: number | null;
  /** Both streams, as they are seen at a terminal, where one space is like another. */
  readonly seen: string;
}

export type Changes = Parameters<typeof folderWith>[0];

/** A place of its own on disk and in the database, where commands are run as a person runs them. */
export interface Terminal {
  readonly place: string;
  /** How programs are told of the database. */
  readonly settings: Readonly<Record<string, string>>;
  run(...args: readonly string[]): Promise<Answer>;
  /** Writes a good year folder with these changes, and returns its path. */
  folder(changes: Changes): Promise<string>;
  /** What somebody sends who runs the association of that name and has just signed in. */
  signedIn(association: string): Promise<{ readonly cookie: string }>;
  /** The same text as long as nothing in the database has changed. */
  contents(): Promise<string>;
}

export async function openTerminal(): Promise<Terminal> {
  const where = await emptyDatabase({ migrated: true });
  const { host, port, user, database } = where;
  const addressAs = (who: string | undefined) =>
    `postgres:///${database}?host=${encodeURIComponent(String(host))}&port=${port}&user=${who}`;
  const settings = {
    DATABASE_URL: addressAs('samband_application'),
    DATABASE_OWNER_URL: addressAs(user),
    PGPASSWORD: 'none',
  };
  const place = await mkdtemp(join(tmpdir(), 'samband-bad-input-'));
  after(() => rm(place, { recursive: true, force: true }));
  let folders = 0;
  return {
    place,
    settings,
    run: (...args) => run(args, { cwd: place, settings }),
    async folder(changes) {
      folders += 1;
      const path = join(place, `mapp-${folders}`);
      await writeDirectory(path, folderWith(changes));
      return path;
    },
    signedIn: (association) => signIn(where, association),
    contents: () => contentsOf(where),
  };
}

async function signIn(where: pg.ClientConfig, name: string): Promise<{ readonly cookie: string }> {
  const database = openPool(asApplication(where), 1);
  try {
    const found = await database.installation.read((installation) => findAssociation(installation, name));
    if (found === undefined) throw new Error(`${name} is not there`);
    const somebody = { role: 'forbundschef', association: found.key, at: Temporal.Now.instant() } as const;
    return (await signedInAs(database, somebody)).headers;
  } finally {
    await database.close();
  }
}

async function run(
  args: readonly string[],
  { cwd, settings }: { cwd: string; settings: Readonly<Record<string, string>> },
): Promise<Answer> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => parts.push(part));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, seen: Buffer.concat(parts).toString('utf8').replaceAll('\u00a0', ' ') };
}

/**
 * Every row of every table, as one number for each table. The log is left out: it tells of what was read, also when writing it to a folder
 * failed afterwards.
 */
async function contentsOf(where: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(where);
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_name <> 'log_entries' order by table_name`,
    );
    const sums: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} as t`,
      );
      sums.push(`${name} ${rows[0]?.sum}`);
    }
    return sums.join('\n');
  } finally {
    await client.end();
  }
}

/** Nothing of how the program works, and no other language, is what a person should see. */
const NOT_FOR_PEOPLE =
  /error|exception|undefined|\[object|\bNaN\b|cannot|invalid|unexpected|unknown|failed|not found|ENOENT|\n\s+at |\.ts\b/i;

export function assertAnswer(answer: Answer, exitCode: number, words: readonly RegExp[]): void {
  for (const expected of words) assert.match(answer.seen, expected);
  assert.doesNotMatch(answer.seen, NOT_FOR_PEOPLE);
  assert.doesNotMatch(answer.seen, /(?![\n\t])\p{Cc}/u);
  assert.equal(answer.exitCode, exitCode, answer.seen);
}

/** The folder is refused whole: it is told why, and nothing of it is kept. */
export async function assertRefused(terminal: Terminal, folder: string, words: readonly RegExp[]): Promise<void> {
  const before = await terminal.contents();
  assertAnswer(await terminal.run('import', folder, '--ja'), 1, [...words, /Ingenting är inläst: \d+ fel/]);
  assert.equal(await terminal.contents(), before);
}
