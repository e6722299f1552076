import type { InstallationReader, InstallationWriter } from '../../platform/database/transaction.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    sign_in_challenges: ChallengeRow;
  }
}

interface ChallengeRow {
  readonly token_sha256: string;
  readonly kind: ChallengeKind;
  /** JSON; its shape is known by whoever keeps it. */
  readonly content: unknown;
  readonly expires_at: string;
}

/** A question to a passkey that has been answered, a sign-in that goes on elsewhere, and somebody who has come back from there. */
export type ChallengeKind = 'answered' | 'elsewhere' | 'arrived';

type Reader = Pick<InstallationReader, 'db'>;
type Writer = Pick<InstallationWriter, 'db'>;

/** Where a challenge is kept, and until when. */
interface Place {
  readonly tokenSha256: string;
  readonly kind: ChallengeKind;
  readonly now: Temporal.Instant;
}

/** True once for each token: whoever comes with it again, even at the same moment, is refused. */
export async function spendOnce({ db }: Writer, tokenSha256: string, until: Temporal.Instant): Promise<boolean> {
  const spent = await db
    .insertInto('sign_in_challenges')
    .values({ token_sha256: tokenSha256, kind: 'answered', content: '{}', expires_at: until.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('token_sha256')
    .execute();
  return spent.length === 1;
}

/** Takes the place of what the same browser had under way. */
export async function keepChallenge(
  { db }: Writer,
  { tokenSha256, kind, content, until }: Omit<Place, 'now'> & { readonly content: object; readonly until: Temporal.Instant },
): Promise<void> {
  const row = { kind, content: JSON.stringify(content), expires_at: until.toString() };
  await db
    .insertInto('sign_in_challenges')
    .values({ token_sha256: tokenSha256, ...row })
    .onConflict((conflict) => conflict.column('token_sha256').doUpdateSet(row))
    .execute();
}

export async function findChallenge({ db }: Reader, { tokenSha256, kind, now }: Place): Promise<unknown> {
  const row = await db
    .selectFrom('sign_in_challenges')
    .select('content')
    .where('token_sha256', '=', tokenSha256)
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .executeTakeFirst();
  return row?.content ?? null;
}

/** What was kept, to one who asks; null for everybody after. */
export async function takeChallenge({ db }: Writer, { tokenSha256, kind, now }: Place): Promise<unknown> {
  const row = await db
    .deleteFrom('sign_in_challenges')
    .where('token_sha256', '=', tokenSha256)
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .returning('content')
    .executeTakeFirst();
  return row?.content ?? null;
}

export async function forgetOldChallenges({ db }: Writer, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('sign_in_challenges').where('expires_at', '<', now.toString()).execute();
}
