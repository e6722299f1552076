import type pg from 'pg';
import { INSTALLED_LIST, listInstalled } from '../database/migrate.ts';
import { packFile } from './container.ts';
import { contentOf } from './content.ts';
import { refuseExisting } from './new-file.ts';
import type { Within } from './owner.ts';
import { BackupProblem } from './problem.ts';
import type { KeyFile, Origin, TableSum } from './records.ts';
import { withSession } from './session.ts';
import { type KeptTable, listTables, tableName } from './tables.ts';

export interface BackupOrder {
  /** The database as the owner of its tables, who sees every row. */
  readonly within: Within;
  readonly path: string;
  readonly passphrase: string | null;
  /** Goes with a sealed backup only. */
  readonly keys?: readonly KeyFile[];
  /** The version of the program, and the instant, as the backup will tell them. */
  readonly program: string;
  readonly madeAt: string;
  /** Told when the database has been reached and nothing has been read: to be written in the log. */
  readonly announce?: (where: pg.ClientConfig) => Promise<void>;
  /** Stops it, as if the disk were full. */
  readonly signal?: AbortSignal;
}

export interface BackupMade {
  readonly tables: readonly TableSum[];
}

/** Writes everything in the tables, as it was at one moment, to a new file. Others go on working meanwhile. */
export async function makeBackup(order: BackupOrder): Promise<BackupMade> {
  await refuseExisting(order.path);
  return order.within((where) =>
    withSession(where, async (client) => {
      await order.announce?.(where);
      return { tables: await write(client, order) };
    }),
  );
}

async function write(
  client: pg.Client,
  { path, passphrase, keys = [], program, madeAt, signal }: BackupOrder,
): Promise<readonly TableSum[]> {
  const tables = await beginSnapshot(client);
  const server = await serverVersion(client);
  const origin: Origin = { is: 'backup', program, madeAt, server, migrations: await installedIn(client, tables) };
  const sums: TableSum[] = [];
  const content = contentOf(client, { origin, keys: passphrase === null ? [] : keys, tables, told: (sum) => sums.push(sum) });
  await packFile(path, content, { passphrase, signal });
  await client.query('commit');
  return sums;
}

/**
 * The locks, which hinder nobody but who changes the tables themselves, come before the moment that is read:
 * a table emptied (truncate) in between would be read as empty.
 */
async function beginSnapshot(client: pg.Client): Promise<readonly KeptTable[]> {
  const known = await listTables(client);
  if (known.length === 0) throw new BackupProblem('Databasen har inga tabeller än, så det finns inget att säkerhetskopiera.');
  await client.query('begin isolation level repeatable read read only');
  await client.query(`lock table ${known.map(({ name }) => tableName(name)).join(', ')} in access share mode`);
  const tables = await listTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(known))
    throw new BackupProblem('Databasens tabeller ändrades medan säkerhetskopian började. Försök igen när uppdateringen är klar.');
  return tables;
}

async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return rows[0]?.server_version ?? '';
}

async function installedIn(client: pg.Client, tables: readonly KeptTable[]): Promise<Origin['migrations']> {
  if (!tables.some(({ name }) => name === INSTALLED_LIST))
    throw new BackupProblem('Databasen är inte Sambands. Kontrollera DATABASE_URL och DATABASE_OWNER_URL.');
  return [...(await listInstalled(client))];
}
