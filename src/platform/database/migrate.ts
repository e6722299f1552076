import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DatabaseProblem } from './problem.ts';
import { installQueue } from './queue-tables.ts';

/** One step in the life of the tables: plain SQL in `migrations/NNNN_name.sql`, never edited once it is released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url));
/** Whoever holds this lock is the only one who migrates; others wait and then find it done. */
export const MIGRATION_LOCK = 726_262_367;
const OLDEST_SERVER = 15;
export const INSTALLED_LIST = 'installed_migrations';

/** Runs the migrations that have not been run in this database, each wholly or not at all. */
export async function migrate(where: pg.ClientConfig, tell: (line: string) => void = () => undefined, folder = MIGRATIONS): Promise<void> {
  const migrations = await readMigrations(folder);
  const client = await connect(where);
  try {
    await refuseOldServers(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await makeInstalledList(client);
    const pending = findPending(migrations, await listInstalled(client));
    if (pending.length > 0) tell(`Uppdaterar databasens tabeller (${pending.length} steg) …`);
    for (const migration of pending) await install(client, migration);
    await installQueue(where);
  } finally {
    await client.end();
  }
}

/** Changes when a migration is added or edited: databases made from the same migrations have the same fingerprint. */
export async function fingerprintOfMigrations(folder = MIGRATIONS): Promise<string> {
  const all = (await readMigrations(folder)).map((migration) => `${migration.name} ${migration.sha256}\n`);
  return createHash('sha256').update(all.join('')).digest('hex');
}

/** Every migration of this program, in order. */
export async function readMigrations(folder = MIGRATIONS): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)));
  migrations.forEach((migration, index) => {
    if (migration.number === migrations[index - 1]?.number)
      throw new DatabaseProblem(
        `Två migreringar har samma nummer: ${migrations[index - 1]?.name} och ${migration.name}. Numrera om den nyare.`,
      );
  });
  return migrations;
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const [, number] = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name) ?? [];
  if (number === undefined) throw new DatabaseProblem(`Migreringen ${name} ska heta NNNN_namn.sql, till exempel 0007_budget.sql.`);
  // Git may have changed the line endings on Windows; that is no edit.
  const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return { number: Number(number), name, text, sha256: createHash('sha256').update(text).digest('hex') };
}

async function connect(where: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...where, application_name: 'samband migrations' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new DatabaseProblem(
      `Databasservern går inte att nå: ${(error as Error).message} Kontrollera DATABASE_URL och att servern är igång.`,
    );
  }
}

async function refuseOldServers(client: pg.Client): Promise<void> {
  const answer = await client.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.trunc(Number(answer.rows[0]?.server_version_num) / 10_000);
  if (major < OLDEST_SERVER)
    throw new DatabaseProblem(`Databasservern är PostgreSQL ${major}. Programmet behöver version ${OLDEST_SERVER} eller nyare.`);
}

/** A migration that has been run in a database, with the hash that its text had. */
export type Installed = Pick<Migration, 'number' | 'name' | 'sha256'>;

/** The list of what has been run here, made where there is none. */
export async function makeInstalledList(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists ${INSTALLED_LIST} (
    number integer primary key, name text not null, sha256 text not null, installed_at timestamptz not null default now())`);
}

/** What has been run here, in order. */
export async function listInstalled(client: pg.Client): Promise<readonly Installed[]> {
  const { rows } = await client.query<Installed>(`select number, name, sha256 from ${INSTALLED_LIST} order by number`);
  return rows;
}

function findPending(migrations: readonly Migration[], installed: readonly Installed[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const step of installed) refuseStrange(step, known.get(step.number));
  const latest = installed.at(-1)?.number ?? 0;
  const done = new Set(installed.map((step) => step.number));
  const pending = migrations.filter((migration) => !done.has(migration.number));
  const late = pending.find((migration) => migration.number < latest);
  if (late !== undefined)
    throw new DatabaseProblem(`Migreringen ${late.name} har lägre nummer än den senast körda (${latest}). Ge den ett högre nummer.`);
  return pending;
}

function refuseStrange(step: Installed, migration: Migration | undefined): void {
  if (migration === undefined)
    throw new DatabaseProblem(`Databasen är uppdaterad av en nyare version av programmet (${step.name}). Installera den versionen.`);
  if (migration.sha256 !== step.sha256)
    throw new DatabaseProblem(
      `Migreringen ${migration.name} har ändrats sedan den kördes i den här databasen. Återställ filen och gör ändringen i en ny migrering.`,
    );
}

async function install(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await runMigration(client, migration);
    await client.query('commit');
  } catch (error) {
    throw new DatabaseProblem(`Migreringen ${migration.name} gick inte att köra, och inget av den är gjort: ${(error as Error).message}`);
  }
}

/** Runs one migration in the transaction that is open, and notes it. */
export async function runMigration(client: pg.Client, { number, name, text, sha256 }: Migration): Promise<void> {
  await client.query(text);
  await client.query('insert into installed_migrations (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
}
