import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Clock } from '../clock/clock.ts';
import { APPLICATION_ROLE } from '../database/application-role.ts';
import type { DatabaseSettings } from '../database/database.ts';
import { type EmbeddedServer, openEmbedded } from '../database/embedded.ts';

/** Asks the database. Only for looking: the connection can not write. */
export type Ask = <Row extends pg.QueryResultRow>(question: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** The database as one of its roles sees it, or why it cannot be reached. */
export type Sight = Seen | { readonly trouble: string };

export interface Seen {
  readonly ask: Ask;
  /** For checks that ask through what they already have. */
  readonly where: pg.ClientConfig;
}

/** What the checks of the installation are given. */
export interface Installation {
  /** The folder of all data. */
  readonly data: string;
  readonly isEmbedded: boolean;
  /** False before the first start: then there is no database yet, and nothing wrong with that. */
  readonly isMade: boolean;
  readonly owner: Sight;
  readonly application: Sight;
  readonly clock: Clock;
}

type Where = Pick<DatabaseSettings, 'data' | 'url' | 'ownerUrl'>;

/** Does the work with the installation as it is, whether its database can be reached or not. Makes no database where there is none. */
export async function withInstallation<Value>(
  { data, url, ownerUrl }: Where,
  clock: Clock,
  work: (installation: Installation) => Promise<Value>,
): Promise<Value> {
  const isMade = url !== null || existsSync(join(data, 'postgres'));
  const common = { data, isEmbedded: url === null, isMade, clock };
  if (!isMade) return work({ ...common, owner: NOT_MADE, application: NOT_MADE });
  if (url !== null)
    return withRoles({ owner: { connectionString: ownerUrl ?? url }, application: { connectionString: url } }, common, work);
  return withServer(data, common, work);
}

const NOT_MADE: Sight = { trouble: 'Databasen är inte skapad än.' };

type Common = Omit<Installation, 'owner' | 'application'>;
type Work<Value> = (installation: Installation) => Promise<Value>;

async function withServer<Value>(data: string, common: Common, work: Work<Value>): Promise<Value> {
  const server = await openEmbedded({ data }).catch((error: Error) => error);
  if (server instanceof Error) return work({ ...common, owner: { trouble: server.message }, application: { trouble: server.message } });
  return withOurServer(server, common, work).finally(() => server.close());
}

async function withOurServer<Value>(server: EmbeddedServer, common: Common, work: Work<Value>): Promise<Value> {
  const owner = await server.database('samband');
  return withRoles({ owner, application: { ...owner, user: APPLICATION_ROLE } }, common, work);
}

interface Roles {
  readonly owner: pg.ClientConfig;
  readonly application: pg.ClientConfig;
}

async function withRoles<Value>({ owner, application }: Roles, common: Common, work: Work<Value>): Promise<Value> {
  const [ofOwner, ofApplication] = [await see(owner), await see(application)];
  try {
    return await work({ ...common, owner: ofOwner.sight, application: ofApplication.sight });
  } finally {
    await Promise.all([ofOwner.close(), ofApplication.close()]);
  }
}

const PATIENCE_MS = 10_000;

async function see(where: pg.ClientConfig): Promise<{ readonly sight: Sight; close(): Promise<void> }> {
  const client = new pg.Client({
    ...where,
    application_name: 'samband doctor',
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('set default_transaction_read_only = on');
  } catch (error) {
    return { sight: { trouble: (error as Error).message }, close: async () => undefined };
  }
  const ask: Ask = async (question, values = []) => (await client.query(question, [...values])).rows;
  return { sight: { ask, where }, close: () => client.end() };
}
