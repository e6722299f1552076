import { decodeText } from '../../files/text.ts';

/** Where a page says in which encoding it is; browsers look in the first kilobyte, and some pages say it later. */
const DECLARED = /<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{1,30})|<\?xml[^<>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w-]{1,30})/i;
const DECLARED_WITHIN_BYTES = 4_096;

/** The letters of a page: its byte order mark decides, then what it says of itself, then whether it can be UTF-8. */
export function decodeHtml(bytes: Uint8Array): string {
  const guessed = decodeText(bytes);
  if (guessed.encoding === 'utf-16') return guessed.text;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARED_WITHIN_BYTES)).toString('latin1');
  const declared = DECLARED.exec(start);
  return decodedAs(bytes, declared?.[1] ?? declared?.[2] ?? 'utf-8') ?? guessed.text;
}

/** Null when the page is not in the encoding it says, or in one that nobody knows. */
function decodedAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
