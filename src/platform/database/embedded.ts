import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { arrive, connectionTo, leave, type Visit } from './presence.ts';
import type { Address } from './server-address.ts';
import { whileAlone } from './start-lock.ts';

/** A PostgreSQL server of our own, shared by every process that uses the same data folder. */
export interface EmbeddedServer {
  /** How to connect to one of its databases, which is created if there is none with that name. */
  database(name: string): Promise<pg.ClientConfig>;
  /** Leaves the server. The last process to leave stops it. */
  close(): Promise<void>;
}

export interface EmbeddedSettings {
  /** The folder of all data (SAMBAND_DATA). */
  readonly data: string;
  /** False gives up what a power cut would take, for speed: in tests. */
  readonly durable?: boolean;
  readonly listen?: Address['kind'];
  readonly tell?: (line: string) => void;
}

const PAUSE_BEFORE_RETRY_MS = 2_000;

/**
 * Joins the server that runs on the data folder, or starts one. The server is a process of its own: it survives when we are killed,
 * the next process finds it, and when the server is killed we start it again.
 */
export async function openEmbedded(settings: EmbeddedSettings): Promise<EmbeddedServer> {
  const data = resolve(settings.data);
  const tell = settings.tell ?? (() => undefined);
  const arrival = { data, tell, durable: settings.durable ?? true, listen: settings.listen ?? usualAddress() };
  await mkdir(data, { recursive: true });
  const alone = <Value>(work: () => Promise<Value>) => whileAlone(join(data, 'postgres.lock'), work);

  const leaving = new AbortController();
  // The end is listened for before anything else is waited for: a server that is killed just then would never be missed.
  const enter = (): Promise<Visit> =>
    alone(async () => {
      const entered = await arrive(arrival);
      entered.client.once('end', () => {
        if (leaving.signal.aborted) return;
        visit = comeBack();
        // Whoever asks for the visit is told; nobody asking is no reason to end the program.
        visit.catch(() => undefined);
      });
      return entered;
    });
  const comeBack = async (): Promise<Visit> => {
    for (;;) {
      const back = await enter().catch((problem: Error) => tell(problem.message));
      if (back !== undefined) return back;
      await pause(PAUSE_BEFORE_RETRY_MS, undefined, { ref: false, signal: leaving.signal });
    }
  };
  let visit = enter();
  await visit;

  return {
    async database(name) {
      const { cluster } = await visit;
      await ensureDatabase(connectionTo(cluster, 'postgres'), name);
      return connectionTo(cluster, name);
    },
    async close() {
      if (leaving.signal.aborted) return;
      leaving.abort();
      const present = await visit.catch(() => null);
      if (present !== null) await alone(() => leave(present));
    },
  };
}

const usualAddress = (): Address['kind'] => (process.platform === 'win32' ? 'loopback' : 'socket');

async function ensureDatabase(maintenance: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(maintenance);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Another process created it in between.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error;
  } finally {
    await client.end();
  }
}
