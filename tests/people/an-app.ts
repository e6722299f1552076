import { totpCode } from '../../src/platform/secrets/totp.ts';

/** What an app shows at a moment when somebody has typed the key in it (RFC 4648 6). */
export function codeInApp(base32: string, at: Temporal.Instant): string {
  const bits = [...base32.replaceAll(' ', '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  return totpCode(bytes, Math.floor(at.epochMilliseconds / 30_000));
}
