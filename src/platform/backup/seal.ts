import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { BackupProblem } from './problem.ts';

/**
 * How a sealed backup is encrypted (the construction is that of age, with AES): chunks of a fixed size, each with its number and
 * whether it is the last in its nonce. Chunks that are changed, moved, missing or added are found, and so is a changed head.
 */
export const SEAL = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  chunkBytes: z.literal(65_536),
  key: z.literal('scrypt'),
  /** A file must not be able to ask for more memory than this: 128 × cost × blockSize bytes. */
  cost: z
    .int()
    .min(16_384)
    .max(1_048_576)
    .refine((cost) => (cost & (cost - 1)) === 0),
  blockSize: z.literal(8),
  salt: z.base64().length(24),
});

export type Seal = z.infer<typeof SEAL>;

/** What OWASP's Password Storage Cheat Sheet asks of scrypt; it takes 128 MiB for a moment. */
const COST = 131_072;
const KEY_BYTES = 32;
const TAG_BYTES = 16;

export const newSeal = (): Seal => ({
  cipher: 'aes-256-gcm',
  chunkBytes: 65_536,
  key: 'scrypt',
  cost: COST,
  blockSize: 8,
  salt: randomBytes(16).toString('base64'),
});

export interface SealKey {
  readonly key: Buffer;
  /** The head of the file, which every chunk vouches for. */
  readonly head: Buffer;
  readonly chunkBytes: number;
}

/** The key that the passphrase gives. It is never used for anything but one file, since the salt is the file's own. */
export async function keyOf(passphrase: string, seal: Seal, head: Buffer): Promise<SealKey> {
  const { cost, blockSize, salt, chunkBytes } = seal;
  const options = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize };
  const key = await derive(passphraseText(passphrase), Buffer.from(salt, 'base64'), KEY_BYTES, options);
  return { key, head, chunkBytes };
}

const derive = promisify<Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** ”å” is the same whatever the keyboard sent, and spaces around are nobody's meaning. */
const passphraseText = (typed: string): Buffer => Buffer.from(typed.trim().normalize('NFKC'), 'utf8');

export async function* sealed(source: AsyncIterable<Buffer>, key: SealKey): AsyncGenerator<Buffer> {
  for await (const { chunk, number, isLast } of chunks(source, key.chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key.key, nonce(number, isLast));
    cipher.setAAD(key.head);
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

export async function* unsealed(source: AsyncIterable<Buffer>, key: SealKey): AsyncGenerator<Buffer> {
  for await (const { chunk, number, isLast } of chunks(source, key.chunkBytes + TAG_BYTES)) {
    const decipher = createDecipheriv('aes-256-gcm', key.key, nonce(number, isLast), { authTagLength: TAG_BYTES });
    decipher.setAAD(key.head);
    yield openedChunk(decipher, chunk, number);
  }
}

function openedChunk(decipher: DecipherGCM, chunk: Buffer, number: number): Buffer {
  try {
    decipher.setAuthTag(chunk.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new BackupProblem(number === 0 ? WRONG : FORGED);
  }
}

/** The file's own sum was right, so nothing has happened to it by accident. */
const WRONG = 'Lösenfrasen är fel. Ingenting är ändrat. Kontrollera att det är den som just den här säkerhetskopian gjordes med.';
const FORGED = 'Säkerhetskopian har ändrats av någon sedan den gjordes. Ingenting är ändrat i databasen. Använd en annan kopia.';

const COUNTER_BYTES = 11;

/** Eleven bytes of number, and one that tells whether this is the last. */
function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(COUNTER_BYTES + 1);
  bytes.writeUIntBE(number, COUNTER_BYTES - 6, 6);
  bytes[COUNTER_BYTES] = isLast ? 1 : 0;
  return bytes;
}

interface Chunk {
  readonly chunk: Buffer;
  readonly number: number;
  readonly isLast: boolean;
}

/** Pieces of the size, and one last piece of what is left; there is always a last one. */
async function* chunks(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Chunk> {
  let held: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const block of source) {
    held = held.length === 0 ? block : Buffer.concat([held, block]);
    // One that is full may be the last: it is kept until something follows it.
    for (; held.length > size; number += 1) {
      yield { chunk: held.subarray(0, size), number, isLast: false };
      held = held.subarray(size);
    }
  }
  yield { chunk: held, number, isLast: true };
}
