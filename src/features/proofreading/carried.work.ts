import { openText, sealText } from '../../platform/secrets/sealed-text.ts';
import { keyFor } from '../../platform/secrets/use-key.ts';
import type { ProofedFile } from './proof-words.ts';

/** What is sent with a page and comes back, since nothing is kept: what was found, and when. */
export interface Carried {
  readonly proofed: ProofedFile;
  readonly now: string;
}

/** A page with more than this would be slow to load, and is sent without. */
const LONGEST = 4_000_000;

/** Sealed with the installation's key, so that only what was found here can come back; null when it is too much to send with a page. */
export function sealCarried(carried: Carried, secretKey: Uint8Array): string | null {
  const text = JSON.stringify(carried);
  return text.length > LONGEST ? null : sealText(text, sealOf(secretKey));
}

/** Null when it is not as it was sealed here. */
export function openCarried(sealed: string, secretKey: Uint8Array): Carried | null {
  const opened = openText(sealed, sealOf(secretKey));
  return opened.ok ? JSON.parse(opened.value) : null;
}

/** The number is changed when what is sealed looks otherwise: a page from before then is to be made anew. */
const sealOf = (secretKey: Uint8Array) => ({ key: keyFor(secretKey, 'proofreading'), whose: 'proofreading 1' });
