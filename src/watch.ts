import type { Clock } from './platform/clock/clock.ts';
import type { OpenedDatabase } from './platform/database/database.ts';
import { readMigrations } from './platform/database/migrate.ts';
import type { OwnerPool } from './platform/database/owner-pool.ts';
import { ListenProblem, listen } from './platform/http/server.ts';
import { measureQueue } from './platform/jobs/queue.ts';
import { openMeasures } from './platform/operations/measures.ts';
import { createOperations } from './platform/operations/operations.ts';
import { findUnsealed, openReadiness } from './platform/operations/readiness.ts';
import type { Settings } from './settings.ts';

export interface WatchParts {
  readonly database: OpenedDatabase;
  readonly owner: OwnerPool;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'operationsHost' | 'operationsPort'>;
  readonly isStopping: () => boolean;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** What those who watch over the server are told, on a port of its own if one is named. */
export async function openWatch({ database, owner, clock, settings, isStopping }: WatchParts) {
  const unsealed = () => database.installation.read(findUnsealed);
  const measures = openMeasures({ connections: database.connections, queue: () => measureQueue(owner), unsealed });
  const { operationsHost: host, operationsPort: port } = settings;
  if (port === null) return { measures, port, close: async () => undefined };
  const readiness = openReadiness({ database, migrations: await readMigrations(), clock, isStopping });
  const operations = createOperations({ readiness, measures, hosts: LOOPBACK.has(host) ? LOOPBACK : null });
  const server = await listen(operations, { host, port }).catch((problem: Error) => {
    throw new ListenProblem(problem.message.replaceAll('SAMBAND_PORT', 'SAMBAND_OPERATIONS_PORT'));
  });
  return { measures, port: server.port, close: server.close };
}
