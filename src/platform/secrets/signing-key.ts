import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { no, type Result, yes } from '../../shared/result.ts';
import { makeKeyFile } from './key-file.ts';

/** The file in the folder of data, and the half of it that anybody may have. */
const FILE = 'log-key';
const ANYBODY_ELSE = 0o077;

/** The installation's key for signing the log's checkpoints (Ed25519). */
export interface SigningKey {
  readonly id: string;
  /** PEM, to be kept elsewhere: with it anybody can check what was signed. */
  readonly publicKey: string;
  /** Base64. */
  sign(text: string): string;
}

/** The key, made the first time. Several processes may begin at the same moment: they all get the same. */
export async function openSigningKey(folder: string): Promise<Result<SigningKey, string>> {
  const path = join(folder, FILE);
  if ((await stat(path).catch(() => null)) === null)
    await makeKeyFile(folder, path, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { mode } = await stat(path);
  // Windows has no such modes: there the folder's own rights count.
  if (process.platform !== 'win32' && (mode & ANYBODY_ELSE) !== 0) return no(openToOthers(path));
  const key = keyIn(await readFile(path, 'utf8'), createPrivateKey);
  if (key === null)
    return no(`Filen ${path} är ingen nyckel. Lägg tillbaka den från säkerhetskopian, eller flytta undan den så görs en ny.`);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return yes({ id: idOf(publicKey), publicKey, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') });
}

/** The public half of a key, for checking. */
export interface CheckingKey {
  readonly id: string;
  hasSigned(text: string, signature: string): boolean;
}

/** Null for what is no public key of the right kind. */
export function readCheckingKey(pem: string): CheckingKey | null {
  const key = keyIn(pem, createPublicKey);
  if (key === null) return null;
  return {
    id: idOf(key.export({ type: 'spki', format: 'pem' }).toString()),
    hasSigned: (text, signature) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64')),
  };
}

function keyIn(pem: string, create: (pem: string) => KeyObject): KeyObject | null {
  try {
    const key = create(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

const idOf = (publicKey: string): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

const openToOthers = (path: string): string =>
  `Andra än den som kör Samband kan läsa nyckeln ${path}, och kan då signera en förfalskad logg. Kör chmod 600 på filen.`;
