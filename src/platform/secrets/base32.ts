const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as signs that can be read aloud and typed (RFC 4648 base32), without the padding that no authenticator app wants. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => SIGNS[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The bytes again, or null when the text is something else. */
export function fromBase32(text: string): Uint8Array | null {
  const values = [...text.toUpperCase().replace(/[\s=]/g, '')].map((sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}
