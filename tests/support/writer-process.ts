// A program of its own, to be killed: writes numbers to the embedded database in the given folder until it dies,
// and says each number aloud only after the database has promised to keep it.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openEmbedded } from '../../src/platform/database/embedded.ts';

const [data = '', first = '1'] = process.argv.slice(2);
const server = await openEmbedded({ data });
const pool = new pg.Pool({ ...(await server.database('samband')), max: 1 });
pool.on('error', () => undefined);
await pool.query('create table if not exists kept (number integer primary key)');

for (let number = Number(first); ; number += 1) {
  await keep(number);
  process.stdout.write(`${number}\n`);
}

async function keep(number: number): Promise<void> {
  for (;;) {
    try {
      await pool.query('insert into kept values ($1) on conflict do nothing', [number]);
      return;
    } catch {
      // The server was killed; it comes back.
      await pause(5);
    }
  }
}
