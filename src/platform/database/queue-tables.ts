import type pg from 'pg';
import { openOwnerPool } from './owner-pool.ts';

/** Makes the queue's tables where there are none. Whoever does the jobs brings them up to date. */
export async function installQueue(owner: pg.ClientConfig): Promise<void> {
  const pool = openOwnerPool(owner, 1);
  try {
    const { rows } = await pool.query<{ found: boolean }>("select to_regnamespace('graphile_worker') is not null as found");
    if (rows[0]?.found === true) return;
    // Loading the package takes longer than the question, and most commands never do a job.
    const { Logger, runMigrations } = await import('graphile-worker');
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}
