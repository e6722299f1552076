import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { Provider } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface Account {
  readonly sub: string;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly name?: unknown;
}

export interface TestProvider {
  readonly issuer: string;
  /** What somebody at the provider's page does when asked who they are: signs in as that account, or turns back. */
  answer: { readonly account: Account; readonly acr?: string; readonly amr?: readonly string[] } | 'cancel';
  /** Follows the address as a browser would, with its cookies, until it is sent back; the address it is sent to. */
  visit(address: string): Promise<URL>;
}

export const CLIENT = { clientId: 'samband', clientSecret: 'secret-enough-for-a-test' };
export const REDIRECT = 'https://samband.example/logga-in/extern/svar';
export const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const LOA2 = 'http://id.elegnamnden.se/loa/1.0/loa2';

/** A real provider on this machine, until the tests of the file have ended. */
export async function testProvider(redirectUri = REDIRECT): Promise<TestProvider> {
  const server = await openServer();
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'], acr: null },
    acrValues: [LOA2, LOA3],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => accounts.get(id) }),
    cookies: { keys: ['only for a test'] },
    pkce: { required: () => true },
  });
  const accounts = new Map<string, Account>();
  const test: TestProvider = { issuer, answer: 'cancel', visit: (address) => visit(address) };
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response);
    if (test.answer !== 'cancel') accounts.set(test.answer.account.sub, test.answer.account);
    return void interact({ provider, answer: test.answer }, request, response);
  });
  return test;
}

async function openServer(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise((resolve) => server.on('listening', resolve));
  return server;
}

interface Asked {
  readonly provider: Provider;
  readonly answer: TestProvider['answer'];
}

/** The provider's own page, where the person always does the same: here it needs no page. */
async function interact({ provider, answer }: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (answer === 'cancel') return provider.interactionFinished(request, response, { error: 'access_denied' });
  const { account, acr, amr } = answer;
  if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: account.sub, acr, amr } });
  const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id });
  grant.addOIDCScope((prompt.details.missingOIDCScope ?? []).join(' '));
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

async function visit(address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  for (let turn = 0; turn < 10; turn += 1) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) keepCookie(cookies, set);
    const location = response.headers.get('location');
    assert.ok(location !== null, `${next} answers ${response.status}: ${await response.text()}`);
    next = new URL(location, next);
    if (next.href.startsWith(REDIRECT)) return next;
  }
  return assert.fail('the provider goes round in circles');
}

function keepCookie(cookies: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const [name = '', value = ''] = pair.split('=');
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}
