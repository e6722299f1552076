import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { APPLICATION_ROLE, admitApplication, makeApplicationRole, refuseBoundless } from './application-role.ts';
import { openEmbedded } from './embedded.ts';
import { refuseUnprotectedLog } from './log-protection.ts';
import { migrate } from './migrate.ts';
import { plannedOnce } from './planned.ts';
import type { Tables } from './tables.ts';
import type { AssociationId, Database, InstallationWriter, Interventions, Named, Threshold, Writer } from './transaction.ts';
import { values } from './values.ts';

export interface DatabaseSettings {
  /** The folder of all data; the embedded server keeps its files there. */
  readonly data: string;
  /** A server of one's own instead of the embedded one (DATABASE_URL). */
  readonly url: string | null;
  /** The same server as the tables' owner, who makes and changes them (DATABASE_OWNER_URL); null when the application owns them. */
  readonly ownerUrl?: string | null;
  /** The most connections held at once. */
  readonly connections: number;
  readonly tell?: (line: string) => void;
  /** Opens it also when what protects the log is broken: for finding out what has been done to the log. */
  readonly evenUnprotected?: boolean;
}

/** The application's connections, and how the tables' owner connects. */
export interface OpenedDatabase extends MeasuredDatabase {
  readonly owner: pg.ClientConfig;
}

/** Tells how its connections are used. */
export interface MeasuredDatabase extends Database {
  /** How many there are, how many of them nobody uses, and how many requests wait for one. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number };
}

/** Connects to the server named in the settings, or starts our own, and brings the tables up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenedDatabase> {
  if (settings.url !== null) {
    const application = { connectionString: settings.url };
    return connect({ owner: { connectionString: settings.ownerUrl ?? settings.url }, application }, settings);
  }
  const server = await openEmbedded(settings);
  try {
    const owner = await server.database('samband');
    await makeApplicationRole(owner);
    const database = await connect({ owner, application: { ...owner, user: APPLICATION_ROLE } }, settings);
    return { ...database, close: () => database.close().finally(() => server.close()) };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** The same database as the two who use it: the one whose tables they are, and the application. */
interface Roles {
  readonly owner: pg.ClientConfig;
  readonly application: pg.ClientConfig;
}

async function connect({ owner, application }: Roles, settings: DatabaseSettings): Promise<OpenedDatabase> {
  await refuseBoundless(application);
  await migrate(owner, settings.tell);
  await admitApplication(owner, application);
  if (settings.evenUnprotected !== true) await refuseUnprotectedLog(application);
  return { ...openPool(application, settings.connections), owner };
}

const LONGEST_WAIT_FOR_CONNECTION_MS = 10_000;
/** No page and no import needs a single statement this long; one that does holds others up. */
const LONGEST_STATEMENT_MS = 120_000;

/** Transactions on a database whose tables are there. */
export function openPool(where: pg.ClientConfig, connections: number): MeasuredDatabase {
  const pool = new pg.Pool({
    ...where,
    max: connections,
    types: values,
    options: '-c timezone=UTC',
    connectionTimeoutMillis: LONGEST_WAIT_FOR_CONNECTION_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
    application_name: 'samband',
  });
  // A connection that is cut, idle or between two questions, is replaced at the next one; without a listener it would end the program.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    ...transactionsOn(new Kysely<Tables>({ dialect: new PostgresDialect({ pool: plannedOnce(pool) }) })),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}

function transactionsOn(kysely: Kysely<Tables>): Database {
  const looking = kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const keeping = kysely.transaction().setIsolationLevel('read committed').setAccessMode('read write');
  // Reading of what is protected writes a row in the log first, and only then becomes a transaction that cannot write.
  const noting = kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read write');
  const errands = { looking, noting, keeping } as const;
  return {
    read: (association, work) => looking.execute(async (db) => work(await enter(db, association, 'all'))),
    change: (association, work) => keeping.execute(async (db) => work(await enter(db, association, 'all'))),
    installation: {
      read: (work) => looking.execute(async (db) => work(await operatorKey(db))),
      change: (work) => keeping.execute(async (db) => work(await operatorKey(db))),
    },
    glance: (work) => work({ db: kysely }),
    visit: (errand, named, work) => errands[errand].execute(async (db) => work(await threshold(db, named))),
    close: () => kysely.destroy(),
  };
}

async function operatorKey(db: Transaction<Tables>): Promise<InstallationWriter> {
  await tell(db, { 'samband.operator': 'on' });
  return { installation: true, db, enter: (association, interventions = 'all') => enter(db, association, interventions) };
}

async function threshold(db: Transaction<Tables>, named: Named): Promise<Threshold> {
  await tell(db, namesOf(named));
  return {
    installation: true,
    db,
    inside: named.inside === undefined ? null : { ...named.inside, db },
    enter: (association, interventions = []) => enter(db, association, interventions),
    name: (more) => tell(db, namesOf(more)),
    onlyLook: () => tell(db, { transaction_read_only: 'on' }),
  };
}

/** Names for the rest of the transaction whose records may be seen; row-level security goes by it (migration 6). */
async function enter(db: Transaction<Tables>, association: AssociationId, interventions: Interventions): Promise<Writer> {
  await tell(db, settingsOf(association, interventions));
  return { association, interventions, db };
}

type Told = Readonly<Record<string, string>>;

/** Each question costs a way to the server and back, so what is known at the same time is told in one. */
async function tell(db: Transaction<Tables>, settings: Told): Promise<void> {
  const told = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  if (told.length > 0) await sql`select ${sql.join(told)}`.execute(db);
}

const namesOf = ({ person, invitation, inside }: Named): Told => ({
  ...(person !== undefined && { 'samband.person': person }),
  ...(invitation !== undefined && { 'samband.invitation': invitation }),
  ...(inside !== undefined && settingsOf(inside.association, inside.interventions)),
});

function settingsOf(association: AssociationId, interventions: Interventions): Told {
  // The database reads a list with commas, and an asterisk as all of them: neither may come from an intervention's name.
  if (interventions !== 'all' && interventions.some((id) => id === '' || /[*,]/.test(id))) throw new Error('no intervention is called so');
  return { 'samband.association': association, 'samband.interventions': interventions === 'all' ? '*' : interventions.join(',') };
}
