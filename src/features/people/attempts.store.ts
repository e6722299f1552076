import { sql } from 'kysely';
import type { InstallationWriter } from '../../platform/database/transaction.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    sign_in_attempts: AttemptRow;
  }
}

interface AttemptRow {
  readonly bucket: string;
  readonly attempts: number;
  readonly began_at: string;
}

type Writer = Pick<InstallationWriter, 'db'>;

/** Something that is counted for a while: `natverk 192.0.2.0/24`. */
export interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly window: { readonly minutes: number };
}

/**
 * Counts one more attempt and tells whether there have been too many. Whoever tries the same at the same moment waits here,
 * so that a hundred attempts at once are not one.
 */
export async function countAttempt({ db }: Writer, bucket: Bucket, now: Temporal.Instant): Promise<boolean> {
  const oldest = now.subtract(bucket.window).toString();
  const at = now.toString();
  const counted = await db
    .insertInto('sign_in_attempts')
    .values({ bucket: bucket.name, attempts: 1, began_at: at })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        attempts: sql<number>`case when sign_in_attempts.began_at < ${oldest}::timestamptz then 1 else sign_in_attempts.attempts + 1 end`,
        began_at: sql<string>`case when sign_in_attempts.began_at < ${oldest}::timestamptz then ${at}::timestamptz else sign_in_attempts.began_at end`,
      }),
    )
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return counted.attempts > bucket.limit;
}

/** After a right answer nothing is held against the person. */
export async function forgetAttempts({ db }: Writer, names: readonly string[]): Promise<void> {
  if (names.length > 0) await db.deleteFrom('sign_in_attempts').where('bucket', 'in', names).execute();
}

/** A right answer was no guess, though others may have guessed in the same count. */
export async function takeBackAttempts({ db }: Writer, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .updateTable('sign_in_attempts')
    .set(({ eb }) => ({ attempts: eb('attempts', '-', 1) }))
    .where('bucket', 'in', names)
    .where('attempts', '>', 0)
    .execute();
}

export async function forgetOldAttempts({ db }: Writer, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('began_at', '<', before.toString()).execute();
}
