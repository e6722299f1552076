import { decode, encodeCp437, type Survey } from './encoding.ts';
import { FIELD, type Line, tokenBytes } from './tokens.ts';

/** CRC-32 as zlib computes it: reflected, polynomial EDB88320 (SIE 4B, #KSUMMA). */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

type FileEncoding = Pick<Survey, 'encoding' | 'isMixed'>;

export const START = 0xffffffff;
export const finished = (crc: number): number => (crc ^ 0xffffffff) >>> 0;

export function extend(crc: number, bytes: Uint8Array): number {
  let value = crc;
  for (let at = 0; at < bytes.length; at += 1) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] as number)) & 0xff] as number);
  }
  return value;
}

function extendWithToken(crc: number, line: Line, place: number): number {
  const { bytes } = line;
  const end = line.end[place] as number;
  let value = crc;
  for (let at = line.start[place] as number; at < end; at += 1) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] as number)) & 0xff] as number);
  }
  return value;
}

/**
 * The checksum covers labels and the fields' contents, and neither spaces, quotes, braces, line ends nor the backslash of `\"`.
 * It counts the bytes of code page 437 even in a file that is stored otherwise.
 */
export function extendWithLine(crc: number, line: Line, survey: FileEncoding): number {
  let value = crc;
  for (let place = 0; place < line.count; place += 1) {
    if (line.kind[place] !== FIELD) continue;
    const isAsStored = line.escaped[place] === 0 && (survey.encoding === 'cp437' || survey.encoding === 'ascii');
    value = isAsStored ? extendWithToken(value, line, place) : extend(value, inCp437(tokenBytes(line, place), survey));
  }
  return value;
}

function inCp437(bytes: Uint8Array, survey: FileEncoding): Uint8Array {
  if (survey.encoding === 'cp437' || survey.encoding === 'ascii') return bytes;
  return bytes.every((byte) => byte < 128) ? bytes : encodeCp437(decode(bytes, survey)).bytes;
}
