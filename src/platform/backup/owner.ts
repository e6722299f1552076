import type pg from 'pg';
import type { DatabaseSettings } from '../database/database.ts';
import { openEmbedded } from '../database/embedded.ts';

export type OwnerSettings = Pick<DatabaseSettings, 'data' | 'url' | 'ownerUrl' | 'tell'>;

/** Lends out the address of a database for as long as the work takes. */
export type Within = <Value>(work: (where: pg.ClientConfig) => Promise<Value>) => Promise<Value>;

/** Does the work with the address of the database as the owner of its tables. Our own server runs for as long as that takes. */
export async function asOwner<Value>(settings: OwnerSettings, work: (where: pg.ClientConfig) => Promise<Value>): Promise<Value> {
  if (settings.url !== null) return work({ connectionString: settings.ownerUrl ?? settings.url });
  const server = await openEmbedded(settings);
  try {
    return await work(await server.database('samband'));
  } finally {
    await server.close();
  }
}
