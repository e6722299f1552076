import { WrongUse } from './options.ts';

/** Does something that writes files in a folder, and says in Swedish why it could not be done. */
export async function writingIn<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = REASONS[code];
    if (why === undefined) throw error;
    throw new WrongUse(`Det går inte att skriva i ${folder}: ${why}`, { cause: error });
  }
}

const NO_FOLDER = 'där finns en fil med samma namn, eller så är en del av sökvägen ingen mapp. Ange en annan mapp.';
const NOT_ALLOWED = 'du får inte skriva där. Ange en annan mapp.';
const FULL = 'disken är full. Gör plats, eller ange en mapp på en annan disk.';

/** What the system calls the reasons (errno). */
const REASONS: Readonly<Record<string, string>> = {
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: NO_FOLDER,
  ENOENT: NO_FOLDER,
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  ENOSPC: FULL,
  EDQUOT: FULL,
};
