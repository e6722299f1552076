import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { base32, fromBase32 } from './base32.ts';
import { matchingTotpStep, newTotpSecret, totpAddress, totpCode, totpSecretText, totpStep } from './totp.ts';

const secret = new TextEncoder().encode('12345678901234567890');

test("the codes are those of RFC 6238, appendix B, and RFC 4226, appendix D: the last six of the RFC's eight digits", () => {
  for (const [second, code] of [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ] as const) {
    assert.equal(totpCode(secret, totpStep(new Date(second * 1_000))), code.slice(2));
  }
  assert.deepEqual(
    Array.from({ length: 10 }, (_, counter) => totpCode(secret, counter)),
    ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'],
  );
});

test('a code is right for half a minute before its time and half a minute after, and tells its step', () => {
  const step = 1_000_000;
  const code = totpCode(secret, step);
  const begins = step * 30_000;
  const steps = (at: number): number | null => matchingTotpStep(secret, code, new Date(at));
  assert.equal(steps(begins - 30_001), null);
  assert.equal(steps(begins - 30_000), step);
  assert.equal(steps(begins), step);
  assert.equal(steps(begins + 59_999), step);
  assert.equal(steps(begins + 60_000), null);
});

test('a code may be typed with a space, and nothing else is a code', () => {
  const at = new Date(59_000);
  assert.equal(matchingTotpStep(secret, ' 287 082 ', at), 1);
  for (const wrong of ['', '287083', '28708', '2870822', '287082x', '+87082', '２８７０８２']) {
    assert.equal(matchingTotpStep(secret, wrong, at), null, wrong);
  }
  assert.equal(matchingTotpStep(newTotpSecret(), '287082', new Date(59_000)), null);
});

test('an authenticator app is given the issuer, the account and the secret', () => {
  const address = new URL(totpAddress(secret, { issuer: 'Samband Norrdal', account: 'åsa@norrdal.example' }));
  assert.equal(`${address.protocol}//${address.host}`, 'otpauth://totp');
  assert.equal(decodeURIComponent(address.pathname), '/Samband Norrdal:åsa@norrdal.example');
  assert.doesNotMatch(address.search, /\+/, 'some apps show a plus sign as it is');
  assert.deepEqual(Object.fromEntries(address.searchParams), {
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: 'Samband Norrdal',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  assert.equal(totpSecretText(secret), 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
});

test('secrets are new every time and as long as RFC 4226 advises', () => {
  assert.notDeepEqual(newTotpSecret(), newTotpSecret());
  assert.equal(newTotpSecret().length, 20);
});

test('base32 is that of RFC 4648, and gives back what was put in', () => {
  const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(new TextEncoder().encode(text)));
  assert.deepEqual(texts, ['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
  fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.deepEqual(fromBase32(base32(bytes)), Uint8Array.from(bytes))));
  assert.deepEqual(fromBase32('mzxw 6ytb'), new TextEncoder().encode('fooba'));
  assert.equal(fromBase32('MZX0'), null);
});
