/** How the letters of a text file were stored. Everything but UTF-8 is worth a word to the one who sent it. */
export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** The letters of a file, with one kind of line ending and no byte order mark. Every file has some reading. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  const label = encoding === 'utf-16' ? utf16Label(bytes) : encoding;
  return { text: new TextDecoder(label).decode(bytes).replace(/\r\n?/g, '\n'), encoding };
}

/** Whether letters are all there is: a picture, a program or a zip file under another name is full of control characters. */
export function isReadable(text: string): boolean {
  const start = text.slice(0, 4000);
  const strange = (start.match(CONTROL_CHARACTERS) ?? []).length;
  return strange <= FEW || strange * 20 <= start.length;
}

/** A few may have slipped in from a copied text; they are told by their lines. */
const FEW = 5;
const CONTROL_CHARACTERS = /(?![\n\t\f])\p{Cc}/gu;

export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (hasUtf16Mark(bytes) || looksLikeUtf16(bytes)) return 'utf-16';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const hasUtf16Mark = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** In UTF-16 every other byte of Swedish text is zero; in the other encodings none is. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200);
  const zeros = start.filter((byte) => byte === 0).length;
  return start.length >= 4 && zeros * 3 > start.length;
}

function utf16Label(bytes: Uint8Array): string {
  if (hasUtf16Mark(bytes)) return bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';
  return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
}
