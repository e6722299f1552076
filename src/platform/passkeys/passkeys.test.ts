import assert from 'node:assert/strict';
import { test } from 'node:test';
import { softwareAuthenticator, type Told } from '../../../tests/support/software-authenticator.ts';
import { answeredCredential } from './answer.ts';
import type { NewPasskey, Passkey, Site } from './passkey.ts';
import { registrationOptions, verifyRegistration } from './registration.ts';
import { type AskedSignIn, signInOptions, verifySignIn } from './sign-in.ts';

const site: Site = { name: 'Samband', rpId: 'norrdal.example', origin: 'https://norrdal.example' };
const owner = { id: '0c6f2f0e', account: 'anna@norrdal.example', name: 'Anna Åkerlund', passkeys: [] };

test('somebody makes a passkey and signs in with it again and again', async () => {
  const { device, passkey } = await someone();
  let known: Passkey = passkey;
  for (const counter of [1, 2, 3]) {
    const { options, challenge } = await signInOptions(site, [known]);
    const answer = device.get(options);
    assert.equal(answeredCredential(answer), known.credentialId);
    const signedIn = await verifySignIn(answer, { site, challenge, passkey: known, owner: owner.id });
    assert.deepEqual(signedIn, { ok: true, value: { counter, isBackedUp: false } });
    known = { ...known, counter };
  }
});

test('what is kept of a passkey is plain', async () => {
  const { passkey } = await someone({ isBackedUp: true, transports: ['internal', 'hybrid', '<script>'] });
  assert.match(passkey.credentialId, /^[\w-]{22}$/);
  assert.ok(passkey.publicKey.length > 70);
  assert.deepEqual(
    { ...passkey, credentialId: '', publicKey: null },
    {
      credentialId: '',
      publicKey: null,
      counter: 0,
      transports: ['hybrid', 'internal'],
      isBackedUp: true,
      aaguid: '00112233-4455-6677-8899-aabbccddeeff',
    },
  );
});

test('the browser is asked for a passkey that recognises the person, kept in the device, and not for one that there is already', async () => {
  const { passkey } = await someone();
  const { options, challenge } = await registrationOptions(site, { ...owner, passkeys: [passkey] });
  const asked = JSON.parse(options);
  assert.equal(asked.challenge, challenge);
  assert.ok(Buffer.from(challenge, 'base64url').length >= 16);
  assert.deepEqual(asked.rp, { name: 'Samband', id: 'norrdal.example' });
  assert.equal(asked.authenticatorSelection.userVerification, 'required');
  assert.equal(asked.authenticatorSelection.residentKey, 'required');
  assert.deepEqual(asked.excludeCredentials, [{ id: passkey.credentialId, type: 'public-key', transports: ['usb'] }]);
  assert.equal(asked.user.name, 'anna@norrdal.example');
});

test('somebody who has not said who they are is asked for any passkey of the site', async () => {
  const asked = JSON.parse((await signInOptions(site, [])).options);
  assert.equal(asked.userVerification, 'required');
  assert.equal(asked.rpId, 'norrdal.example');
  assert.deepEqual(asked.allowCredentials ?? [], []);
});

for (const [why, told] of [
  ['for another origin', { origin: 'https://norrdal.example.evil.example' }],
  ['over another port', { origin: 'https://norrdal.example:8443' }],
  ['for another domain', { rpId: 'evil.example' }],
  ['in a frame of another page', { crossOrigin: true }],
  ['by a device that has not recognised the person', { isVerified: false }],
] as const) {
  test(`no passkey is made ${why}`, async () => {
    const { options, challenge } = await registrationOptions(site, owner);
    const made = await verifyRegistration(softwareAuthenticator(site.origin).create(options, told), { site, challenge });
    assert.equal(made.ok, false);
  });

  test(`nobody is signed in ${why}`, async () => assert.equal(await problemOf(told), 'refused'));
}

test('nobody is signed in with somebody else’s passkey', async () => {
  assert.equal(await problemOf({ owner: 'somebody else' }), 'refused');
  assert.equal(await problemOf({ credentialId: 'c29tZWJvZHkgZWxzZQ' }), 'refused');
  const { device } = await someone();
  const { passkey } = await someone();
  const { options, challenge } = await signInOptions(site, []);
  const answer = device.get(options, { credentialId: passkey.credentialId });
  const signedIn = await verifySignIn(answer, { site, challenge, passkey, owner: owner.id });
  assert.deepEqual(signedIn, { ok: false, problem: { kind: 'refused', reason: 'wrong signature' } });
});

test('a device that does not say whose passkey it is signs in the one whose passkey is kept', async () => {
  assert.equal(await problemOf({ owner: null }), null);
});

test('an answer to another question is refused, so it cannot be used twice', async () => {
  const { device, passkey } = await someone();
  const first = await signInOptions(site, []);
  const answer = device.get(first.options);
  const asked: AskedSignIn = { site, challenge: first.challenge, passkey, owner: owner.id };
  assert.equal((await verifySignIn(answer, asked)).ok, true);
  const again = await signInOptions(site, []);
  assert.equal((await verifySignIn(answer, { ...asked, challenge: again.challenge })).ok, false);
  const made = await registrationOptions(site, owner);
  const other = await registrationOptions(site, owner);
  const created = softwareAuthenticator(site.origin).create(made.options);
  assert.equal((await verifyRegistration(created, { site, challenge: other.challenge })).ok, false);
});

test('an answer to making one is no answer to signing in, and the other way round', async () => {
  const { device, passkey } = await someone();
  const { options, challenge } = await registrationOptions(site, owner);
  assert.equal((await verifySignIn(device.create(options), { site, challenge, passkey, owner: owner.id })).ok, false);
  const asked = await signInOptions(site, []);
  assert.equal((await verifyRegistration(device.get(asked.options), { site, challenge: asked.challenge })).ok, false);
});

test('a counter that has not gone on is told by itself: there may be a copy of the device', async () => {
  assert.equal(await problemOf({ counter: 7 }, 7), 'counterWentBack');
  assert.equal(await problemOf({ counter: 6 }, 7), 'counterWentBack');
  assert.equal(await problemOf({ counter: 0 }, 7), 'counterWentBack');
  assert.equal(await problemOf({ counter: 8 }, 7), null);
});

test('a device that never counts is let in every time', async () => {
  assert.equal(await problemOf({ counter: 0 }, 0), null);
});

test('a signature that has been changed is refused', async () => {
  const { device, passkey } = await someone();
  const { options, challenge } = await signInOptions(site, []);
  const answer = JSON.parse(device.get(options));
  for (const part of ['signature', 'authenticatorData', 'clientDataJSON']) {
    const bytes = Buffer.from(answer.response[part], 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const changed = { ...answer, response: { ...answer.response, [part]: bytes.toString('base64url') } };
    const signedIn = await verifySignIn(JSON.stringify(changed), { site, challenge, passkey, owner: owner.id });
    assert.equal(signedIn.ok, false, part);
  }
});

test('what is no answer at all is told, and nothing falls over', async () => {
  const { passkey } = await someone();
  const asked = { site, challenge: 'AAAA', passkey, owner: owner.id };
  const junk = ['', 'null', '[]', '{}', '{"id":"a","rawId":"a","type":"public-key","response":{}}', 'x'.repeat(200_000)];
  for (const answer of junk) {
    assert.deepEqual(await verifySignIn(answer, asked), { ok: false, problem: { kind: 'unreadable' } });
    assert.deepEqual(await verifyRegistration(answer, asked), { ok: false, problem: { kind: 'unreadable' } });
    assert.equal(answeredCredential(answer), null);
  }
  const response = { clientDataJSON: 'AAAA', attestationObject: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' };
  const shaped = JSON.stringify({ id: passkey.credentialId, rawId: passkey.credentialId, type: 'public-key', response });
  assert.equal((await verifySignIn(shaped, asked)).ok, false);
  assert.equal((await verifyRegistration(shaped, asked)).ok, false);
});

async function someone(told: Told = {}): Promise<{ device: ReturnType<typeof softwareAuthenticator>; passkey: NewPasskey }> {
  const device = softwareAuthenticator(site.origin);
  const { options, challenge } = await registrationOptions(site, owner);
  const made = await verifyRegistration(device.create(options, told), { site, challenge });
  assert.ok(made.ok, JSON.stringify(made));
  return { device, passkey: made.value };
}

/** What is wrong with a sign-in where the device does as it is told; null when nothing is. */
async function problemOf(told: Told, counter = 0): Promise<string | null> {
  const { device, passkey } = await someone();
  const { options, challenge } = await signInOptions(site, [passkey]);
  const known = { ...passkey, counter };
  const signedIn = await verifySignIn(device.get(options, told), { site, challenge, passkey: known, owner: owner.id });
  return signedIn.ok ? null : signedIn.problem.kind;
}
