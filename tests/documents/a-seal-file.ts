import { join } from 'node:path';

/** What the made-up certificates beside are protected with; their keys seal nothing but tests. */
export const PASSPHRASE = 'korp sadel tjugo vinge';

/** A certificate with its key as openssl writes it, valid for a hundred years: `openssl req -x509 …`, `openssl pkcs12 -export …`. */
export const sealFile = (kind: 'rsa' | 'ec'): string => join(import.meta.dirname, `stampel-${kind}.p12`);
