import type { OutsideWriter } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { Question, Site } from '../../../platform/passkeys/passkey.ts';
import { openText, type Seal, sealText } from '../../../platform/secrets/sealed-text.ts';
import { keptToken } from '../../../platform/secrets/token.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import { spendOnce } from '../challenges.store.ts';
import type { PasskeyQuestion } from './passkey-form.pages.ts';

/** How long a question waits for its answer. */
const LASTS = { minutes: 5 };

/** What the answer is for, and whose it must be: an answer given for one purpose is worth nothing for another. */
export type Purpose = 'signIn' | `${'second' | 'confirm' | 'new'} ${string}`;

/** Where people use their passkeys. */
export const siteOf = ({ address }: Installation): Site => ({ name: 'Samband', rpId: address.hostname, origin: address.origin });

/** The question as it stands on a page: sealed, so that a page that only shows need not keep anything. */
export function askedOn(
  installation: Installation,
  { options, challenge }: Question,
  { purpose, now }: { readonly purpose: Purpose; readonly now: Temporal.Instant },
): PasskeyQuestion {
  const until = now.add(LASTS).toString();
  return { options, ticket: sealText(`${until} ${challenge}`, sealOf(installation, purpose)) };
}

interface Answered {
  readonly ticket: string;
  readonly purpose: Purpose;
  /** What has answered. Several people may have been shown the same page, but each passkey answers it once. */
  readonly credential: string;
  readonly now: Temporal.Instant;
}

/** The challenge that was asked; null when it is too old, was asked for something else or has been answered before. */
export async function challengeAsked(
  installation: Installation,
  writer: OutsideWriter,
  { ticket, purpose, credential, now }: Answered,
): Promise<string | null> {
  const opened = openText(ticket, sealOf(installation, purpose));
  if (!opened.ok) return null;
  const [until = '', challenge = ''] = opened.value.split(' ');
  const end = Temporal.Instant.from(until);
  if (Temporal.Instant.compare(end, now) <= 0) return null;
  return (await spendOnce(writer, keptToken(`${challenge} ${credential}`), end)) ? challenge : null;
}

const sealOf = ({ secretKey }: Installation, purpose: Purpose): Seal => ({
  key: keyFor(secretKey, 'question'),
  whose: `question ${purpose}`,
});
