import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ChosenProvider } from '../../src/platform/openid/provider-file.ts';
import { assertAccessible, assertNoSidewaysScroll } from '../journeys/looking.ts';
import { openBrowser } from '../support/browser.ts';
import { CLIENT, testProvider } from '../support/openid-provider.ts';
import { openHouse, PASSWORD, someone } from './a-house.ts';
import { invite } from './an-invitation.ts';

// The program is told its own address, and the provider's, when they are known.
const address = new URL('http://localhost/');
const providers: ChosenProvider[] = [];
const house = await openHouse({ address, providers });
address.port = new URL(house.home).port;
const municipality = await testProvider(new URL('/logga-in/extern/svar', address).href);
providers.push({ name: 'Norrdals kommun', issuer: municipality.issuer, ...CLIENT, acrValues: [], secondProof: ['mfa'] });

const browser = await openBrowser();
after(() => browser.close());

test('a browser lets somebody go from our form to the municipality and back, under our content policy', async () => {
  municipality.answer = { account: { sub: 'anna', name: 'Anna' }, amr: ['mfa'] };
  const { email } = await someone(house, { membership: {} });
  const page = await signedIn(email);
  await page.getByRole('button', { name: 'Koppla inloggning med Norrdals kommun' }).click();
  await page.getByText('Inloggningen är kopplad till ditt konto.').waitFor();

  const other = await opened('/logga-in');
  await other.getByRole('button', { name: 'Logga in med Norrdals kommun' }).click();
  await other.waitForURL(new URL('/', address).href);
  await other.goto(`${house.base}/personer`);
  await other.getByRole('heading', { name: 'Personer', exact: true }).waitFor();
});

test('a person adds a passkey in the browser, signs out and signs in with it', async () => {
  const { email } = await someone(house, { membership: {} });
  const page = await signedIn(email);
  await addDevice(page);
  await page.getByRole('link', { name: 'Lägg till nycklar' }).click();
  await page.getByLabel('Vad ska den heta?').fill('Jobbtelefonen');
  await page.getByRole('button', { name: 'Lägg till' }).click();
  await page.getByRole('heading', { name: 'Dina reservkoder' }).waitFor();
  await page.goto('/min-sida');
  await page.getByText('Jobbtelefonen').waitFor();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('button', { name: 'Logga in med nyckel' }).click();
  await page.waitForURL(new URL('/', address).href);
  await page.goto(`${house.base}/personer`);
  await page.getByRole('heading', { name: 'Personer', exact: true }).waitFor();
});

test('every page of signing in can be used by everyone, wide and narrow', async () => {
  const { email } = await someone(house, { hasApp: true });
  const link = await invite(house);
  const page = await opened('/logga-in');
  const look = async () => {
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
    }
  };
  for (const path of ['/logga-in', link]) {
    await page.goto(path);
    await look();
  }
  await page.goto('/logga-in');
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord', { exact: true }).fill('fel');
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await look();
  const plain = await signedIn((await someone(house, { membership: {} })).email);
  await page.context().close();
  for (const path of ['/min-sida', '/min-sida/nycklar', '/min-sida/tvafaktor?till=/', '/min-sida/losenord', '/bekrafta']) {
    await plain.goto(path);
    await assertAccessible(plain);
    await assertNoSidewaysScroll(plain);
  }
});

async function opened(path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: address.href, locale: 'sv-SE' })).newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(path);
  return page;
}

async function signedIn(email: string): Promise<Page> {
  const page = await opened('/logga-in?till=/min-sida');
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await page.getByRole('heading', { name: 'Min sida' }).waitFor();
  return page;
}

/** The browser's own stand-in for a device with a fingerprint reader. */
async function addDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
