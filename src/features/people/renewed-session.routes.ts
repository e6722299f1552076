import type { OutsideWriter } from '../../platform/http/routes.ts';
import { newToken } from '../../platform/secrets/token.ts';
import { confirmSession, raiseSession } from './sessions.store.ts';

/** The name that the browser holds from now on. */
interface Renewed {
  readonly begins: string;
}

/** The person has proved anew who they are: the session goes on under a new name. */
export async function confirmed(writer: OutsideWriter, session: string, now: Temporal.Instant): Promise<Renewed> {
  const { token, kept } = newToken();
  await confirmSession(writer, session, { tokenSha256: kept, now });
  return { begins: token };
}

/** The person has made a second proof where there was none: the session goes on under a new name. */
export async function raised(writer: OutsideWriter, session: string): Promise<Renewed> {
  const { token, kept } = newToken();
  await raiseSession(writer, session, kept);
  return { begins: token };
}
