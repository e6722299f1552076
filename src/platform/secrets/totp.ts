import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { base32 } from './base32.ts';

// Codes that change every half minute (TOTP, RFC 6238), with the settings that every authenticator app can:
// HMAC-SHA-1, six digits, thirty seconds. SHA-1 is sound for this (RFC 6238 B, RFC 6194 3.3).

const SECRET_BYTES = 20;
const DIGITS = 6;
const STEP_SECONDS = 30;
/** One step before and one after: a clock that is half a minute wrong, and somebody who types slowly (RFC 6238 5.2). */
const WINDOW = [0, -1, 1] as const;

export const newTotpSecret = (): Uint8Array => Uint8Array.from(randomBytes(SECRET_BYTES));

/** The code of a time step, counted from 1970 (RFC 4226 5.3). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const totpStep = (at: Date): number => Math.floor(at.getTime() / (STEP_SECONDS * 1_000));

/**
 * The time step that the code belongs to, or null when the code is wrong.
 * A code is used once (RFC 6238 5.2): keep the step, and refuse a step that is not later than the kept one.
 */
export function matchingTotpStep(secret: Uint8Array, typed: string, at: Date): number | null {
  const code = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return null;
  const now = totpStep(at);
  // All are computed, so that the time does not tell which one it was.
  const matches = WINDOW.filter((away) => isSame(totpCode(secret, now + away), code));
  return matches[0] === undefined ? null : now + matches[0];
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** What an authenticator app reads from the square code. The account is what the person sees in the app, such as an e-mail address. */
export function totpAddress(secret: Uint8Array, { issuer, account }: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const settings = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
  return `otpauth://totp/${label}?${settings}`;
}

/** The secret for somebody who types it instead, in groups of four. */
export const totpSecretText = (secret: Uint8Array): string => (base32(secret).match(/.{1,4}/g) ?? []).join(' ');
