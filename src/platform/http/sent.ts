import { MultipartParser, type MultipartPart } from '@remix-run/multipart-parser';
import type { SentFile, SentForm } from './routes.ts';
import type { UploadRoom } from './upload-room.ts';

/** Why what was sent could not be taken. */
export type SentProblem =
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unreadable' }
  /** So little came in so long a time that the place was needed for others. */
  | { readonly kind: 'tooSlow' }
  /** Others are sending so much that there is no room; it may be sent again in a while. */
  | { readonly kind: 'noRoom' };

export interface SentTerms {
  /** What all who send share. The request holds its part until whoever answers it calls `room.leave(request)`. */
  readonly room?: UploadRoom;
  readonly pace?: Pace;
}

/** How long somebody may take: a while to begin with, and then the time that a poor line needs. */
export interface Pace {
  readonly graceMs: number;
  readonly bytesPerSecond: number;
}

const POOR_LINE: Pace = { graceMs: 15_000, bytesPerSecond: 50_000 };
/** No form of ours has as many fields; a file of nothing but names would become far larger in memory than it is. */
const MOST_FIELDS = 5_000;
const MOST_BYTES_OF_FIELDS = 1_000_000;
/** Takes no room to speak of: a crowd that sends much, or says that it will, keeps nobody from signing in. */
const SMALL_BYTES = 50_000;

/**
 * Reads a form with its files into memory as it comes in, never more of it than the limit. What cannot be taken is let in and thrown
 * away, since a browser that is cut off in the middle shows its own error instead of our answer.
 */
export async function readSent(request: Request, limitBytes: number, terms: SentTerms = {}): Promise<SentForm | SentProblem> {
  const announced = Number(request.headers.get('content-length') ?? limitBytes);
  // Then the body is not touched; the server lets the rest of it pass by while the answer is already on its way.
  if (announced > limitBytes) return TOO_LARGE;
  const form = gathererFor(request.headers.get('content-type') ?? '', limitBytes);
  if (form === null) return UNREADABLE;
  const needsRoom = terms.room !== undefined && announced > SMALL_BYTES;
  if (needsRoom && !(await terms.room?.enter(request, announced))) return { kind: 'noRoom' };
  const read = await readInto(form, request, { limitBytes, ...terms }).catch(() => UNREADABLE);
  if ('kind' in read) terms.room?.leave(request);
  return read;
}

const TOO_LARGE: SentProblem = { kind: 'tooLarge' };
const UNREADABLE: SentProblem = { kind: 'unreadable' };

/** Takes what is sent piece by piece. Throws at what is no form. */
interface Gatherer {
  take(piece: Uint8Array): void;
  end(): SentForm;
}

function gathererFor(type: string, limitBytes: number): Gatherer | null {
  if (/^application\/x-www-form-urlencoded(;|$)/i.test(type)) return gatherFields();
  if (!/^multipart\/form-data *;/i.test(type)) return null;
  // RFC 2046 § 5.1.1: at most 70 characters, of these only.
  const boundary = /; *boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+,./:=?-]{1,70}))(?:;|$)/i.exec(type);
  return boundary === null ? null : gatherParts(boundary[1] ?? boundary[2] ?? '', limitBytes);
}

interface Reading extends SentTerms {
  readonly limitBytes: number;
}

async function readInto(
  form: Gatherer,
  request: Request,
  { limitBytes, room, pace = POOR_LINE }: Reading,
): Promise<SentForm | SentProblem> {
  const begun = performance.now();
  const reader = request.body?.getReader();
  let into: Gatherer | SentProblem = form;
  for (let size = 0; reader !== undefined; ) {
    const allowedMs = begun + pace.graceMs + (size / pace.bytesPerSecond) * 1000 - performance.now();
    const piece = await within(reader.read(), allowedMs);
    if (piece === 'late') return { kind: 'tooSlow' };
    if (piece.done) break;
    size += piece.value.length;
    into = size > limitBytes ? TOO_LARGE : take(into, piece.value);
    if ('kind' in into) room?.leave(request);
  }
  return 'kind' in into ? into : into.end();
}

/** From the first piece that cannot be taken nothing more is kept. */
function take(into: Gatherer | SentProblem, piece: Uint8Array): Gatherer | SentProblem {
  if ('kind' in into) return into;
  try {
    into.take(piece);
    return into;
  } catch {
    return UNREADABLE;
  }
}

function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | 'late'> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(resolve, Math.max(0, milliseconds), 'late');
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A form without files. */
function gatherFields(): Gatherer {
  const pieces: Uint8Array[] = [];
  let size = 0;
  return {
    take(piece) {
      size += piece.length;
      if (size > MOST_BYTES_OF_FIELDS) throw new Error('more text than any form has');
      pieces.push(piece);
    },
    end() {
      const fields = new Map<string, string[]>();
      const sent = new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)));
      if (sent.size > MOST_FIELDS) throw new Error('more fields than any form has');
      for (const [name, value] of sent) add(fields, name, readable(value));
      return { fields, files: new Map() };
    },
  };
}

/** A form with files, one part after another. */
function gatherParts(boundary: string, limitBytes: number): Gatherer {
  const limits = { maxParts: MOST_FIELDS, maxFileSize: limitBytes, maxTotalSize: limitBytes };
  const parser = new MultipartParser(boundary, limits);
  const form: WritableForm = { fields: new Map(), files: new Map() };
  let hasEnded = false;
  return {
    take(piece) {
      // What comes after the end mark belongs to no part: often the line end of the mark itself.
      if (hasEnded) return;
      for (const part of parser.write(piece)) addPart(form, part);
      hasEnded = hasFinished(parser);
    },
    end() {
      parser.finish();
      return form;
    },
  };
}

interface WritableForm {
  readonly fields: Map<string, string[]>;
  readonly files: Map<string, SentFile[]>;
}

function hasFinished(parser: MultipartParser): boolean {
  try {
    parser.finish();
    return true;
  } catch {
    return false;
  }
}

function addPart({ fields, files }: WritableForm, part: MultipartPart): void {
  const { name, filename } = part;
  if (name === undefined) throw new Error('a part without a name');
  if (!part.isFile) add(fields, name, readable(part.text));
  // A file field that was left empty is sent as a file without a name.
  else if (filename !== undefined && filename !== '') add(files, name, { name: filename, bytes: part.bytes });
}

/** No field of ours is written with a null byte, and the database takes none. */
function readable(text: string): string {
  if (text.includes('\0')) throw new Error('a null byte in a text');
  return text;
}

function add<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
