import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { no, type Result, yes } from '../../shared/result.ts';
import { makeKeyFile } from './key-file.ts';

/** The file in the folder of data. It is not in the database, and so not in a copy of the database. */
const FILE = 'secret-key';
const KEY_BYTES = 32;
const ANYBODY_ELSE = 0o077;

/**
 * The installation's own key, made the first time. Several processes may begin at the same moment: they all get the same key.
 * A problem is told in words for whoever runs the server.
 */
export async function openSecretKey(folder: string): Promise<Result<Uint8Array, string>> {
  const path = join(folder, FILE);
  if (!(await exists(path))) await makeKeyFile(folder, path, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
  const { mode } = await stat(path);
  // Windows has no such modes: there the folder's own rights count.
  if (process.platform !== 'win32' && (mode & ANYBODY_ELSE) !== 0) return no(openToOthers(path));
  const key = Buffer.from((await readFile(path, 'latin1')).trim(), 'base64');
  return key.length === KEY_BYTES ? yes(Uint8Array.from(key)) : no(notAKey(path));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(ifMissing)) !== undefined;
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const openToOthers = (path: string): string =>
  `Andra än den som kör Samband kan läsa nyckeln ${path}. Kör chmod 600 på filen; har någon läst den behöver alla nya koder i sina appar.`;

const notAKey = (path: string): string =>
  `Filen ${path} är ingen nyckel. Lägg tillbaka den från säkerhetskopian: utan den går inget som är förseglat att öppna.`;
