import assert from 'node:assert/strict';
import { argon2Sync } from 'node:crypto';
import { test } from 'node:test';
import { hashPassword, verifyNobody, verifyPassword } from './password.ts';

const phrase = 'gräddfil under köksbordet';

test('the right password is right and every other is wrong', async () => {
  const kept = await hashPassword(phrase);
  assert.deepEqual(await verifyPassword(phrase, kept), { right: true, isOutdated: false });
  for (const wrong of ['', `${phrase} `, phrase.toUpperCase(), phrase.slice(0, -1)]) {
    assert.deepEqual(await verifyPassword(wrong, kept), { right: false, isOutdated: false }, wrong);
  }
});

test('the same password is never kept alike, and what is kept names argon2id and at least the cost that OWASP asks for', async () => {
  const [one, other] = await Promise.all([hashPassword(phrase), hashPassword(phrase)]);
  assert.notEqual(one, other);
  const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$[^$=]{22}\$[^$=]{43}$/.exec(one) ?? [];
  assert.ok(Number(memory) >= 47_104 && Number(passes) >= 1, one);
});

test('a password typed on another keyboard is the same password', async () => {
  const kept = await hashPassword('a\u030Angstro\u0308m i koppen');
  assert.equal((await verifyPassword('ångström i koppen', kept)).right, true);
});

test('every character counts, to the longest password there may be; a longer one is refused, not cut', async () => {
  const longest = 'ö'.repeat(199);
  const kept = await hashPassword(`${longest}1`);
  assert.equal((await verifyPassword(`${longest}2`, kept)).right, false);
  assert.equal((await verifyPassword(`${longest}1`, kept)).right, true);
  assert.equal((await verifyPassword(`${longest}11`, kept)).right, false);
  await assert.rejects(hashPassword(`${longest}11`), RangeError);
  // One sign that becomes eighteen when it is normalised.
  await assert.rejects(hashPassword('\uFDFA'.repeat(20)), RangeError);
  assert.equal((await verifyPassword('x'.repeat(1_000_000), kept)).right, false);
});

test('a password that was kept more cheaply is right, and told to be outdated', async () => {
  const nonce = Buffer.alloc(16, 7);
  const cheap = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
  const hash = argon2Sync('argon2id', { ...cheap, message: phrase, nonce });
  const kept = `$argon2id$v=19$m=19456,t=2,p=1$${unpadded(nonce)}$${unpadded(hash)}`;
  assert.deepEqual(await verifyPassword(phrase, kept), { right: true, isOutdated: true });
  assert.deepEqual(await verifyPassword('annat', kept), { right: false, isOutdated: true });
});

test('what is no argon2id hash lets nobody in', async () => {
  for (const kept of ['', phrase, '$argon2i$v=19$m=65536,t=2,p=1$c2FsdHNhbHRzYWx0$c2FsdA', '$argon2id$v=19$m=65536,t=2,p=1$$']) {
    await assert.rejects(verifyPassword(phrase, kept), /no argon2id hash/, kept);
  }
});

test('somebody who has no account costs as much work as somebody with a wrong password', async () => {
  const kept = await hashPassword(phrase);
  const wrong = await workOf(() => verifyPassword('fel lösenord', kept));
  const nobody = await workOf(() => verifyNobody('fel lösenord'));
  assert.deepEqual(await verifyNobody('fel lösenord'), { right: false, isOutdated: false });
  assert.ok(nobody > wrong / 2 && nobody < wrong * 2, `${nobody} µs against ${wrong} µs`);
});

/** The processor's microseconds of a few times: they are the same on a machine that has much else to do, as the clock's are not. */
async function workOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let turn = 0; turn < 5; turn += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
