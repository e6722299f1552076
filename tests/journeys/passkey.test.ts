import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { readAssets } from '../../src/platform/http/assets.ts';
import type { Passkey, Question, Site } from '../../src/platform/passkeys/passkey.ts';
import { registrationOptions, verifyRegistration } from '../../src/platform/passkeys/registration.ts';
import { signInOptions, verifySignIn } from '../../src/platform/passkeys/sign-in.ts';
import { openBrowser } from '../support/browser.ts';

const owner = { id: '0c6f2f0e', account: 'anna@norrdal.example', name: 'Anna Åkerlund', passkeys: [] };

const script = readAssets().find(readAssets().addressOf('passkey.js'));
const answers: string[] = [];
let shown = '';

/** A page with one form, under the strictest content policy that a script of our own can live with. */
const server = createServer((request, response) => {
  if (request.url === '/passkey.js') return response.setHeader('content-type', 'text/javascript').end(script?.bytes);
  response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; form-action 'self'");
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (request.method === 'GET') return response.end(shown);
  let sent = '';
  request.on('data', (chunk) => {
    sent += chunk;
  });
  return request.on('end', () => {
    answers.push(new URLSearchParams(sent).get('answer') ?? '');
    response.end('<!doctype html><title>Tack</title><h1>Tack</h1>');
  });
}).listen(0, '127.0.0.1');
after(() => server.close());

const origin = await new Promise<string>((resolve) => {
  server.on('listening', () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`));
});
const site: Site = { name: 'Samband', rpId: 'localhost', origin };

const browser = await openBrowser();
after(() => browser.close());

test('a person makes a passkey in the browser and signs in with it', async () => {
  const { page, device } = await openPage();
  await device.add();
  const passkey = await makePasskey(page);

  const asked = await signInOptions(site, []);
  await show(page, asked);
  await page.getByRole('button').click();
  await page.getByRole('heading', { name: 'Tack' }).waitFor();
  const signedIn = await verifySignIn(answers.at(-1) ?? '', { site, challenge: asked.challenge, passkey, owner: owner.id });
  assert.ok(signedIn.ok, JSON.stringify(signedIn));
  assert.ok(signedIn.value.counter > passkey.counter);

  await page.goBack();
  assert.equal(await page.locator('input[name="answer"]').inputValue(), '', 'the answer is not sent again');
  await page.context().close();
});

test('a person who is not recognised is told so, in the form, and may try again', async () => {
  const { page, device } = await openPage();
  await device.add();
  const passkey = await makePasskey(page);
  await show(page, await signInOptions(site, [passkey]));
  await device.recognise(false);
  const before = answers.length;
  await page.getByRole('button').click();
  await page.getByRole('status').filter({ hasText: 'Det avbröts eller tog för lång tid. Försök igen.' }).waitFor();
  assert.equal(answers.length, before, 'nothing is sent');

  await device.recognise(true);
  await page.getByRole('button').click();
  await page.getByRole('heading', { name: 'Tack' }).waitFor();
  await page.context().close();
});

test('a device that has a passkey already is not given another', async () => {
  const { page, device } = await openPage();
  await device.add();
  const passkey = await makePasskey(page);
  await show(page, await registrationOptions(site, { ...owner, passkeys: [passkey] }));
  await page.getByRole('button').click();
  await page.getByRole('status').filter({ hasText: 'Det finns redan en nyckel på den här enheten.' }).waitFor();
  await page.context().close();
});

test('a browser without passkeys says so at once, in the language of the page, and sends nothing', async () => {
  for (const [language, words] of [
    ['sv', 'Den här webbläsaren kan inte använda nycklar'],
    ['en', 'This browser cannot use passkeys'],
  ] as const) {
    const { page } = await openPage();
    await page.addInitScript('delete window.PublicKeyCredential');
    const before = answers.length;
    await show(page, await signInOptions(site, []), language);
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    await page.getByRole('button').click();
    assert.equal(answers.length, before);
    await page.context().close();
  }
});

interface Device {
  add(): Promise<void>;
  recognise(isVerified: boolean): Promise<void>;
}

async function openPage(): Promise<{ page: Page; device: Device }> {
  const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  return { page, device: virtualDevice(await page.context().newCDPSession(page)) };
}

/** The browser's own stand-in for a device with a fingerprint reader. */
function virtualDevice(session: CDPSession): Device {
  let authenticatorId = '';
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const;
  return {
    async add() {
      await session.send('WebAuthn.enable');
      const added = await session.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } });
      authenticatorId = added.authenticatorId;
    },
    async recognise(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}

async function makePasskey(page: Page): Promise<Passkey> {
  const asked = await registrationOptions(site, owner);
  await show(page, asked);
  await page.getByRole('button').click();
  await page.getByRole('heading', { name: 'Tack' }).waitFor();
  const made = await verifyRegistration(answers.at(-1) ?? '', { site, challenge: asked.challenge });
  assert.ok(made.ok, JSON.stringify(made));
  return made.value;
}

async function show(page: Page, { options }: Question, language = 'sv'): Promise<void> {
  const kind = 'user' in JSON.parse(options) ? 'create' : 'get';
  shown = `<!doctype html><html lang="${language}"><title>Nyckel</title>
<form method="post" action="/" data-passkey="${kind}" data-options="${options.replaceAll('"', '&quot;')}">
<input type="hidden" name="answer" value=""><p role="status"></p><button>Fortsätt</button></form>
<script type="module" src="/passkey.js"></script></html>`;
  await page.goto(origin);
}
