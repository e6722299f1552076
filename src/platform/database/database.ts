import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';
import type { AssociationId, Database, InstallationWriter, Writer } from './transaction.ts';
import { values } from './values.ts';

export interface DatabaseSettings {
  /** The folder of all data; the embedded server keeps its files there. */
  readonly data: string;
  /** A server of one's own instead of the embedded one (DATABASE_URL). */
  readonly url: string | null;
  /** The most connections held at once. */
  readonly connections: number;
  readonly tell?: (line: string) => void;
}

/** Connects to the server named in the settings, or starts our own, and brings the tables up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.url !== null) return connect({ connectionString: settings.url }, settings);

  const server = await openEmbedded(settings);
  try {
    const database = await connect(await server.database('samband'), settings);
    return { ...database, close: () => database.close().finally(() => server.close()) };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function connect(where: pg.ClientConfig, settings: DatabaseSettings): Promise<Database> {
  await migrate(where, settings.tell);
  return openPool(where, settings.connections);
}

const LONGEST_WAIT_FOR_CONNECTION_MS = 10_000;
/** No page and no import needs a single statement this long; one that does holds others up. */
const LONGEST_STATEMENT_MS = 120_000;

/** Transactions on a database whose tables are there. */
export function openPool(where: pg.ClientConfig, connections: number): Database {
  const pool = new pg.Pool({
    ...where,
    max: connections,
    types: values,
    options: '-c timezone=UTC',
    connectionTimeoutMillis: LONGEST_WAIT_FOR_CONNECTION_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
    application_name: 'samband',
  });
  // An idle connection that is cut is replaced at the next question; without a listener it would end the program.
  pool.on('error', () => undefined);
  return transactionsOn(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }));
}

function transactionsOn(kysely: Kysely<Tables>): Database {
  const looking = kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const keeping = kysely.transaction().setIsolationLevel('read committed').setAccessMode('read write');
  return {
    read: (association, work) => looking.execute(async (db) => work(await enter(db, association))),
    change: (association, work) => keeping.execute(async (db) => work(await enter(db, association))),
    installation: {
      read: (work) => looking.execute((db) => work(installationKey(db))),
      change: (work) => keeping.execute((db) => work(installationKey(db))),
    },
    close: () => kysely.destroy(),
  };
}

const installationKey = (db: Transaction<Tables>): InstallationWriter => ({
  installation: true,
  db,
  enter: (association) => enter(db, association),
});

/** Names the association for the rest of the transaction. Nothing goes by the name yet: the stores' own conditions keep associations apart. */
async function enter(db: Transaction<Tables>, association: AssociationId): Promise<Writer> {
  await sql`select set_config('samband.association', ${association}, true)`.execute(db);
  return { association, db };
}
