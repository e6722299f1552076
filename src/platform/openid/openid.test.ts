import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, LOA3, REDIRECT, type TestProvider, testProvider } from '../../../tests/support/openid-provider.ts';
import { discoverProvider, type OpenIdProvider, type OpenIdSettings } from './openid-provider.ts';
import { beginSignIn, finishSignIn, type KeptSignIn } from './openid-sign-in.ts';

const anna = { sub: 'anna-1', email: 'anna@norrdal.example', email_verified: true, name: 'Anna Åkerlund' };

const municipality = await testProvider();
municipality.answer = { account: anna };
const provider = await discovered(municipality);

test('somebody signs in through the municipality', async () => {
  const { query, kept } = await comeBack();
  assert.deepEqual(await finishSignIn(provider, query, kept), {
    ok: true,
    value: {
      issuer: municipality.issuer,
      subject: 'anna-1',
      email: 'anna@norrdal.example',
      isEmailVerified: true,
      name: 'Anna Åkerlund',
      acr: null,
      amr: [],
    },
  });
});

test('the person is sent there with a question that nobody else can answer, and that tells nothing', async () => {
  const first = await beginSignIn(provider, { redirectUri: REDIRECT });
  const second = await beginSignIn(provider, { redirectUri: REDIRECT });
  const asked = Object.fromEntries(new URL(first.address).searchParams);
  assert.equal(asked.response_type, 'code');
  assert.equal(asked.code_challenge_method, 'S256');
  assert.equal(asked.state, first.kept.state);
  assert.equal(asked.nonce, first.kept.nonce);
  assert.doesNotMatch(first.address, new RegExp(`${first.kept.verifier}|${CLIENT.clientSecret}`));
  for (const part of ['state', 'nonce', 'verifier'] as const) assert.notEqual(first.kept[part], second.kept[part]);
});

for (const [part, reason] of [
  ['state', /unexpected "state" response parameter value/],
  ['nonce', /unexpected JWT claim value encountered: unexpected ID Token "nonce" claim value/],
  ['verifier', /invalid_grant \(400\)/],
] as const) {
  test(`an answer to another browser's question is refused: wrong ${part}`, async () => {
    const { query, kept } = await comeBack();
    const other = await beginSignIn(provider, { redirectUri: REDIRECT });
    const signedIn = await finishSignIn(provider, query, { ...kept, [part]: other.kept[part] });
    assert.ok(!signedIn.ok && signedIn.problem.kind === 'refused');
    assert.match(signedIn.problem.reason, reason);
  });
}

test('an answer is used once', async () => {
  const { query, kept } = await comeBack();
  assert.equal(await problemOf(query, kept), null);
  assert.equal(await problemOf(query, kept), 'refused');
});

test('an answer from another issuer, or one that does not say which, is refused', async () => {
  for (const issuer of ['https://evil.example', null]) {
    const { query, kept } = await comeBack();
    const changed = new URLSearchParams(query);
    changed.delete('iss');
    if (issuer !== null) changed.set('iss', issuer);
    assert.equal(await problemOf(changed.toString(), kept), 'refused');
  }
});

test('an answer that says two things at once, or nothing, is refused', async () => {
  const { query, kept } = await comeBack();
  const bare = new URLSearchParams(query);
  bare.delete('code');
  for (const other of [`${query}&state=other`, `${query}&iss=https://evil.example`, bare.toString(), '', 'state=%00']) {
    assert.equal(await problemOf(other, kept), 'refused', other);
  }
});

test('an address that the provider has not verified is told as such', async () => {
  for (const verified of [false, undefined, 'true', 1]) {
    const signedIn = await signInAs({ ...anna, sub: `anna-${verified}`, email_verified: verified });
    assert.equal(signedIn.email, 'anna@norrdal.example');
    assert.equal(signedIn.isEmailVerified, false, String(verified));
  }
});

test('what the provider does not tell, or tells as something else, is not told', async () => {
  for (const email of [undefined, '', 'anna', ['anna@norrdal.example'], `${'a'.repeat(250)}@norrdal.example`]) {
    const signedIn = await signInAs({ sub: `nobody-${String(email).length}`, email, email_verified: true, name: ' ' });
    assert.deepEqual([signedIn.email, signedIn.isEmailVerified, signedIn.name], [null, false, null]);
  }
});

test('somebody who turns back is told from an answer that cannot be believed', async () => {
  municipality.answer = 'cancel';
  const { query, kept } = await comeBack();
  assert.equal(await problemOf(query, kept), 'cancelled');
  assert.equal(await problemOf(query, { ...kept, state: 'another' }), 'refused');
  municipality.answer = { account: anna };
});

test('a provider that is less sure of the person than was asked for is refused', async () => {
  const strict = await discovered(municipality, { acrValues: [LOA3] });
  municipality.answer = { account: anna, acr: LOA3, amr: ['hwk', 'pin'] };
  const sure = await comeBack(strict);
  const signedIn = await finishSignIn(strict, sure.query, sure.kept);
  assert.deepEqual(signedIn.ok && [signedIn.value.acr, signedIn.value.amr], [LOA3, ['hwk', 'pin']]);

  municipality.answer = { account: anna, acr: 'http://id.elegnamnden.se/loa/1.0/loa2' };
  const unsure = await comeBack(strict);
  assert.equal((await finishSignIn(strict, unsure.query, unsure.kept)).ok, false);
  municipality.answer = { account: anna };
  const silent = await comeBack(strict);
  assert.equal((await finishSignIn(strict, silent.query, silent.kept)).ok, false);
});

test('somebody may be asked to show anew who they are', async () => {
  const { address, kept } = await beginSignIn(provider, { redirectUri: REDIRECT, maxAgeSeconds: 0 });
  assert.equal(new URL(address).searchParams.get('max_age'), '0');
  const returned = await municipality.visit(address);
  assert.equal(await problemOf(returned.search, kept), null);
});

test('a client whom the provider does not know gets nobody signed in', async () => {
  const stranger = await discovered(municipality, { clientSecret: 'fel' });
  const { query, kept } = await comeBack();
  const signedIn = await finishSignIn(stranger, query, kept);
  assert.equal(signedIn.ok ? null : signedIn.problem.kind, 'refused');
});

async function discovered(there: TestProvider, others: Partial<OpenIdSettings> = {}): Promise<OpenIdProvider> {
  const found = await discoverProvider({ issuer: there.issuer, ...CLIENT, acrValues: [], ...others });
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

async function comeBack(through = provider): Promise<{ query: string; kept: KeptSignIn }> {
  const { address, kept } = await beginSignIn(through, { redirectUri: REDIRECT });
  const returned = await municipality.visit(address);
  return { query: returned.search.slice(1), kept };
}

async function problemOf(query: string, kept: KeptSignIn): Promise<string | null> {
  const signedIn = await finishSignIn(provider, query, kept);
  return signedIn.ok ? null : signedIn.problem.kind;
}

async function signInAs(account: { sub: string; email?: unknown; email_verified?: unknown; name?: unknown }) {
  municipality.answer = { account };
  const { query, kept } = await comeBack();
  municipality.answer = { account: anna };
  const signedIn = await finishSignIn(provider, query, kept);
  assert.ok(signedIn.ok, JSON.stringify(signedIn));
  return signedIn.value;
}
