import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { InstallationReader, InstallationWriter } from '../../platform/database/transaction.ts';
import type { LogEntry } from './chain.ts';
import type { Checkpoint } from './checkpoint.ts';

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

const ROWS_AT_ONCE = 5_000;
/** Beyond this a number cannot be counted exactly, and no chain gets there. */
const HIGHEST = Number.MAX_SAFE_INTEGER;

/** Whose chains there are, or have been. */
export async function listChains({ db }: InstallationReader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('log_entries')
    .select('association_id as association')
    .union(db.selectFrom('log_checkpoints').select('association_id as association'))
    .orderBy('association')
    .execute();
  return rows.map(({ association }) => association);
}

/** A chain in its order, a part at a time: a chain of any length takes the memory of one part. */
export async function* readChain({ db }: InstallationReader, chain: string): AsyncGenerator<readonly LogEntry[]> {
  let after = { sequence: 0, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  for (;;) {
    const part = await db
      .selectFrom('log_entries')
      .select(['association_id as association', 'id', 'person_id as person', 'role', 'event', 'subject', 'purpose'])
      .select(sql<string>`to_char(noted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('notedAt'))
      .select(sql<number>`sequence`.as('sequence'))
      .select(sql<string>`hash`.as('hash'))
      .where('association_id', '=', chain)
      .where('sequence', '>=', after.sequence)
      .where('sequence', '<=', HIGHEST)
      // Also by id: whoever has taken away the index that keeps numbers apart may have put in two with the same.
      .where(sql<boolean>`(sequence, id) > (${after.sequence}, ${after.id}::uuid)`)
      .orderBy('sequence')
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute();
    const last = part.at(-1);
    if (last === undefined) return;
    yield part;
    after = last;
  }
}

/** Rows with a number that no sealing gives. */
export async function countStrange({ db }: InstallationReader, chain: string): Promise<number> {
  const { rows } = await db
    .selectFrom('log_entries')
    .select(sql<number>`count(*)::integer`.as('rows'))
    .where('association_id', '=', chain)
    .where(({ eb, or }) => or([eb('sequence', '<', 1), eb('sequence', '>', HIGHEST)]))
    .executeTakeFirstOrThrow();
  return rows;
}

/** Rows that no chain vouches for yet, by association: how many that were noted before then, and the oldest. */
export async function listUnsealed(
  { db }: InstallationReader,
  before: Temporal.Instant,
): Promise<readonly { readonly association: string; readonly rows: number; readonly oldestAt: string }[]> {
  return db
    .selectFrom('log_entries')
    .select('association_id as association')
    .select(sql<number>`count(*)::integer`.as('rows'))
    .select(sql<string>`min(noted_at)`.as('oldestAt'))
    .where('sequence', 'is', null)
    .where('noted_at', '<', before.toString())
    .groupBy('association_id')
    .orderBy('association_id')
    .execute();
}

/** The last row of each chain that no checkpoint vouches for. */
export async function listUnvouchedHeads({
  db,
}: InstallationReader): Promise<readonly Pick<Checkpoint, 'association' | 'sequence' | 'hash'>[]> {
  const tops = db
    .selectFrom('log_entries')
    .select('association_id')
    .select(sql<number>`max(sequence)`.as('sequence'))
    .where('sequence', 'is not', null)
    .groupBy('association_id');
  return db
    .selectFrom(tops.as('top'))
    .innerJoin('log_entries as head', (join) =>
      join.onRef('head.association_id', '=', 'top.association_id').onRef('head.sequence', '=', 'top.sequence'),
    )
    .select(['head.association_id as association', 'top.sequence'])
    .select(sql<string>`head.hash`.as('hash'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('log_checkpoints')
            .select('signature')
            .whereRef('association_id', '=', 'top.association_id')
            .whereRef('log_checkpoints.sequence', '=', 'top.sequence'),
        ),
      ),
    )
    .execute();
}

export async function listCheckpoints({ db }: InstallationReader): Promise<readonly Checkpoint[]> {
  return db
    .selectFrom('log_checkpoints')
    .select(['association_id as association', 'sequence', 'hash', 'signature', 'key_id as key'])
    .select(sql<string>`to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('signedAt'))
    .orderBy('association_id')
    .orderBy('sequence')
    .execute();
}

/** Another process may have been first; then its checkpoint is as good. */
export async function addCheckpoint({ db }: InstallationWriter, checkpoint: Checkpoint): Promise<void> {
  const { association, sequence, hash, signedAt, key, signature } = checkpoint;
  await db
    .insertInto('log_checkpoints')
    .values({ association_id: association, sequence, hash, signed_at: signedAt, key_id: key, signature })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives every row that has none its place in its chain; tells how many there were. For the tables' owner alone. */
export async function sealLog({ db }: InstallationWriter): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select seal_log() as sealed`.execute(db as Transaction<Tables>);
  return rows[0]?.sealed ?? 0;
}
