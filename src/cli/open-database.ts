import { openDatabase } from '../platform/database/database.ts';
import type { Database } from '../platform/database/transaction.ts';
import { readSettings } from '../settings.ts';
import { complain, WrongUse } from './options.ts';

/** Does the work with the installation's database, and closes it whatever happens. A command needs one connection. */
export async function withDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new WrongUse(settings.problem.join('\n'));
  const { data, databaseUrl: url, databaseOwnerUrl: ownerUrl } = settings.value;
  const database = await openDatabase({ data, url, ownerUrl, connections: 1, tell: complain });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
