import { type FileHandle, open } from 'node:fs/promises';

/** The longest line there may be: forty signs of the hash, a colon, a count and the ends of the line. */
const LONGEST_LINE_BYTES = 64;
/** From here on one reading finds what the halving would need ten for. */
const SMALL_PART_BYTES = 4_096;

/**
 * Whether a file of sorted SHA-1 hashes has this one, upper-case hexadecimal, one to a line, with or without a count:
 * the format of Have I Been Pwned. The file may hold many gigabytes; of it some thirty small parts are read.
 */
export async function hasHash(path: string, hash: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const part = await partAround(file, hash, size);
    return part.split('\n').some((line) => line.startsWith(hash));
  } finally {
    await file.close();
  }
}

/** A line of the file: where it begins and what it says. */
interface Line {
  readonly start: number;
  readonly hash: string;
}

/** The small part of the file, whole lines from its beginning, where the hash stands if it stands anywhere. */
async function partAround(file: FileHandle, hash: string, size: number): Promise<string> {
  let from: Line = { start: 0, hash: '' };
  let to: Line = { start: size, hash: 'after F' };
  while (to.start - from.start > SMALL_PART_BYTES) {
    const line = await lineAfter(file, Math.floor((from.start + to.start) / 2));
    // A file in another order would answer no to everything.
    if (line.hash < from.hash || line.hash > to.hash) throw new Error(NOT_SORTED);
    if (line.hash <= hash) from = line;
    else to = line;
  }
  const part = await read(file, from.start, to.start - from.start);
  if (part !== '') hashOf(part);
  return part;
}

/** The first line that begins after the place, which itself may be anywhere in a line. */
async function lineAfter(file: FileHandle, place: number): Promise<Line> {
  const part = await read(file, place, LONGEST_LINE_BYTES * 2);
  const start = part.indexOf('\n') + 1;
  return { start: place + start, hash: hashOf(part.slice(start)) };
}

function hashOf(line: string): string {
  const [hash] = /^[0-9A-F]{40}(?=[:\r\n]|$)/.exec(line) ?? [];
  if (hash === undefined) throw new Error(NOT_SORTED);
  return hash;
}

const NOT_SORTED = 'The file of known passwords is not sorted SHA-1 hashes, one to a line';

async function read(file: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.toString('latin1', 0, bytesRead);
}
