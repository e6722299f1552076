import pg from 'pg';

/** Connections as the tables' owner, for background work and measuring: never for what somebody has asked for over the network. */
export type OwnerPool = pg.Pool;

const LONGEST_WAIT_FOR_CONNECTION_MS = 5_000;
/** Sealing a log that has not been sealed for weeks takes minutes. */
const LONGEST_STATEMENT_MS = 600_000;

export function openOwnerPool(owner: pg.ClientConfig, connections: number): OwnerPool {
  const pool = new pg.Pool({
    ...owner,
    max: connections,
    options: '-c timezone=UTC -c samband.operator=on',
    connectionTimeoutMillis: LONGEST_WAIT_FOR_CONNECTION_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
    application_name: 'samband jobs',
  });
  // A connection that is cut, idle or not, is replaced at the next question; without a listener it would end the program.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
