import { sql } from 'kysely';
import type { InstallationReader, Reader } from '../../platform/database/transaction.ts';
import type { LogEntry } from './chain.ts';
import type { FoundEntry, LogQuestion } from './log.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    log_checkpoints: CheckpointRow;
  }
}

interface CheckpointRow {
  readonly association_id: string;
  readonly sequence: number;
  readonly hash: string;
  readonly signed_at: string;
  readonly key_id: string;
  readonly signature: string;
}

export const ROWS_A_PAGE = 100;

export async function findEntries(
  { db, association }: Reader,
  asked: LogQuestion,
): Promise<{ readonly rows: readonly FoundEntry[]; readonly count: number }> {
  const like = `%${asked.words.replace(/[\\%_]/g, '\\$&')}%`;
  const matching = db
    .selectFrom('log_entries')
    .leftJoin('people', 'people.id', 'person_id')
    .where('association_id', '=', association)
    .$if(asked.person !== null, (rows) => rows.where('people.name', 'ilike', `%${(asked.person ?? '').replace(/[\\%_]/g, '\\$&')}%`))
    .$if(asked.words !== '', (rows) => rows.where(({ eb, or }) => or([eb('subject', 'ilike', like), eb('event', 'ilike', like)])))
    .$if(asked.from !== null, (rows) =>
      rows.where(sql<boolean>`noted_at >= (${asked.from}::date)::timestamp at time zone 'Europe/Stockholm'`),
    )
    .$if(asked.until !== null, (rows) =>
      rows.where(sql<boolean>`noted_at < (${asked.until}::date + 1)::timestamp at time zone 'Europe/Stockholm'`),
    );
  const rows = await matching
    .select(['event', 'subject', 'role', 'purpose', 'noted_at as notedAt', 'people.name', 'sequence'])
    .orderBy('noted_at', 'desc')
    .limit(ROWS_A_PAGE)
    .offset((asked.page - 1) * ROWS_A_PAGE)
    .execute();
  const { count } = await matching.select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow();
  return { rows, count };
}

/** Whose chains there are. */
export async function listChains({ db }: InstallationReader): Promise<readonly string[]> {
  const rows = await db.selectFrom('log_entries').select('association_id').distinct().orderBy('association_id').execute();
  return rows.map((row) => row.association_id);
}

/** A part of a chain, after the row with that number. */
export async function readChain({ db }: InstallationReader, association: string, after: number): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('log_entries')
    .select(['association_id as association', 'id', 'person_id as person', 'role', 'event', 'subject', 'purpose'])
    .select(sql<string>`to_char(noted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('notedAt'))
    .select(sql<number>`sequence`.as('sequence'))
    .select(sql<string>`hash`.as('hash'))
    .where('association_id', '=', association)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(5_000)
    .execute();
  return rows;
}

/** How many rows no chain vouches for yet, and how long the oldest has waited. */
export async function findUnsealed({ db }: InstallationReader): Promise<{ readonly rows: number; readonly oldestAt: string | null }> {
  return db
    .selectFrom('log_entries')
    .select(sql<number>`count(*)::integer`.as('rows'))
    .select(sql<string | null>`min(noted_at)`.as('oldestAt'))
    .where('sequence', 'is', null)
    .executeTakeFirstOrThrow();
}

/** The last row of each chain. */
export async function listHeads({
  db,
}: InstallationReader): Promise<readonly { readonly association: string; readonly sequence: number; readonly hash: string }[]> {
  return db
    .selectFrom('log_entries')
    .distinctOn('association_id')
    .select('association_id as association')
    .select(sql<number>`sequence`.as('sequence'))
    .select(sql<string>`hash`.as('hash'))
    .where('sequence', 'is not', null)
    .orderBy('association_id')
    .orderBy('sequence', 'desc')
    .execute();
}
