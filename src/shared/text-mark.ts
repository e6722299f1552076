/** Seven letters that tell a text from others, the same wherever it is made (FNV-1a, 32 bits): nothing is kept secret by it. */
export function textMark(text: string): string {
  let mark = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) mark = Math.imul(mark ^ byte, 0x01000193) >>> 0;
  return mark.toString(36).padStart(7, '0');
}
