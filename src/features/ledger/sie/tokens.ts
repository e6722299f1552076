/** What one line of a SIE file consists of. */
export const FIELD = 0;
export const LIST_START = 1;
export const LIST_END = 2;

/** Ways in which a line broke the rules for quotes and was read all the same. */
export const BARE_QUOTE = 1;
export const UNCLOSED_QUOTE = 2;

const LF = 10;
const CR = 13;
const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/**
 * The line under the reader's eye: its tokens as positions in the file's bytes. It is reused for every line,
 * and nothing is copied until somebody wants a text. Token 0 is the label when the line has one.
 */
export interface Line {
  readonly bytes: Uint8Array;
  readonly newline: number;
  /** Counted from 1. */
  number: number;
  /** Where the next line begins. */
  next: number;
  /** How many tokens the line has. */
  count: number;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** 1 when the token's text holds `\"`, which stands for a quote. */
  escaped: Uint8Array;
  flaws: number;
  inList: boolean;
}

export function startOfFile(bytes: Uint8Array): Line {
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return {
    bytes,
    newline: bytes.includes(LF) ? LF : CR,
    number: 0,
    next: hasByteOrderMark ? 3 : 0,
    count: 0,
    kind: new Uint8Array(64),
    start: new Int32Array(64),
    end: new Int32Array(64),
    escaped: new Uint8Array(64),
    flaws: 0,
    inList: false,
  };
}

/** Moves to the next line that holds anything; false at the end of the file. */
export function nextLine(line: Line): boolean {
  const { bytes } = line;
  line.count = 0;
  line.flaws = 0;
  line.inList = false;
  while (line.count === 0 && line.next < bytes.length) {
    line.number += 1;
    line.next = readTokens(line, line.next) + 1;
  }
  return line.count > 0;
}

/** Reads the tokens of the line that begins here; returns where it ends. */
function readTokens(line: Line, from: number): number {
  const { bytes, newline } = line;
  const last = bytes.length;
  let at = from;
  while (at < last) {
    const byte = bytes[at] as number;
    if (byte === newline) return at;
    if (isBlank(byte, SPACE)) at += 1;
    else at = readToken(line, byte, at);
  }
  return at;
}

function readToken(line: Line, byte: number, at: number): number {
  if (byte === QUOTE) return readQuoted(line, at);
  return byte === OPEN || byte === CLOSE ? readBrace(line, byte === OPEN, at) : readPlain(line, at);
}

function readBrace(line: Line, isOpening: boolean, at: number): number {
  line.inList = isOpening;
  addField(line, at, at + 1);
  line.kind[line.count - 1] = isOpening ? LIST_START : LIST_END;
  return at + 1;
}

/** A field without quotes ends at the next space, brace or end of line. A quote inside it is a letter like any other. */
function readPlain(line: Line, from: number): number {
  const { bytes, newline, inList } = line;
  const last = bytes.length;
  let at = from;
  let escaped = 0;
  for (; at < last; at += 1) {
    const byte = bytes[at] as number;
    if (byte <= SPACE ? isBlank(byte, newline) : byte === OPEN || (byte === CLOSE && inList)) break;
    if (byte !== QUOTE) continue;
    if (bytes[at - 1] === BACKSLASH) escaped = 1;
    else line.flaws |= BARE_QUOTE;
  }
  addField(line, from, at);
  line.escaped[line.count - 1] = escaped;
  return at;
}

/** A field within quotes ends at a quote that is followed by a space, a brace or the end of the line (see closes). */
function readQuoted(line: Line, from: number): number {
  const { bytes, newline } = line;
  const last = bytes.length;
  let escaped = 0;
  addField(line, from + 1, from + 1);
  for (let at = from + 1; at < last; at += 1) {
    const byte = bytes[at] as number;
    if (byte === newline) return endUnclosed(line, at);
    if (byte !== QUOTE) continue;
    if (bytes[at - 1] === BACKSLASH && !isLastOnLine(line, at)) escaped = 1;
    else if (closes(line, at)) return endQuoted(line, at, escaped);
    else line.flaws |= BARE_QUOTE;
  }
  return endUnclosed(line, last);
}

function endQuoted(line: Line, quote: number, escaped: number): number {
  line.end[line.count - 1] = quote;
  line.escaped[line.count - 1] = escaped;
  return quote + 1;
}

/** The closing quote is missing, as when a program cuts its lines at a fixed width: the field ends with the line. */
function endUnclosed(line: Line, lineEnd: number): number {
  const start = line.start[line.count - 1] as number;
  let end = lineEnd;
  while (end > start && isBlank(line.bytes[end - 1] as number, line.newline)) end -= 1;
  line.flaws |= UNCLOSED_QUOTE;
  line.end[line.count - 1] = end;
  return lineEnd;
}

/**
 * Whether this quote ends its field. Some files have been converted so that every ö became a quote
 * (`"F"rskott till Lind" Park"`): a quote is then a letter if a letter follows, or if the next quote
 * on the line cannot begin a field because no space stands before it.
 */
function closes(line: Line, quote: number): boolean {
  const { bytes, newline } = line;
  let at = quote + 1;
  const after = bytes[at] ?? newline;
  if (after === CLOSE || after === newline) return true;
  if (!isBlank(after, SPACE)) return false;
  while (isBlank(bytes[at] ?? newline, SPACE) && bytes[at] !== newline) at += 1;
  return nextQuoteOpens(line, at);
}

function nextQuoteOpens(line: Line, from: number): boolean {
  const { bytes, newline } = line;
  for (let at = from; at < bytes.length && bytes[at] !== newline; at += 1) {
    if (bytes[at] !== QUOTE || bytes[at - 1] === BACKSLASH) continue;
    const before = bytes[at - 1] as number;
    return before === SPACE || before === TAB || before === OPEN;
  }
  return true;
}

/** `"C:\Data\"` at the end of a line: the backslash belongs to a path, and the quote closes the field. */
function isLastOnLine(line: Line, quote: number): boolean {
  let at = quote + 1;
  while (at < line.bytes.length && line.bytes[at] !== line.newline) {
    if (!isBlank(line.bytes[at] as number, SPACE)) return false;
    at += 1;
  }
  return true;
}

const isBlank = (byte: number, newline: number): boolean => byte === SPACE || byte === TAB || byte === CR || byte === newline;

function addField(line: Line, start: number, end: number): void {
  const place = line.count;
  if (place === line.kind.length) makeRoom(line);
  line.kind[place] = FIELD;
  line.start[place] = start;
  line.end[place] = end;
  line.escaped[place] = 0;
  line.count = place + 1;
}

function makeRoom(line: Line): void {
  const room = line.kind.length * 2;
  const grown = { kind: new Uint8Array(room), start: new Int32Array(room), end: new Int32Array(room), escaped: new Uint8Array(room) };
  grown.kind.set(line.kind);
  grown.start.set(line.start);
  grown.end.set(line.end);
  grown.escaped.set(line.escaped);
  Object.assign(line, grown);
}

/** The token's bytes as they stand, without the backslash of `\"`. */
export function tokenBytes(line: Line, place: number): Uint8Array {
  const bytes = line.bytes.subarray(line.start[place], line.end[place]);
  return line.escaped[place] === 1 ? withoutEscapes(bytes) : bytes;
}

function withoutEscapes(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(BACKSLASH)) return bytes;
  return bytes.filter((byte, at) => byte !== BACKSLASH || bytes[at + 1] !== QUOTE);
}

/** The bytes of the field that begins at this place in the file, without the backslash of `\"`. */
export function fieldBytesAt(line: Line, start: number): Uint8Array {
  line.count = 0;
  if (line.bytes[start - 1] === QUOTE) readQuoted(line, start - 1);
  else readPlain(line, start);
  return tokenBytes(line, 0);
}
