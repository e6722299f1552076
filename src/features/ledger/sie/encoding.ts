/** How the bytes of a file are to be read. `#FORMAT PC8` says nothing: most UTF-8 files claim it too. */
export type Encoding = 'ascii' | 'cp437' | 'utf-8' | 'windows-1252';

/** What one pass over the bytes tells about the file, before anything is read. */
export interface Survey {
  readonly encoding: Encoding;
  /** Some bytes fit another encoding better: single fields must be looked at one by one. */
  readonly isMixed: boolean;
  /** The replacement character stands in the file: the text was destroyed before it reached us. */
  readonly isDamaged: boolean;
  readonly lines: number;
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
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Tells the encoding from the bytes alone, and counts the lines on the way. */
export function surveyBytes(bytes: Uint8Array): Survey {
  const count = new Float64Array(256);
  let [lines, utf8Sequences, replaced] = [1, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 10) lines += 1;
    if (byte < 128) continue;
    const length = utf8SequenceAt(bytes, at);
    if (length === 0) count[byte] = (count[byte] as number) + 1;
    else if (isReplacement(bytes, at)) replaced += 1;
    if (length > 0) utf8Sequences += 1;
    at += Math.max(0, length - 1);
  }
  return { ...judge(count, utf8Sequences), isDamaged: replaced > 0, lines };
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
  const lead = bytes[at] as number;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

const isReplacement = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;

/** Reads a field's bytes as the file's encoding, or as another when the field itself says so. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return decoders[encodingOf(bytes, encoding)](bytes);
}

/** True when a field is written in another encoding than the file around it. */
export const isForeign = (bytes: Uint8Array, encoding: Encoding): boolean => encodingOf(bytes, encoding) !== encoding;

function encodingOf(bytes: Uint8Array, encoding: Encoding): Encoding {
  if (encoding === 'ascii' || !bytes.some((byte) => byte > 127)) return encoding;
  if (isUtf8(bytes)) return hasSwedishUtf8(bytes) || encoding === 'utf-8' ? 'utf-8' : encoding;
  const asCp437 = countOf(bytes, SWEDISH_CP437);
  const as1252 = countOf(bytes, SWEDISH_1252);
  if (asCp437 === as1252) return encoding === 'utf-8' ? 'windows-1252' : encoding;
  return asCp437 > as1252 ? 'cp437' : 'windows-1252';
}

const countOf = (bytes: Uint8Array, letters: Uint8Array): number => bytes.reduce((sum, byte) => sum + (letters.includes(byte) ? 1 : 0), 0);

/** å, ä, ö and their like begin with C3 in UTF-8; other pairs may be chance. */
const hasSwedishUtf8 = (bytes: Uint8Array): boolean => bytes.includes(0xc3);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const decoders: Record<Encoding, (bytes: Uint8Array) => string> = {
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
  const letters = [...text.normalize('NFC')];
  const lost = letters.filter((letter) => letter.charCodeAt(0) > 127 && !CP437_BYTE.has(letter)).length;
  return { bytes: Uint8Array.from(letters, byteOf), lost };
}

const byteOf = (letter: string): number => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : (CP437_BYTE.get(letter) ?? 63));
