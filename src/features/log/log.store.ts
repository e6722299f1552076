import { sql } from 'kysely';
import type { InstallationReader, PersonId, Reader } from '../../platform/database/transaction.ts';
import type { FoundEntry, LogQuestion } from './log.ts';

export const ROWS_A_PAGE = 100;

/** The question with the events whose names hold its words. */
export interface FoundBy extends LogQuestion {
  readonly events: readonly string[];
}

/** Those of the association's rows that the question asks for, the latest first, and how many there are. */
export async function findEntries(
  { db, association }: Reader,
  asked: FoundBy,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly FoundEntry[]; readonly count: number }> {
  const matching = db
    .selectFrom('log_entries')
    .leftJoin('people', 'people.id', 'person_id')
    .where('association_id', '=', association)
    .$if(asked.person !== null, (rows) => rows.where('people.name', 'ilike', holding(asked.person ?? '')))
    .$if(asked.words !== '', (rows) =>
      rows.where(({ eb, or }) =>
        or([
          eb('subject', 'ilike', holding(asked.words)),
          eb('purpose', 'ilike', holding(asked.words)),
          eb('event', '=', sql<string>`any (${asked.events})`),
        ]),
      ),
    )
    .$if(asked.from !== null, (rows) =>
      rows.where(sql<boolean>`noted_at >= (${asked.from}::date)::timestamp at time zone 'Europe/Stockholm'`),
    )
    .$if(asked.until !== null, (rows) =>
      rows.where(sql<boolean>`noted_at < (${asked.until}::date + 1)::timestamp at time zone 'Europe/Stockholm'`),
    );
  const rows = await matching
    .select([...columns])
    .orderBy('noted_at', 'desc')
    .orderBy('log_entries.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { count } = await matching.select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow();
  return { rows, count };
}

const columns = ['event', 'subject', 'role', 'purpose', 'noted_at as notedAt', 'people.name', 'sequence'] as const;

const holding = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** What the person has done, wherever it was, the latest first. */
export async function listOwnEntries(
  { db }: Pick<InstallationReader, 'db'>,
  person: PersonId,
  limit: number,
): Promise<readonly FoundEntry[]> {
  return db
    .selectFrom('log_entries')
    .leftJoin('people', 'people.id', 'person_id')
    .select([...columns])
    .where('person_id', '=', person)
    .orderBy('noted_at', 'desc')
    .orderBy('log_entries.id')
    .limit(limit)
    .execute();
}
