/** How the bytes of a file are to be read. `#FORMAT PC8` says nothing: most UTF-8 files claim it too. */
export type Encoding = 'ascii' | 'cp437' | 'utf-8' | 'windows-1252';

/** What one pass over the bytes tells about the file, before anything is read. */
export interface Survey {
  readonly encoding: Encoding;
  /** Some bytes fit another encoding better: single fields must be looked at one by one. */
  readonly isMixed: boolean;
  /** The replacement character stands in the file: the text was destroyed before it reached us. */
  readonly isDamaged: boolean;
}

/** The upper half of IBM code page 437, which SIE calls PC8 (4B 5.9). */
const CP437_UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const CP437_BYTE = new Map([...CP437_UPPER].map((letter, place) => [letter, 128 + place] as const));

/** The letters of Swedish texts, as each encoding writes them: these bytes tell the encodings apart. */
const SWEDISH = [...'åäöÅÄÖéÉüÜàøØ'];
const SWEDISH_CP437 = Uint8Array.from(SWEDISH.flatMap((letter) => CP437_BYTE.get(letter) ?? []));
const SWEDISH_1252 = Uint8Array.from(SWEDISH, (letter) => letter.charCodeAt(0));

const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

/** Tells the encoding from the bytes alone. */
export function surveyBytes(bytes: Uint8Array): Survey {
  const count = new Float64Array(256);
  const inWords = wordsOf(bytes);
  let [utf8Sequences, replaced] = [0, 0];
  for (let at = nextHighByte(bytes, inWords, 0); at < bytes.length; at = nextHighByte(bytes, inWords, at)) {
    const length = utf8SequenceAt(bytes, at);
    if (length === 0) count[bytes[at] as number] = (count[bytes[at] as number] as number) + 1;
    if (length > 0) utf8Sequences += 1;
    if (length === 3 && isReplacement(bytes, at)) replaced += 1;
    at += Math.max(1, length);
  }
  return { ...judge(count, utf8Sequences), isDamaged: replaced > 0 };
}

/** The bytes four at a time, from the first place where that can be done. */
interface Words {
  readonly words: Int32Array;
  readonly from: number;
}

function wordsOf(bytes: Uint8Array): Words {
  const from = (4 - (bytes.byteOffset % 4)) % 4;
  const count = Math.max(0, (bytes.length - from) >> 2);
  return { words: count === 0 ? new Int32Array(0) : new Int32Array(bytes.buffer, bytes.byteOffset + from, count), from };
}

/** Where the next byte above 127 stands. Most bytes are plain letters and digits, and four of those are passed in one step. */
function nextHighByte(bytes: Uint8Array, inWords: Words, start: number): number {
  let at = start;
  while (((at - inWords.from) & 3) !== 0 && isPlain(bytes, at)) at += 1;
  if (((at - inWords.from) & 3) !== 0) return at;
  at = afterPlainWords(inWords, at);
  while (isPlain(bytes, at)) at += 1;
  return at;
}

const isPlain = (bytes: Uint8Array, at: number): boolean => at < bytes.length && (bytes[at] as number) < 128;

function afterPlainWords({ words, from }: Words, at: number): number {
  let word = (at - from) >> 2;
  while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word += 1;
  return Math.max(at, from + word * 4);
}

function judge(count: Float64Array, utf8Sequences: number): Pick<Survey, 'encoding' | 'isMixed'> {
  const single = count.reduce((sum, ofByte) => sum + ofByte, 0);
  const asCp437 = sumOf(count, SWEDISH_CP437);
  const as1252 = sumOf(count, SWEDISH_1252);
  if (single === 0) return { encoding: utf8Sequences === 0 ? 'ascii' : 'utf-8', isMixed: false };
  if (utf8Sequences > single) return { encoding: 'utf-8', isMixed: true };
  const isCp437 = asCp437 >= as1252;
  return { encoding: isCp437 ? 'cp437' : 'windows-1252', isMixed: utf8Sequences > 0 || (isCp437 ? as1252 : asCp437) > 0 };
}

const sumOf = (count: Float64Array, bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + (count[byte] ?? 0), 0);

/** The length of the well-formed UTF-8 sequence that begins here, 0 when there is none. */
function utf8SequenceAt(bytes: Uint8Array, at: number): number {
  const length = lengthByLead(bytes[at] as number);
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const isReplacement = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;

/** Reads a field's bytes as the file's encoding or, in a file that mixes them, as the one that the field itself speaks for. */
export function decode(bytes: Uint8Array, { encoding, isMixed }: Pick<Survey, 'encoding' | 'isMixed'>): string {
  return DECODERS[isMixed ? encodingOf(bytes, encoding) : encoding](bytes);
}

/** True when a field is written in another encoding than the file around it. */
export const isForeign = (bytes: Uint8Array, encoding: Encoding): boolean => encodingOf(bytes, encoding) !== encoding;

function encodingOf(bytes: Uint8Array, encoding: Encoding): Encoding {
  if (encoding === 'ascii' || !bytes.some((byte) => byte > 127)) return encoding;
  if (isUtf8(bytes)) return bytes.includes(LEAD_OF_SWEDISH_UTF8) ? 'utf-8' : encoding;
  const difference = countOf(bytes, SWEDISH_CP437) - countOf(bytes, SWEDISH_1252);
  if (difference === 0) return encoding === 'utf-8' ? 'windows-1252' : encoding;
  return difference > 0 ? 'cp437' : 'windows-1252';
}

/** å, ä, ö and their like begin with C3 in UTF-8; other pairs of bytes may be chance. */
const LEAD_OF_SWEDISH_UTF8 = 0xc3;

const countOf = (bytes: Uint8Array, letters: Uint8Array): number => bytes.reduce((sum, byte) => sum + (letters.includes(byte) ? 1 : 0), 0);

function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const length = (bytes[at] as number) < 128 ? 1 : utf8SequenceAt(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

const DECODERS: Record<Encoding, (bytes: Uint8Array) => string> = {
  ascii: (bytes) => windows1252.decode(bytes),
  'utf-8': (bytes) => utf8.decode(bytes),
  'windows-1252': (bytes) => windows1252.decode(bytes),
  cp437: (bytes) => {
    let text = '';
    for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : CP437_UPPER[byte - 128];
    return text;
  },
};

/** Text as code page 437 writes it; letters that the code page lacks become question marks and are counted. */
export function encodeCp437(text: string): { readonly bytes: Uint8Array; readonly lost: number } {
  const bytes = new Uint8Array(text.length);
  let [length, lost] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 128 ? code : CP437_BYTE.get(text.charAt(at));
    if (byte === undefined) lost += 1;
    bytes[length++] = byte ?? QUESTION_MARK;
    if (isFirstOfPair(code)) at += 1;
  }
  return { bytes: bytes.slice(0, length), lost };
}

const QUESTION_MARK = 63;

/** Letters beyond the first 65 536 are two units of a text and one letter to a person. */
const isFirstOfPair = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
