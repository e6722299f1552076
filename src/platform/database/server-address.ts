import { createHash, randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseProblem } from './problem.ts';
import type { Workplace } from './server-program.ts';
import type { ServerUser } from './server-user.ts';

/** A socket in a folder that only we may open or, where there is none (Windows), the loopback with a password. */
export type Address =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: number }
  | { readonly kind: 'loopback'; readonly port: number; readonly password: string };

/** The files of all databases, and how their server is reached. */
export interface Cluster extends Workplace {
  readonly address: Address;
}

/** The longest path of a socket that every system takes. */
const LONGEST_SOCKET_PATH = 103;

/**
 * The folder of the socket is named after these very files, not their path: the path may be too long for a socket,
 * and a server that still holds files which have been removed must not be taken for the server of new ones.
 */
export async function socketAddress(clusterFolder: string, user: ServerUser | null): Promise<Address> {
  const files = await stat(clusterFolder, { bigint: true });
  const identity = createHash('sha256').update(`${files.dev}:${files.ino}:${files.birthtimeNs}`).digest('hex');
  for (const temporary of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const folder = join(temporary, `samband-${identity.slice(0, 16)}`);
    const fits = Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH;
    if (fits && (await isOpenTo(temporary, user)) && (await holdAlone(folder, user))) return { kind: 'socket', folder, port: 5432 };
  }
  throw new DatabaseProblem(
    'Ingen tillfällig mapp duger för databasens uttag (socket). Ange en kort sökväg till en skrivbar mapp i TMPDIR.',
  );
}

/** Another user must be let through every folder on the way. */
async function isOpenTo(folder: string, user: ServerUser | null): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return false;
  if (user === null) return true;
  const above = dirname(folder);
  return (found.mode & 0o001) !== 0 && (above === folder || isOpenTo(above, user));
}

/** True when the folder is the server's alone. In a temporary folder anybody may have made one with that name. */
async function holdAlone(folder: string, user: ServerUser | null): Promise<boolean> {
  const made = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (made) await give(folder, user);
  const found = await lstat(folder).catch(() => null);
  const owner = user?.uid ?? process.getuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
}

/** Makes the server's user the owner. */
export async function give(path: string, user: ServerUser | null): Promise<void> {
  if (user !== null) await chown(path, user.uid, user.gid);
}

/** Keeps a new random password beside the data, for loopback addresses; the file can be read by the server's user. */
export async function choosePassword(data: string, user: ServerUser | null): Promise<string> {
  const file = passwordFile(data);
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await give(file, user);
  return file;
}

const passwordFile = (data: string): string => join(data, 'postgres-password');

/** The port is chosen once and kept, so that several processes find the same server. */
export async function loopbackAddress(data: string): Promise<Address> {
  const password = await readFile(passwordFile(data), 'utf8');
  const portFile = join(data, 'postgres-port');
  const kept = Number(await readFile(portFile, 'utf8').catch(() => ''));
  const port = kept > 0 ? kept : await freePort();
  await writeFile(portFile, String(port));
  return { kind: 'loopback', port, password };
}

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
