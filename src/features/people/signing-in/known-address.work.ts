import { openText, sealText } from '../../../platform/secrets/sealed-text.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';

// Whoever has just chosen a password by a link is led to sign in with their e-mail address filled in. It stands sealed in the page's
// address: histories and the logs of servers on the way tell nobody's, and nobody can make a link that fills in another's.

const sealWith = (secretKey: Uint8Array) => ({ key: keyFor(secretKey, 'address'), whose: 'address' });

/** The sign-in page with somebody's e-mail address filled in. */
export const signInAddress = (secretKey: Uint8Array, email: string): `/${string}` =>
  `/logga-in?konto=${sealText(email, sealWith(secretKey))}`;

/** The e-mail address that the page was asked to fill in; empty when there is none. */
export function addressAsked(secretKey: Uint8Array, query: URLSearchParams): string {
  const opened = openText(query.get('konto') ?? '', sealWith(secretKey));
  return opened.ok ? opened.value : '';
}
