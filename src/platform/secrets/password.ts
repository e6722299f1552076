import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { openQueue } from './few-at-once.ts';
import { isTooLong, LONGEST_PASSWORD, passwordText } from './password-text.ts';

/** What one hash costs. OWASP's Password Storage Cheat Sheet asks for at least 46 MiB once, or 19 MiB twice: this is 46 MiB twice. */
interface Cost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
}

interface KeptHash {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const COST: Cost = { memoryKib: 47_104, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Bounds the memory to 92 MiB, and leaves threads of Node's own pool for files and names of servers. */
const inTurn = openQueue(2);

/** What is kept of a password: argon2id in the PHC format, salt and cost included. */
export async function hashPassword(typed: string): Promise<string> {
  if (isTooLong(typed)) throw new RangeError(`A password has at most ${LONGEST_PASSWORD} characters: ask passwordProblems first`);
  const salt = randomBytes(SALT_BYTES);
  return keptText({ cost: COST, salt, hash: await hashOf(typed, COST, salt) });
}

/** Whether it is the password, and whether what is kept was made more cheaply than we do now and ought to be made anew. */
export async function verifyPassword(typed: string, kept: string): Promise<{ right: boolean; isOutdated: boolean }> {
  const known = readKept(kept);
  const isOutdated = isCheaper(known.cost);
  if (isTooLong(typed)) return { right: false, isOutdated };
  return { right: timingSafeEqual(await hashOf(typed, known.cost, known.salt), known.hash), isOutdated };
}

/** Takes the time that a wrong password takes, so that the time does not tell which accounts there are. */
export async function verifyNobody(typed: string): Promise<{ right: false; isOutdated: false }> {
  if (!isTooLong(typed)) await hashOf(typed, COST, randomBytes(SALT_BYTES));
  return { right: false, isOutdated: false };
}

const argon2id = promisify(argon2).bind(null, 'argon2id');

const hashOf = (typed: string, cost: Cost, nonce: Buffer): Promise<Buffer> =>
  inTurn(() =>
    argon2id({
      message: Buffer.from(passwordText(typed), 'utf8'),
      nonce,
      memory: cost.memoryKib,
      passes: cost.passes,
      parallelism: cost.parallelism,
      tagLength: HASH_BYTES,
    }),
  );

const isCheaper = (cost: Cost): boolean => cost.memoryKib < COST.memoryKib || cost.passes < COST.passes;

const keptText = ({ cost, salt, hash }: KeptHash): string =>
  `$argon2id$v=19$m=${cost.memoryKib},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const KEPT = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{43})$/;

/** What is kept was written by this program: when it cannot be read, the database is broken and nobody is let in. */
function readKept(kept: string): KeptHash {
  const [, memory, passes, parallelism, salt = '', hash = ''] = KEPT.exec(kept) ?? [];
  if (memory === undefined) throw new Error('What is kept of a password is no argon2id hash');
  const cost = { memoryKib: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}
