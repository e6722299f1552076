import { existsSync, readFileSync, statSync } from 'node:fs';

/** The user id PostgreSQL runs under when it may not be ours. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the one who owns the data, or as `postgres` or `nobody` the first time.
 * For everybody else the answer is null: run it as yourself.
 */
export function serverUser(clusterFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterFolder)) {
    const owner = statSync(clusterFolder);
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  return knownUser('postgres') ?? knownUser('nobody') ?? { uid: 65534, gid: 65534 };
}

function knownUser(name: string): ServerUser | null {
  const line = readUsers().find((user) => user.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined || Number(uid) <= 0 ? null : { uid: Number(uid), gid: Number(gid) };
}

function readUsers(): readonly string[] {
  return existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
}
