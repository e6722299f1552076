import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { no, type Result, yes } from '../../shared/result.ts';

/** The parts of a zip file that were asked for, unpacked, by name. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

export type ZipProblem = { readonly kind: 'notZip' } | { readonly kind: 'tooLarge' };

/** So much is unpacked, of so many parts; what is larger is made to fill the memory. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_PARTS = 2_000;

/** Unpacks the parts whose names are wanted. */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean): Result<ZipParts, ZipProblem> {
  try {
    return isAnnouncedTooLarge(bytes, isWanted) ? no({ kind: 'tooLarge' }) : unpack(bytes, isWanted);
  } catch {
    return no({ kind: 'notZip' });
  }
}

/** Whether the parts are too many or too large, as the list at the end of the file says. Throws when there is no such list. */
function isAnnouncedTooLarge(bytes: Uint8Array, isWanted: (name: string) => boolean): boolean {
  let [parts, announced] = [0, 0];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1;
      if (isWanted(name)) announced += originalSize;
      return false;
    },
  });
  return parts > MOST_PARTS || announced > MOST_BYTES;
}

/** So little is unpacked at a time that what it becomes, a thousand times as much at most, can be stopped in time. */
const PIECE_BYTES = 8_192;

/** The list may lie, so what comes out is counted too. */
function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Result<ZipParts, ZipProblem> {
  const parts = new Map<string, Uint8Array[]>();
  let [seen, unpacked] = [0, 0];
  const unzip = new Unzip((file) => {
    seen += 1;
    if (seen > MOST_PARTS) throw new Error('more parts than the list says');
    if (!isWanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece) => {
      if (error !== null) throw error;
      unpacked += piece.length;
      pieces.push(piece);
    };
    parts.set(file.name, pieces);
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && unpacked <= MOST_BYTES; at += PIECE_BYTES) {
    unzip.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
  }
  if (unpacked > MOST_BYTES) return no({ kind: 'tooLarge' });
  return yes(new Map(Array.from(parts, ([name, pieces]) => [name, Buffer.concat(pieces)])));
}
