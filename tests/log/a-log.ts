import { after } from 'node:test';
import pg from 'pg';
import { openPool } from '../../src/platform/database/database.ts';
import { noteInLog } from '../../src/platform/database/log.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { asApplication, emptyDatabase } from '../support/database.ts';

/** A database with a log, as the application, as the tables' owner, and as somebody who can do anything at the server. */
export interface Log {
  readonly where: pg.ClientConfig;
  readonly application: Database;
  readonly owner: Database;
  /** Asks as the superuser, whom nothing binds. */
  ask<Row extends pg.QueryResultRow>(question: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export async function openLog(connections = 4): Promise<Log> {
  const where = await emptyDatabase({ migrated: true });
  const application = openPool(asApplication(where), connections);
  const owner = openPool(where, 2);
  const client = new pg.Client(where);
  client.on('error', () => undefined);
  await client.connect();
  after(async () => {
    await Promise.all([application.close(), owner.close(), client.end()]);
  });
  return { where, application, owner, ask: async (question, values = []) => (await client.query(question, [...values])).rows };
}

/** Adds rows as the application does. */
export const addRows = (database: Database, chain: string, subjects: readonly string[]): Promise<void> =>
  database.change(chain as AssociationId, async (writer) => {
    for (const subject of subjects)
      await noteInLog(writer, { association: chain as AssociationId, person: null, role: 'revisor', event: 'log.read', subject });
  });

/** Does something to the log that its triggers would refuse. */
export async function tamper({ ask }: Log, ...statements: readonly string[]): Promise<void> {
  await ask('set session_replication_role = replica');
  for (const statement of statements) await ask(statement);
  await ask('set session_replication_role = origin');
}
