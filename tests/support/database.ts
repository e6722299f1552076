import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { APPLICATION_ROLE, admitApplication, makeApplicationRole } from '../../src/platform/database/application-role.ts';
import { openPool } from '../../src/platform/database/database.ts';
import { type EmbeddedServer, openEmbedded } from '../../src/platform/database/embedded.ts';
import { fingerprintOfMigrations, migrate } from '../../src/platform/database/migrate.ts';
import { isAlive } from '../../src/platform/database/postmaster.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';

/** Where a whole run keeps its own, or with the packages, so that a clean clone leaves nothing behind on the machine. */
const dataFolder = (): string =>
  process.env.TEST_DATABASES ?? join(fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url)), 'samband-tests');
const CONNECTIONS = 4;

/** An empty database with every migration run, for the tests of one file; it is gone when they have ended. */
export async function testDatabase(): Promise<Database> {
  const where = await emptyDatabase({ migrated: true });
  const database = openPool(asApplication(where), CONNECTIONS);
  after(() => database.close());
  return database;
}

/** The same database as the application's own role, whom row-level security binds. */
export const asApplication = (where: pg.ClientConfig): pg.ClientConfig => ({ ...where, user: APPLICATION_ROLE });

/** How to connect to a database of one's own, which is gone when the tests of the file have ended. */
export async function emptyDatabase(wish: { readonly migrated: boolean }): Promise<pg.ClientConfig> {
  const server = await holdTestServer();
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  if (wish.migrated) await copyTemplate(server, name);
  const where = await server.database(name);
  after(async () => {
    await ask(server, `drop database if exists ${name} with (force)`);
    await server.close();
  });
  return where;
}

/** Keeps the server that all tests share until it is let go, so that it need not start again for every file. */
export async function keepTestServer(): Promise<() => Promise<void>> {
  const { close } = await holdTestServer();
  return close;
}

/** An identifier as if it had come out of the database. Only tests may make one. */
export const someAssociation = (): AssociationId => randomUUID() as AssociationId;

let shared: { readonly server: Promise<EmbeddedServer>; holders: number } | null = null;

/** The server that all tests share. It stops when its last holder lets go, in whichever process that is. */
async function holdTestServer(): Promise<EmbeddedServer> {
  shared ??= { server: openEmbedded({ data: dataFolder(), durable: false }).then(clearLeftovers), holders: 0 };
  const held = shared;
  held.holders += 1;
  const server = await held.server;
  const close = async (): Promise<void> => {
    held.holders -= 1;
    if (held.holders > 0) return;
    if (shared === held) shared = null;
    await server.close();
  };
  return { ...server, close };
}

/** Databases of a run that was killed, and templates of migrations that nobody runs any more. */
async function clearLeftovers(server: EmbeddedServer): Promise<EmbeddedServer> {
  const found = await ask<{ name: string }>(server, `select datname as name from pg_database where datname like 'test\\_%'`);
  const dead = found.filter(({ name }) => !isAlive(Number(name.split('_')[1])));
  const old = await ask<{ name: string }>(
    server,
    `select datname as name from pg_database where datname like 'template\\_%' order by oid desc offset 3`,
  );
  for (const { name } of [...dead, ...old]) await ask(server, `drop database if exists ${name} with (force)`);
  return server;
}

/** Copying is some thirty times faster than migrating. */
async function copyTemplate(server: EmbeddedServer, name: string): Promise<void> {
  // What the application may belongs to the template as its tables do.
  const grants = await readFile(new URL('../../src/platform/database/application-role.ts', import.meta.url));
  const print = createHash('sha256')
    .update(await fingerprintOfMigrations())
    .update(grants)
    .digest('hex');
  const template = `template_${print.slice(0, 16)}`;
  await makeTemplate(server, template);
  await ask(server, `create database ${name} template ${template}`);
}

/** Made under another name first: a template with its right name is always whole. */
async function makeTemplate(server: EmbeddedServer, template: string): Promise<void> {
  const [found] = await ask(server, `select 1 from pg_database where datname = '${template}'`);
  if (found !== undefined) return;
  const work = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const owner = await server.database(work);
  await makeApplicationRole(owner);
  await migrate(owner);
  await admitApplication(owner, asApplication(owner));
  // Another process may have been first; then its template is as good.
  await ask(server, `alter database ${work} rename to ${template}`).catch(() => ask(server, `drop database ${work}`));
}

async function ask<Row extends pg.QueryResultRow>(server: EmbeddedServer, question: string): Promise<readonly Row[]> {
  const client = new pg.Client(await server.database('postgres'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}
