import { sql } from 'kysely';
import type { Reader } from '../../platform/database/transaction.ts';
import type { FoundEntry, LogQuestion } from './log.ts';

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
