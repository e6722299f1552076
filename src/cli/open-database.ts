import { type OpenedDatabase, openDatabase, openPool } from '../platform/database/database.ts';
import type { Database } from '../platform/database/transaction.ts';
import { complain } from './options.ts';
import { usableSettings } from './usable-settings.ts';

/** Does the work with the installation's database, and closes it whatever happens. A command needs one connection. */
export async function withDatabase<Value>(
  work: (database: OpenedDatabase) => Promise<Value>,
  { evenUnprotected = false }: { readonly evenUnprotected?: boolean } = {},
): Promise<Value> {
  const { data, databaseUrl: url, databaseOwnerUrl: ownerUrl } = usableSettings();
  const database = await openDatabase({ data, url, ownerUrl, connections: 1, tell: complain, evenUnprotected });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Does what only the tables' owner may do, such as sealing the log. */
export const withOwnDatabase = <Value>(work: (owner: Database) => Promise<Value>): Promise<Value> =>
  withDatabase(async ({ owner }) => {
    const database = openPool(owner, 1);
    return work(database).finally(() => database.close());
  });
