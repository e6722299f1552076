import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** So many times a question is asked before it is planned for good: what is asked once is not worth the room. */
const ASKED_OFTEN = 5;
/** Each plan takes up to a hundred kilobytes on each connection. */
const MOST_PLANS = 150;
/** Longer ones are rows that are put in, many in one question and seldom as many again. */
const LONGEST_CHARACTERS = 4_000;
const MOST_COUNTED = 2_000;

/**
 * A pool on whose connections PostgreSQL plans what is asked over and over once, not each time: with row-level security, planning a page's
 * questions takes several times as long as answering them. A question is known by its text; its values are never a part of that. The rows
 * that may be seen are found when it is answered, by what the transaction has been told, so a plan is the same for all who ask.
 */
export function plannedOnce(pool: pg.Pool): PostgresPool {
  const nameOf = openNames();
  return { connect: async () => plannedClient(await pool.connect(), nameOf), end: () => pool.end() };
}

function plannedClient(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  return { query: queryOn, release: () => client.release() };
  function queryOn<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function queryOn<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function queryOn(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') return client.query(text as pg.Submittable);
    const name = values.length === 0 ? undefined : nameOf(text);
    return client.query({ ...(name !== undefined && { name }), text, values: [...values] });
  }
}

type NameOf = (text: string) => string | undefined;

/** Gives a question that has been asked often enough a name, the same on every connection. */
export function openNames(): NameOf {
  const names = new Map<string, string>();
  const asked = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || text.length > LONGEST_CHARACTERS || names.size >= MOST_PLANS) return name;
    const times = (asked.get(text) ?? 0) + 1;
    // What is asked often is soon counted anew.
    if (asked.size >= MOST_COUNTED) asked.clear();
    asked.set(text, times);
    if (times < ASKED_OFTEN) return undefined;
    asked.delete(text);
    names.set(text, `question-${names.size + 1}`);
    return names.get(text);
  };
}
