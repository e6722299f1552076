import type { PersonId } from '../../../platform/database/transaction.ts';
import { type Answered, answered, type OutsideWriter } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { answeredCredential } from '../../../platform/passkeys/answer.ts';
import { verifySignIn } from '../../../platform/passkeys/sign-in.ts';
import { findPasskey, type KeptPasskey, notePasskeyUse } from '../passkeys.store.ts';
import { challengeAsked, type Purpose, siteOf } from './questions.routes.ts';
import type { PasskeyForm } from './sign-in.form.ts';

interface Answer {
  readonly form: PasskeyForm;
  readonly purpose: Purpose;
  /** Whose passkey it must be; null when the passkey itself tells who has come. */
  readonly person: PersonId | null;
  readonly now: Temporal.Instant;
}

/** Why a passkey was not taken, and whose it was when that is known. */
export interface PasskeyRefusal {
  readonly refused: 'passkey' | 'copied';
  readonly person: PersonId | null;
}

/** Whose passkey has answered the question, when it is theirs and nobody has answered before. */
export async function passkeyAnswered(
  installation: Installation,
  writer: OutsideWriter,
  { form, purpose, person, now }: Answer,
): Promise<KeptPasskey | PasskeyRefusal> {
  const credential = answeredCredential(form.answer) ?? '';
  const challenge = await challengeAsked(installation, writer, { ticket: form.ticket, purpose, credential, now });
  const passkey = await findPasskey(writer, credential);
  if (challenge === null || passkey === undefined || !isOf(passkey, person)) return { refused: 'passkey', person };
  const verified = await verifySignIn(form.answer, { site: siteOf(installation), challenge, passkey, owner: passkey.person });
  if (!verified.ok) return { refused: verified.problem.kind === 'counterWentBack' ? 'copied' : 'passkey', person: passkey.person };
  await notePasskeyUse(writer, passkey.credentialId, { counter: verified.value.counter, now });
  return passkey;
}

const isOf = (passkey: KeptPasskey, person: PersonId | null): boolean => person === null || passkey.person === person;

/** A passkey that may have been copied stands in the log under a name of its own. */
export const passkeyRefused = ({ refused, person }: PasskeyRefusal, page: Answered['page']): Answered =>
  answered({
    event: refused === 'copied' ? 'signIn.passkeyCopied' : 'signIn.failed',
    subject: 'nyckel',
    page,
    succeeded: false,
    ...(person && { person }),
  });
