import { createHash, randomInt } from 'node:crypto';

// Recovery codes (återställningskoder), for somebody who has lost the phone or the key. Each is used once.

const CODE_COUNT = 10;
/** No 0 and O, 1, I and l: they are taken for each other on paper and over the telephone. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 6;
const GROUP_SIGNS = 4;

/** Ten new codes, such as `k7mp-3xqd-9w4t-h2rb-x8vn-c5ye`. Shown once; `keptRecoveryCode` of each is kept. */
export const newRecoveryCodes = (): readonly string[] => Array.from({ length: CODE_COUNT }, newCode);

const newCode = (): string => Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_SIGNS }, newSign).join('')).join('-');

const newSign = (): string => SIGNS[randomInt(SIGNS.length)] ?? '';

/**
 * SHA-256 is enough: 24 signs of 31 have 118 bits, and ASVS 5.0 6.5.2 asks for a slow hash only below 112.
 * That is why the codes are as long as they are, and why they may be looked up by what is kept: the time it takes tells nothing of use.
 */
export const keptRecoveryCode = (typed: string): string => createHash('sha256').update(plain(typed), 'utf8').digest('hex');

/** However it is written down: capitals, spaces and lines between the groups do not count. */
const plain = (typed: string): string => typed.toLowerCase().replace(/[^0-9a-z]/g, '');
