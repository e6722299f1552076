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

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

function isAttachedTo(file: Uint8Array, pdf: Uint8Array): boolean {
  const whole = Buffer.from(file.buffer, file.byteOffset, file.length);
  // Stored without packing, it stands there as it is.
  if (whole.indexOf(pdf) > 0) return true;
  const wanted = hash('sha256', pdf, 'hex');
  let left = MOST_UNPACKED_BYTES;
  for (const packed of streamsIn(whole)) {
    const bytes = unpacked(packed, Math.min(left, pdf.length));
    left -= bytes?.length ?? 0;
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

/** Null for what is packed in another way, or holds more than was asked for. */
function unpacked(packed: Buffer, most: number): Buffer | null {
  // Every stream of zlib begins so (RFC 1950); the rest need not be tried.
  if ((packed[0] ?? 0) % 16 !== 8 || most <= 0) return null;
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch {
    return null;
  }
}

export const isPdf = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-';
