import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { writeNewFile } from './new-file.ts';
import { BackupProblem } from './problem.ts';
import { keyOf, newSeal, SEAL, sealed, unsealed } from './seal.ts';

/*
 * The file: a line that tells what it is, a line of JSON that tells how it is sealed, the content (gzip, and sealed if it is),
 * and last a line with the SHA-256 of everything before it. docs/operations/backup.md tells how to open it without Samband.
 */
const FIRST_LINE = 'samband-backup 1\n';
const ANY_FIRST_LINE = /^samband-backup (\d+)\n/;
const SUM_BYTES = 65;
const LONGEST_HEAD_BYTES = 1_000;
const BLOCK_BYTES = 262_144;

const HEAD = z.strictObject({ compression: z.literal('gzip'), seal: SEAL.nullable() });
type Head = z.infer<typeof HEAD>;

interface Packing {
  readonly passphrase: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** Packs the content into a new file. */
export async function packFile(path: string, content: AsyncIterable<Buffer>, { passphrase, signal }: Packing): Promise<void> {
  const head: Head = { compression: 'gzip', seal: passphrase === null ? null : newSeal() };
  const bytes = Buffer.from(`${FIRST_LINE}${JSON.stringify(head)}\n`);
  const key = passphrase === null || head.seal === null ? null : await keyOf(passphrase, head.seal, bytes);
  let writing = Promise.resolve();
  const write = (packed: AsyncIterable<Buffer>): Promise<void> => {
    writing = writeNewFile(path, summed(bytes, key === null ? packed : sealed(packed, key)));
    return writing;
  };
  // Whatever fails, the half file is gone before anybody is told.
  await pipeline(content, createGzip({ chunkSize: BLOCK_BYTES }), write, signal === undefined ? {} : { signal }).finally(() =>
    writing.catch(() => undefined),
  );
}

async function* summed(head: Buffer, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256').update(head);
  yield head;
  for await (const block of body) {
    hash.update(block);
    yield block;
  }
  yield Buffer.from(`${hash.digest('hex')}\n`);
}

/** A file that is a backup, and as it was when it was written. */
export interface PackedFile {
  readonly isSealed: boolean;
  /** Its content from the beginning, as often as one likes; the passphrase is asked for when it is sealed. */
  content(): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** Opens a backup when every byte of it is as it was written; what it says is not yet read. */
export async function openPacked(path: string, passphrase: () => Promise<string>): Promise<PackedFile> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { bytes, seal } = await readHead(file, size);
    const key = seal === null ? null : await keyOf(await passphrase(), seal, bytes);
    const body = () => stretch(file, bytes.length, size - SUM_BYTES);
    return { isSealed: seal !== null, content: () => unpacked(key === null ? body() : unsealed(body(), key)), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readHead(file: FileHandle, size: number): Promise<{ readonly bytes: Buffer; readonly seal: Head['seal'] }> {
  const beginning = await beginningOf(file);
  refuseOthers(beginning);
  await refuseDamaged(file, size);
  const end = beginning.indexOf('\n', FIRST_LINE.length) + 1;
  const head = HEAD.safeParse(parsed(beginning.subarray(FIRST_LINE.length, end).toString()));
  if (!head.success) throw new BackupProblem(DAMAGED);
  return { bytes: beginning.subarray(0, end), seal: head.data.seal };
}

async function beginningOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEAD_BYTES), 0, LONGEST_HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

function refuseOthers(beginning: Buffer): void {
  const [line, version] = ANY_FIRST_LINE.exec(beginning.toString('latin1')) ?? [];
  if (version === undefined) throw new BackupProblem('Filen är ingen säkerhetskopia från Samband. Ingenting är ändrat.');
  if (line !== FIRST_LINE)
    throw new BackupProblem(
      `Säkerhetskopian har format ${version}, som den här versionen av programmet inte kan läsa. Ingenting är ändrat. ` +
        'Installera den version av programmet som gjorde kopian, eller en nyare.',
    );
}

const DAMAGED =
  'Säkerhetskopian är skadad eller ofullständig: filens kontrollsumma stämmer inte. Ingenting är ändrat. Hämta filen på nytt, eller använd en annan kopia.';

async function refuseDamaged(file: FileHandle, size: number): Promise<void> {
  const hash = createHash('sha256');
  for await (const block of stretch(file, 0, size - SUM_BYTES)) hash.update(block);
  const last: Buffer[] = [];
  for await (const block of stretch(file, Math.max(size - SUM_BYTES, 0), size)) last.push(block);
  if (Buffer.concat(last).toString('latin1') !== `${hash.digest('hex')}\n`) throw new BackupProblem(DAMAGED);
}

/** The bytes from one place up to another. */
async function* stretch(file: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const length = Math.min(BLOCK_BYTES, to - at);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: BLOCK_BYTES });
  const feeding = pipeline(packed, gunzip).catch((error: Error) => error);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const cause = (await feeding) ?? error;
    throw cause instanceof BackupProblem ? cause : new BackupProblem(DAMAGED);
  }
}
