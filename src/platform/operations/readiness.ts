import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock/clock.ts';
import type { Migration } from '../database/migrate.ts';
import type { Database, InstallationReader } from '../database/transaction.ts';

/** Whether the server can do its work, and if not, why; each is true when it is well. */
export interface Readiness {
  readonly running: boolean;
  readonly database: boolean;
  readonly migrations: boolean;
  readonly log: boolean;
}

export interface ReadinessParts {
  readonly database: Pick<Database, 'installation'>;
  /** Those of this program. There may be more in the database, when a newer version serves beside this one. */
  readonly migrations: readonly Pick<Migration, 'number'>[];
  readonly clock: Clock;
  /** Whether the server has been asked to stop. */
  readonly isStopping: () => boolean;
}

/** Sealing is done every minute. What has waited longer means that nobody does it. */
const LONGEST_UNSEALED = { minutes: 5 };
const PATIENCE_MS = 3_000;

/** Asks no more than one question at a time, however many wait for the answer. */
export function openReadiness(parts: ReadinessParts): () => Promise<Readiness> {
  let asking: Promise<Omit<Readiness, 'running'>> | null = null;
  return async () => {
    asking ??= ask(parts).finally(() => {
      asking = null;
    });
    const answer = await Promise.race([asking, pause(PATIENCE_MS, NOT_THERE, { ref: false })]);
    return { running: !parts.isStopping(), ...answer };
  };
}

const NOT_THERE = { database: false, migrations: false, log: false };

function ask({ database, migrations, clock }: ReadinessParts): Promise<Omit<Readiness, 'running'>> {
  const looked = database.installation.read(async (reader) => {
    const installed = new Set(await installedMigrations(reader));
    const { oldest } = await findUnsealed(reader);
    return {
      database: true,
      migrations: migrations.every(({ number }) => installed.has(number)),
      log: oldest === null || Temporal.Instant.compare(oldest.add(LONGEST_UNSEALED), clock()) > 0,
    };
  });
  return looked.catch(() => NOT_THERE);
}

async function installedMigrations({ db }: InstallationReader): Promise<readonly number[]> {
  const rows = await db.selectFrom('installed_migrations').select('installed_migrations.number').execute();
  return rows.map(({ number }) => number);
}

/** What waits to be sealed into the log's chains. */
export async function findUnsealed({
  db,
}: InstallationReader): Promise<{ readonly rows: number; readonly oldest: Temporal.Instant | null }> {
  const found = await db
    .selectFrom('log_entries')
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.min<string | null>('log_entries.noted_at').as('oldest')])
    .where('log_entries.sequence', 'is', null)
    .executeTakeFirstOrThrow();
  return { rows: found.rows, oldest: found.oldest === null ? null : Temporal.Instant.from(found.oldest) };
}
