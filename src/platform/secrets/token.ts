import { createHash, randomBytes } from 'node:crypto';

/** A secret that the program hands out: in a cookie, in an invitation's link. */
export interface NewToken {
  /** For the person; never kept. */
  readonly token: string;
  /** What is kept instead, so that a copied database opens nothing. */
  readonly kept: string;
}

const TOKEN_BYTES = 32;

export function newToken(): NewToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, kept: keptToken(token) };
}

/**
 * SHA-256 is enough, and no salt: nobody can try all of 256 bits.
 * Rows are found by what is kept, so the database compares hashes that whoever guesses cannot choose.
 */
export const keptToken = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');
