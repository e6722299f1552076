import type { OutsideWriter } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { keptRecoveryCode } from '../../../platform/secrets/recovery-codes.ts';
import { openText, type Seal, sealText } from '../../../platform/secrets/sealed-text.ts';
import { matchingTotpStep } from '../../../platform/secrets/totp.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import { type Credentials, useRecoveryCode, useStep } from '../people.store.ts';

interface Attempt {
  readonly found: Credentials;
  readonly code: string;
  readonly now: Temporal.Instant;
}

/** Whether it is the code of this moment, or a code of the reserve; either counts once. */
export async function isRightCode(installation: Installation, writer: OutsideWriter, { found, code, now }: Attempt): Promise<boolean> {
  if (!/^[\d\s]*$/.test(code)) return useRecoveryCode(writer, found.person, keptRecoveryCode(code));
  const secret = found.totpSecret === null ? null : secretOf(installation, found.totpSecret, found.person);
  const step = secret === null ? null : stepOf(secret, code, now);
  return step !== null && useStep(writer, found.person, step);
}

export const stepOf = (secret: Uint8Array, code: string, now: Temporal.Instant): number | null =>
  matchingTotpStep(secret, code, new Date(now.epochMilliseconds));

/** The authenticator's secret; null when it was sealed by another installation's key. */
export function secretOf({ secretKey }: Installation, sealed: string, person: string): Uint8Array | null {
  const opened = openText(sealed, sealOf(secretKey, person));
  return opened.ok ? Uint8Array.fromHex(opened.value) : null;
}

export const sealedSecret = ({ secretKey }: Installation, secret: Uint8Array, person: string): string =>
  sealText(secret.toHex(), sealOf(secretKey, person));

const sealOf = (secretKey: Uint8Array, person: string): Seal => ({ key: keyFor(secretKey, 'totp'), whose: `totp ${person}` });
