import { type Changed, changed, type OutsideReader, type OutsideWriter } from '../../../platform/http/routes.ts';
import type { Origin } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { newDeviceMark } from '../../../platform/secrets/device-mark.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import type { Credentials } from '../people.store.ts';
import { deviceName } from '../session.ts';
import { addSession, endByToken, findSession, type KeptSession } from '../sessions.store.ts';
import { afterProof } from './after-proof.routes.ts';

/** How long somebody may look for their code. */
const PENDING_FOR = { minutes: 10 };

/** Who has made the first proof in this browser and not yet the second. */
export async function findPending(reader: Pick<OutsideReader, 'db'>, from: Origin, now: Temporal.Instant): Promise<KeptSession | null> {
  const session = from.session === '' ? undefined : await findSession(reader, from.session);
  if (session === undefined || session.isComplete) return null;
  const isOld = Temporal.Instant.compare(Temporal.Instant.from(session.beganAt).add(PENDING_FOR), now) <= 0;
  return isOld ? null : session;
}

/** What a session is begun with. */
interface Beginning {
  readonly writer: OutsideWriter;
  readonly found: Pick<Credentials, 'person' | 'email' | 'totpSecret' | 'hasPasskey'>;
  readonly next: string;
  readonly from: Origin;
  readonly now: Temporal.Instant;
  /** `both` when the second factor has been proved too; a passkey that has recognised the person is both by itself. */
  readonly proof: 'one' | 'both';
}

/** A new session under a new name: what the browser held before is worth nothing any more (session fixation). */
export async function begin(installation: Installation, { writer, found, next, from, now, proof }: Beginning): Promise<Changed> {
  if (from.session !== '') await endByToken(writer, from.session);
  const isComplete = proof === 'both' || (found.totpSecret === null && !found.hasPasskey);
  const { token, kept } = newToken();
  const hasSecondFactor = proof === 'both';
  await addSession(writer, { tokenSha256: kept, person: found.person, isComplete, hasSecondFactor, device: deviceName(from.device), now });
  const known = isComplete ? { known: newDeviceMark(keyFor(installation.secretKey, 'device'), found.email) } : {};
  const common = { person: found.person, session: { begins: token, ...known } };
  const asked = next === '' ? '' : `?till=${encodeURIComponent(next)}`;
  return isComplete
    ? changed({ ...common, event: 'signIn.done', subject: hasSecondFactor ? 'två bevis' : 'ett bevis', ...afterProof(next) })
    : changed({ ...common, event: 'signIn.begun', subject: 'första beviset', next: `/logga-in/kod${asked}` });
}
