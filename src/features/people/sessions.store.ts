import type { Generated } from 'kysely';
import type { InstallationReader, InstallationWriter, PersonId } from '../../platform/database/transaction.ts';
import type { Session } from './session.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    sessions: SessionRow;
  }
}

interface SessionRow {
  readonly token_sha256: string;
  readonly id: Generated<string>;
  readonly person_id: PersonId;
  readonly is_complete: boolean;
  readonly has_second_factor: boolean;
  readonly began_at: string;
  readonly seen_at: string;
  readonly confirmed_at: string;
  readonly device: string;
}

type Reader = Pick<InstallationReader, 'db'>;
type Writer = Pick<InstallationWriter, 'db'>;

/** A session with whose it is. */
export interface KeptSession extends Session {
  readonly person: PersonId;
  readonly name: string;
  readonly isComplete: boolean;
  readonly hasSecondFactor: boolean;
  readonly confirmedAt: string;
}

export async function findSession({ db }: Reader, tokenSha256: string): Promise<KeptSession | undefined> {
  return db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['sessions.id', 'person_id as person', 'name', 'device'])
    .select(['is_complete as isComplete', 'has_second_factor as hasSecondFactor'])
    .select(['began_at as beganAt', 'seen_at as seenAt', 'confirmed_at as confirmedAt'])
    .where('token_sha256', '=', tokenSha256)
    .executeTakeFirst();
}

export interface NewSession {
  readonly tokenSha256: string;
  readonly person: PersonId;
  readonly isComplete: boolean;
  readonly hasSecondFactor: boolean;
  readonly device: string;
  readonly now: Temporal.Instant;
}

export async function addSession({ db }: Writer, session: NewSession): Promise<void> {
  const at = session.now.toString();
  await db
    .insertInto('sessions')
    .values({
      token_sha256: session.tokenSha256,
      person_id: session.person,
      is_complete: session.isComplete,
      has_second_factor: session.hasSecondFactor,
      began_at: at,
      seen_at: at,
      confirmed_at: at,
      device: session.device,
    })
    .execute();
}

export async function noteUse({ db }: Writer, id: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: now.toString() }).where('id', '=', id).execute();
}

/**
 * The person has proved anew who they are. The session goes on under a new name: what somebody may have seen of the old one opens nothing
 * of what the new proof does (ASVS 5.0 7.2.4).
 */
export async function confirmSession(
  { db }: Writer,
  id: string,
  { tokenSha256, now }: { readonly tokenSha256: string; readonly now: Temporal.Instant },
): Promise<void> {
  await db.updateTable('sessions').set({ confirmed_at: now.toString(), token_sha256: tokenSha256 }).where('id', '=', id).execute();
}

/** The person has made a second proof in this session, where there was none before. It goes on under a new name. */
export async function raiseSession({ db }: Writer, id: string, tokenSha256: string): Promise<void> {
  await db.updateTable('sessions').set({ has_second_factor: true, token_sha256: tokenSha256 }).where('id', '=', id).execute();
}

export async function listSessions({ db }: Reader, person: PersonId): Promise<readonly Session[]> {
  return db
    .selectFrom('sessions')
    .select(['id', 'device', 'began_at as beganAt', 'seen_at as seenAt'])
    .where('person_id', '=', person)
    .where('is_complete', '=', true)
    .orderBy('seen_at', 'desc')
    .execute();
}

/** Ends one of the person's sessions; another's is not found. */
export async function endSession({ db }: Writer, person: PersonId, id: string): Promise<boolean> {
  const ended = await db.deleteFrom('sessions').where('person_id', '=', person).where('id', '=', id).returning('id').execute();
  return ended.length === 1;
}

/** Ends all of the person's sessions but the one that is kept. */
export async function endOtherSessions({ db }: Writer, person: PersonId, kept: string | null): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('person_id', '=', person)
    .$if(kept !== null, (rows) => rows.where('id', '!=', kept ?? ''))
    .execute();
}

export async function endByToken({ db }: Writer, tokenSha256: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_sha256', '=', tokenSha256).execute();
}

/** Sessions that have not been used since then are over whatever they were. */
export async function forgetSessions({ db }: Writer, unusedSince: Temporal.Instant): Promise<void> {
  await db.deleteFrom('sessions').where('seen_at', '<', unusedSince.toString()).execute();
}
