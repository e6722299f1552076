import type { InstallationReader, InstallationWriter } from '../../platform/database/transaction.ts';
import type { Arrived, Elsewhere } from './elsewhere.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    sign_in_challenges: ChallengeRow;
  }
}

interface ChallengeRow {
  readonly token_sha256: string;
  readonly kind: string;
  /** JSON. */
  readonly content: unknown;
  readonly expires_at: string;
}

/** What a browser has under way: a sign-in that goes on elsewhere, or somebody who has come back from there. */
interface Kept {
  readonly elsewhere: Elsewhere;
  readonly arrived: Arrived;
}

type Reader = Pick<InstallationReader, 'db'>;
type Writer = Pick<InstallationWriter, 'db'>;

/** Where a challenge is kept, and until when. */
interface Place<Kind> {
  /** Of the cookie that the browser holds. */
  readonly tokenSha256: string;
  readonly kind: Kind;
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

/** To find one's telephone, its code and the way back. */
const LASTS = { minutes: 15 };

/** Takes the place of what the same browser had under way. */
export async function keepChallenge<Kind extends keyof Kept>(
  { db }: Writer,
  { tokenSha256, kind, content, now }: Place<Kind> & { readonly content: Kept[Kind] },
): Promise<void> {
  const row = { kind, content: JSON.stringify(content), expires_at: now.add(LASTS).toString() };
  await db
    .insertInto('sign_in_challenges')
    .values({ token_sha256: tokenSha256, ...row })
    .onConflict((conflict) => conflict.column('token_sha256').doUpdateSet(row))
    .execute();
}

export async function findChallenge<Kind extends keyof Kept>(
  { db }: Reader,
  { tokenSha256, kind, now }: Place<Kind>,
): Promise<Kept[Kind] | null> {
  const row = await db
    .selectFrom('sign_in_challenges')
    .select('content')
    .where('token_sha256', '=', tokenSha256)
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .executeTakeFirst();
  return (row?.content ?? null) as Kept[Kind] | null;
}

/** What was kept, to one who asks; null for everybody after. */
export async function takeChallenge<Kind extends keyof Kept>(
  { db }: Writer,
  { tokenSha256, kind, now }: Place<Kind>,
): Promise<Kept[Kind] | null> {
  const row = await db
    .deleteFrom('sign_in_challenges')
    .where('token_sha256', '=', tokenSha256)
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .returning('content')
    .executeTakeFirst();
  return (row?.content ?? null) as Kept[Kind] | null;
}

export async function forgetOldChallenges({ db }: Writer, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('sign_in_challenges').where('expires_at', '<', now.toString()).execute();
}
