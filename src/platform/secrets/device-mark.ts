import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a device is given when somebody has signed in there: it says who, to nobody but us, and opens nothing. */
export function newDeviceMark(key: Uint8Array, who: string): string {
  const name = randomBytes(16).toString('base64url');
  return `${name}.${proof(key, name, who)}`;
}

/** The device's name when the mark was made for this person, else null. */
export function deviceOf(key: Uint8Array, mark: string, who: string): string | null {
  const [name = '', given = ''] = mark.split('.');
  const right = Buffer.from(proof(key, name, who));
  const held = Buffer.from(given);
  return held.length === right.length && timingSafeEqual(held, right) ? name : null;
}

const proof = (key: Uint8Array, name: string, who: string): string =>
  createHmac('sha256', key).update(`enhet ${name} ${who.trim().toLowerCase()}`).digest('base64url');
