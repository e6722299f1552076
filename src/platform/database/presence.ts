import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type ClusterSettings, openCluster, SUPERUSER } from './cluster.ts';
import { isLostConnection } from './lost-connection.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { DatabaseProblem } from './problem.ts';
import type { Cluster } from './server-address.ts';
import { lastWords } from './server-program.ts';

/** One process's stay with the server: a connection that is open for as long as the process uses it. */
export interface Visit {
  readonly cluster: Cluster;
  readonly client: pg.Client;
}

export interface Arrival extends ClusterSettings {
  readonly durable: boolean;
}

/** Held, shared, by every process that uses the server; a process that is killed lets go of it by dying. */
const PRESENCE = 726_262_366;

/** Finds or starts the server and announces that this process uses it. Call it while no other process arrives or leaves. */
export async function arrive(arrival: Arrival): Promise<Visit> {
  const cluster = await openCluster(arrival);
  const client = await reach(cluster, arrival.durable);
  await client.query('select pg_advisory_lock_shared($1)', [PRESENCE]);
  // Being present must not keep a finished program from ending.
  holding(client).unref();
  return { cluster, client };
}

/** Takes leave, and stops the server when nobody else uses it. Call it while no other process arrives or leaves. */
export async function leave({ cluster, client }: Visit): Promise<void> {
  holding(client).ref();
  const last = await isLast(client);
  if (last) await stopPostmaster(cluster);
  await client.end().catch(() => undefined);
}

/** Whether a connection keeps the program running; the types of the package leave it out. */
const holding = (client: pg.Client): { ref(): void; unref(): void } => client as unknown as { ref(): void; unref(): void };

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [PRESENCE]);
    const answer = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [PRESENCE]);
    return answer.rows[0]?.alone === true;
  } catch {
    // The server is gone already; there is nothing to stop.
    return false;
  }
}

export function connectionTo({ address }: Cluster, database: string): pg.ClientConfig {
  const common = { user: SUPERUSER, database, port: address.port };
  return address.kind === 'socket' ? { ...common, host: address.folder } : { ...common, host: '127.0.0.1', password: address.password };
}

const MOST_FAILED_STARTS = 6;
/** Longer than a database of this size needs to mend itself after a power cut. */
const PATIENCE_MS = 300_000;

async function reach(cluster: Cluster, durable: boolean): Promise<pg.Client> {
  const until = performance.now() + PATIENCE_MS;
  let started: ChildProcess | null = null;
  for (let failures = 0; performance.now() < until && failures <= MOST_FAILED_STARTS; ) {
    const client = await knock(cluster);
    if (client !== null) return client;
    if (isStarting(started) || (await findPostmaster(cluster.folder)) !== null) {
      await pause(15);
      continue;
    }
    // A start may fail for a moment only: the last processes of a killed server still hold its memory.
    if (started !== null) await pause(100 * 2 ** failures++);
    started = await startPostmaster(cluster, durable);
  }
  throw new DatabaseProblem(
    `Databasen startar inte eller svarar inte. Läs vad servern själv säger i ${cluster.logFile}. Sista raden: ${await lastWords(cluster.logFile)}`,
  );
}

const isStarting = (server: ChildProcess | null): boolean => server !== null && server.exitCode === null && server.signalCode === null;

const NOBODY_THERE = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
/** The server starts, mends itself, stops, or has all its places taken. */
const NOT_NOW = new Set(['57P01', '57P02', '57P03', '53300']);

/** A connection, or null when nobody answers yet. */
async function knock(cluster: Cluster): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connectionTo(cluster, 'postgres'), connectionTimeoutMillis: 5_000 });
  // A connection that is cut says so by an event, which would end the program if nobody listened.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (NOBODY_THERE.has(code) || NOT_NOW.has(code) || isLostConnection(error as Error)) return null;
    throw error;
  }
}
