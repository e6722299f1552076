import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { CLIENT, REDIRECT } from '../../../tests/support/openid-provider.ts';
import { discoverProvider, type OpenIdSettings } from './openid-provider.ts';
import { beginSignIn, finishSignIn } from './openid-sign-in.ts';

// A provider that can be made to say anything, because a real one never would.

const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Said = Readonly<Record<string, unknown>>;

/** What each of its addresses answers; set by the test. */
const says: { metadata: Said; token: string; userinfo: Said; status: number; isSilent: boolean } = {
  metadata: {},
  token: '',
  userinfo: {},
  status: 200,
  isSilent: false,
};

/** How it was asked for tokens. */
const heard: { authorization: string | undefined; body: string }[] = [];

const server = createServer(async (request, response) => {
  if (says.isSilent) return;
  if (request.url === '/token') heard.push({ authorization: request.headers.authorization, body: await text(request) });
  const answers: Readonly<Record<string, () => unknown>> = {
    '/.well-known/openid-configuration': () => ({ ...metadata(), ...says.metadata }),
    '/jwks': () => ({ keys: [{ ...ownKey.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }] }),
    '/token': () => ({ access_token: 'abc', token_type: 'Bearer', id_token: says.token }),
    '/userinfo': () => says.userinfo,
  };
  answer(response, answers[request.url ?? '']?.() ?? {});
}).listen(0, '127.0.0.1');
after(() => {
  server.close();
  server.closeAllConnections();
});
await new Promise((resolve) => server.on('listening', resolve));
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(says.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const metadata = (): Said => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  userinfo_endpoint: `${issuer}/userinfo`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
});

test('a token that tells the truth is believed, also from a clock that is a little wrong', async () => {
  assert.equal(await problemOf({}), null);
  assert.equal(await problemOf({ exp: now() - 20 }), null);
  assert.equal(await problemOf({ iat: now() + 20, nbf: now() + 20 }), null);
});

for (const [why, claims] of [
  ['that has run out', { exp: now() - 120 }],
  ['that is not valid yet', { nbf: now() + 120 }],
  ['for somebody else', { aud: 'another' }],
  ['for several, one of whom may not be us', { aud: [CLIENT.clientId, 'another'], azp: 'another' }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['about nobody', { sub: undefined }],
] as const) {
  test(`a token ${why} is refused`, async () => assert.equal(await problemOf(claims), 'refused'));
}

test('a token that somebody else has signed, or nobody, is refused', async () => {
  assert.equal(await problemOf({}, (claims) => signed(claims, otherKey.privateKey)), 'refused');
  assert.equal(await problemOf({}, (claims) => `${encoded({ alg: 'none' })}.${encoded(claims)}.`), 'refused');
  assert.equal(await problemOf({}, signedWithTheSecret), 'refused');
  assert.equal(
    await problemOf({}, (claims) => signed(claims, ownKey.privateKey).replace(/\.[^.]+\./, `.${encoded({ ...claims, sub: 'chef' })}.`)),
    'refused',
  );
  assert.equal(await problemOf({}, () => 'no token'), 'refused');
});

test('what is told about somebody else is not taken for this person', async () => {
  says.userinfo = { sub: 'somebody else', email: 'chef@norrdal.example', email_verified: true };
  assert.equal(await problemOf({ email: undefined }), 'refused');
});

test('an address in the token is not verified by what stands elsewhere', async () => {
  says.userinfo = { sub: 'anna-1', email: 'annat@norrdal.example', email_verified: true };
  const signedIn = await signIn({ email: 'anna@norrdal.example' });
  assert.deepEqual(signedIn.ok && [signedIn.value.email, signedIn.value.isEmailVerified], ['anna@norrdal.example', false]);
});

test('a sign-in there that is too old for what is asked is refused', async () => {
  assert.equal(await problemOf({ auth_time: now() - 10 }, ownSigned, 300), null);
  assert.equal(await problemOf({ auth_time: now() - 3_600 }, ownSigned, 300), 'refused');
  assert.equal(await problemOf({}, ownSigned, 300), 'refused');
});

test('an address that is not encrypted is refused, wherever it stands, unless it is on this machine', async () => {
  for (const insecure of [
    'http://login.norrdal.example',
    'http://127.0.0.1.evil.example',
    'http://10.0.0.1',
    'ftp://127.0.0.1',
    'norrdal',
    '',
  ]) {
    assert.equal(await discoveryProblem({ issuer: insecure }), 'insecure', insecure);
  }
  for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint']) {
    says.metadata = { [name]: 'http://login.norrdal.example/here' };
    assert.equal(await discoveryProblem({}), 'insecure', name);
  }
  says.metadata = {};
  assert.equal(await discoveryProblem({}), null);
  assert.equal(await discoveryProblem({ issuer: `${issuer}/` }), null);
});

test('a provider that is not the one in the settings is refused', async () => {
  for (const other of ['https://login.microsoftonline.com/{tenantid}/v2.0', 'https://evil.example', undefined]) {
    says.metadata = { issuer: other };
    assert.equal(await discoveryProblem({}), 'refused', String(other));
  }
  says.metadata = {};
  assert.equal(await discoveryProblem({ issuer: `${issuer}/.well-known/openid-configuration` }), 'refused');
});

test('an issuer that many organisations share is refused, though the library would let it pass', async () => {
  const shared = { ...metadata(), issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' };
  const { mock } = test.mock.method(globalThis, 'fetch', async () => Response.json(shared));
  assert.equal(await discoveryProblem({ issuer: 'https://login.microsoftonline.com/common/v2.0' }), 'refused');
  assert.equal(mock.callCount(), 1);
  mock.restore();
});

test('the secret is given in the way that the provider takes it', async () => {
  for (const [taken, inHead] of [
    [undefined, true],
    [['client_secret_post', 'client_secret_basic'], true],
    [['client_secret_post'], false],
  ] as const) {
    says.metadata = { token_endpoint_auth_methods_supported: taken };
    assert.equal(await problemOf({}), null);
    assert.equal(heard.at(-1)?.authorization !== undefined, inHead);
    assert.equal(heard.at(-1)?.body.includes(CLIENT.clientSecret), !inHead);
  }
  says.metadata = {};
});

test('a provider that does not answer, or not in time, is told from one that answers wrongly', async () => {
  assert.equal(await discoveryProblem({ issuer: 'http://127.0.0.1:1' }), 'unreachable');
  says.status = 503;
  assert.equal(await discoveryProblem({}), 'unreachable');
  says.status = 404;
  assert.equal(await discoveryProblem({}), 'refused');
  says.status = 200;

  const begun = performance.now();
  says.isSilent = true;
  assert.equal(await discoveryProblem({ timeoutSeconds: 0.2 }), 'unreachable');
  says.isSilent = false;
  assert.ok(performance.now() - begun < 5_000);
});

test('a provider that falls silent or fails in the middle of a sign-in is told as unreachable', async () => {
  const found = await discoverProvider({ issuer, ...CLIENT, acrValues: [], timeoutSeconds: 0.3 });
  assert.ok(found.ok);
  const { kept } = await beginSignIn(found.value, { redirectUri: REDIRECT });
  const finish = () => finishSignIn(found.value, `code=1&state=${kept.state}`, kept);
  says.isSilent = true;
  const silent = await finish();
  says.isSilent = false;
  says.status = 502;
  const failing = await finish();
  says.status = 200;
  assert.deepEqual(
    [silent, failing].map((signedIn) => !signedIn.ok && signedIn.problem.kind),
    ['unreachable', 'unreachable'],
  );
});

function now(): number {
  return Math.floor(Date.now() / 1_000);
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: Said, key: KeyObject): string {
  const said = `${encoded({ alg: 'RS256', kid: 'own' })}.${encoded(claims)}`;
  return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`;
}

const ownSigned = (claims: Said): string => signed(claims, ownKey.privateKey);

function signedWithTheSecret(claims: Said): string {
  const said = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`;
  return `${said}.${createHmac('sha256', CLIENT.clientSecret).update(said).digest('base64url')}`;
}

async function signIn(claims: Said, write = ownSigned, maxAgeSeconds: number | null = null) {
  const found = await discoverProvider({ issuer, ...CLIENT, acrValues: [] });
  assert.ok(found.ok, JSON.stringify(found));
  const { kept } = await beginSignIn(found.value, { redirectUri: REDIRECT, maxAgeSeconds });
  const { nonce, state } = kept;
  const truth = { iss: issuer, aud: CLIENT.clientId, sub: 'anna-1', email: 'a@b.example', iat: now(), exp: now() + 60, nonce };
  says.token = write({ ...truth, ...claims });
  return finishSignIn(found.value, `code=1&state=${state}`, kept);
}

async function problemOf(claims: Said, write = ownSigned, maxAgeSeconds: number | null = null): Promise<string | null> {
  const signedIn = await signIn(claims, write, maxAgeSeconds);
  return signedIn.ok ? null : signedIn.problem.kind;
}

async function discoveryProblem(others: Partial<OpenIdSettings>): Promise<string | null> {
  const found = await discoverProvider({ issuer, ...CLIENT, acrValues: [], ...others });
  return found.ok ? null : found.problem.kind;
}
