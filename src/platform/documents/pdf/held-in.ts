import { hash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** Where a PDF was found in another file: it is what that begins with, or an attachment. */
export type HeldAs = 'beginning' | 'attachment';

/** No document has more streams, or more in them, than somebody would wait for. */
const MOST_STREAMS = 50_000;
const MOST_UNPACKED_BYTES = 400_000_000;

/**
 * Whether a file holds a PDF, byte for byte. Signing adds to the end of a file and leaves what stood there (incremental update);
 * services that make a file of their own put the original in it as an attachment. Null when it is neither.
 */
export function heldIn(file: Uint8Array, pdf: Uint8Array): HeldAs | null {
  if (file.length > pdf.length && sameBytes(file.subarray(0, pdf.length), pdf)) return 'beginning';
  return isAttachedTo(file, pdf) ? 'attachment' : null;
}

/**
 * Whether what was added to a PDF says that it is signed: a signature tells the bytes that it is made of (`/ByteRange`), from the first
 * of the file to past the last of the original. That the signature is right is for a reader of PDF to say.
 */
export function isSignedAfter(file: Uint8Array, pdf: Uint8Array): boolean {
  const whole = Buffer.from(file.buffer, file.byteOffset, file.length);
  for (let at = whole.indexOf(BYTE_RANGE, pdf.length); at !== -1; at = whole.indexOf(BYTE_RANGE, at + 1)) {
    const range = SIGNED_RANGE.exec(whole.toString('latin1', at + BYTE_RANGE.length, at + LONGEST_RANGE));
    if (Number(range?.groups?.length) >= pdf.length) return true;
  }
  return false;
}

const BYTE_RANGE = '/ByteRange';
const LONGEST_RANGE = 200;
/** Begins at the first byte; its first part is so long. */
const SIGNED_RANGE = /^\s*\[\s*0\s+(?<length>\d+)\s+\d+\s+\d+\s*\]/;

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

function isAttachedTo(file: Uint8Array, pdf: Uint8Array): boolean {
  const whole = Buffer.from(file.buffer, file.byteOffset, file.length);
  // Stored without packing, it stands there as it is.
  if (whole.indexOf(pdf) > 0) return true;
  const wanted = hash('sha256', pdf, 'hex');
  let left = MOST_UNPACKED_BYTES;
  for (const packed of streamsIn(whole)) {
    if (!canHold(packed, pdf)) continue;
    const bytes = unpacked(packed, pdf.length);
    // What holds more than was asked for has been unpacked as far as that, and costs as much.
    left -= bytes?.length ?? pdf.length;
    if (bytes?.length === pdf.length && hash('sha256', bytes, 'hex') === wanted) return true;
    if (left <= 0) return false;
  }
  return false;
}

function* streamsIn(whole: Buffer): Generator<Buffer> {
  let from = 0;
  for (let count = 0; count < MOST_STREAMS; count += 1) {
    const mark = whole.indexOf('stream', from, 'latin1');
    if (mark === -1) return;
    const start = mark + 'stream'.length + (whole[mark + 6] === 0x0d ? 2 : 1);
    const end = whole.indexOf('endstream', start, 'latin1');
    if (end === -1) return;
    yield whole.subarray(start, end);
    from = end + 'endstream'.length;
  }
}

/** Deflate makes nothing smaller than this part of what it was, and nobody packs a document into much more than it was. */
const MOST_TIMES_SMALLER = 1032;
const MOST_TIMES_LARGER = 2;
const HEAD_BYTES = 1000;

/** Every stream of zlib begins with two such bytes (RFC 1950); what is packed in another way, or too short or too long, need not be tried. */
const canHold = (packed: Buffer, pdf: Uint8Array): boolean =>
  packed.length > 2 &&
  packed.readUInt8(0) % 16 === 8 &&
  packed.readUInt16BE(0) % 31 === 0 &&
  packed.length * MOST_TIMES_SMALLER >= pdf.length &&
  packed.length <= pdf.length * MOST_TIMES_LARGER + HEAD_BYTES;

/** Null for what is broken, or holds more than was asked for. */
function unpacked(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch {
    return null;
  }
}

export const isPdf = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-';
