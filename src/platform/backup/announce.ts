import type pg from 'pg';
import { openPool } from '../database/database.ts';
import { noteInLog } from '../database/log.ts';

const NO_SUCH_TABLE = '42P01';

/** Tells the log of the installation that everything is about to be read. A database from before there was a log has none. */
export async function announceBackup(where: pg.ClientConfig, file: string): Promise<void> {
  const database = openPool(where, 1);
  try {
    await database.installation.change((writer) =>
      noteInLog(writer, { association: null, person: null, role: 'terminal', event: 'backup.made', subject: file }),
    );
  } catch (error) {
    if ((error as { readonly code?: string }).code !== NO_SUCH_TABLE) throw error;
  } finally {
    await database.close();
  }
}
