import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { no, type Result, yes } from '../../shared/result.ts';

// A small secret that the program must be able to read again, such as the secret behind an authenticator app,
// sealed with AES-256-GCM under a key that is not in the database: a copied database gives nothing away.

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Seal {
  /** Thirty-two bytes: see `openSecretKey`. */
  readonly key: Uint8Array;
  /** What it is and whose, such as `totp 3f2a…`: a sealed text that is moved to another person's row does not open there. */
  readonly whose: string;
}

/** `v1.` and the nonce, the sealed text and its tag. The nonce is random: the same key may seal four billion texts (NIST SP 800-38D 8.3). */
export function sealText(text: string, { key, whose }: Seal): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(whose));
  const sealed = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${VERSION}.${Buffer.concat([nonce, ...sealed]).toString('base64url')}`;
}

/** The text again; unreadable when the key is another, when somebody has changed it, or when it is somebody else's. */
export function openText(sealed: string, { key, whose }: Seal): Result<string, 'unreadable'> {
  const bytes = Buffer.from(/^v1\.([\w-]+)$/.exec(sealed)?.[1] ?? '', 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return no('unreadable');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(whose));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return yes(text.toString('utf8'));
  } catch {
    return no('unreadable');
  }
}

/** The version is bound too, so that nobody can have a text read by the rules of another. */
const boundTo = (whose: string): Buffer => Buffer.from(`samband ${VERSION} ${whose}`, 'utf8');
