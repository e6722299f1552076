import { hkdfSync } from 'node:crypto';

/** What the installation's key is used for: sealing authenticators' secrets, marking devices, asking passkeys, links that begin an account or choose a new password, letters that wait, the e-mail address that the sign-in page fills in, what a page of proofreading carries. */
type KeyUse = 'totp' | 'device' | 'question' | 'activation' | 'recovery' | 'mail' | 'address' | 'proofreading';

const KEY_BYTES = 32;

/** Each use has a key of its own (HKDF, RFC 5869), so that what one of them gives away tells nothing of the others. */
export const keyFor = (secretKey: Uint8Array, use: KeyUse): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secretKey, new Uint8Array(0), `samband ${use}`, KEY_BYTES));
