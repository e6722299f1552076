import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, testProvider } from '../support/openid-provider.ts';
import { openHouse, PASSWORD, someone } from './a-house.ts';
import { invite } from './an-invitation.ts';
import { placeOf, type SomeBrowser, someBrowser } from './some-browser.ts';

const municipality = await testProvider();
const { issuer } = municipality;
const provider = { name: 'Norrdals kommun', issuer, ...CLIENT, acrValues: [], secondProof: ['mfa'] };
const house = await openHouse({ address: new URL('https://samband.example/'), providers: [provider] });
const { base } = house;

let count = 0;
const account = (more: object = {}) => {
  count += 1;
  return { sub: `sub-${count}`, email: `ny${count}@norrdal.example`, email_verified: true, name: `Ny ${count}`, ...more };
};

test('somebody links the municipality’s sign-in to their account and is let in by it from then on', async () => {
  const anna = account();
  const { browser, email } = await signedIn();
  assert.match((await browser.shown('/min-sida')).text, /Koppla inloggning med Norrdals kommun/);
  assert.equal(placeOf(await visit(browser, { to: '/min-sida/extern', as: { account: anna } })), '/min-sida');
  const text = (await browser.shown('/min-sida')).text;
  assert.match(text, /Sluta logga in med Norrdals kommun/);
  assert.ok(text.includes(email), 'the session is the same');

  const elsewhere = someBrowser(house);
  assert.equal(
    placeOf(await visit(elsewhere, { to: '/logga-in/extern', as: { account: anna }, next: `${base}/personer` })),
    `${base}/personer`,
  );
  assert.ok((await elsewhere.shown('/min-sida')).text.includes(email));
  assert.match(
    placeOf(await elsewhere.get(`${base}/personer`)),
    /^\/min-sida\/tvafaktor/,
    'without means that are trusted it is one proof only',
  );
});

test('means that the settings trust count as both proofs', async () => {
  const anna = account();
  const { browser } = await signedIn();
  await visit(browser, { to: '/min-sida/extern', as: { account: anna } });
  const elsewhere = someBrowser(house);
  await visit(elsewhere, { to: '/logga-in/extern', as: { account: anna, amr: ['mfa'] } });
  assert.equal((await elsewhere.shown(`${base}/personer`)).status, 200);
});

test('whoever has an app is asked for its code when the municipality counts as one proof', async () => {
  const anna = account();
  const { browser } = await signedIn(true);
  await visit(browser, { to: '/min-sida/extern', as: { account: anna } });
  const elsewhere = someBrowser(house);
  assert.equal(placeOf(await visit(elsewhere, { to: '/logga-in/extern', as: { account: anna } })), '/logga-in/kod');
  assert.match(placeOf(await elsewhere.get('/min-sida')), /^\/logga-in/);
});

test('the same e-mail address opens nobody’s account', async () => {
  const { email } = await signedIn();
  const browser = someBrowser(house);
  const response = await visit(browser, { to: '/logga-in/extern', as: { account: account({ email }) } });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /inte kopplad till något konto/);
  assert.match(placeOf(await browser.get('/min-sida')), /^\/logga-in/);
});

test('a sign-in that belongs to somebody is not linked to another', async () => {
  const anna = account();
  const first = await signedIn();
  await visit(first.browser, { to: '/min-sida/extern', as: { account: anna } });
  const second = await signedIn();
  const response = await visit(second.browser, { to: '/min-sida/extern', as: { account: anna } });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /redan kopplad till ett annat konto/);
});

test('an answer is taken once, and in the browser that asked only', async () => {
  const anna = account();
  const { browser } = await signedIn();
  await visit(browser, { to: '/min-sida/extern', as: { account: anna } });
  const asking = someBrowser(house);
  const returned = await away(asking, { to: '/logga-in/extern', as: { account: anna } });
  const stranger = someBrowser(house);
  assert.equal((await stranger.get(returned)).status, 422);
  const led = new URLSearchParams(returned.split('?')[1]);
  led.set('state', 'another');
  assert.equal((await asking.get(`/logga-in/extern/svar?${led}`)).status, 422, 'and leaves what is under way as it is');
  assert.equal((await asking.get(returned)).status, 303);
  assert.equal((await stranger.get(returned)).status, 422);
  assert.equal((await someBrowser(house).get(returned)).status, 422);
});

test('what the browser held while it was away opens nothing and is not what it holds afterwards', async () => {
  const anna = account();
  const { browser } = await signedIn();
  await visit(browser, { to: '/min-sida/extern', as: { account: anna } });
  const asking = someBrowser(house);
  const returned = await away(asking, { to: '/logga-in/extern', as: { account: anna } });
  const before = asking.cookies.get('samband');
  assert.match(placeOf(await asking.get('/min-sida')), /^\/logga-in/);
  await asking.get(returned);
  assert.notEqual(asking.cookies.get('samband'), before);
  const held = someBrowser(house);
  held.cookies.set('samband', before ?? '');
  assert.match(placeOf(await held.get('/min-sida')), /^\/logga-in/);
});

test('whoever turns back, and whoever takes more than a quarter of an hour, is not signed in', async () => {
  const browser = someBrowser(house);
  const response = await visit(browser, { to: '/logga-in/extern', as: 'cancel' });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /Inloggningen blev inte klar/);
  const returned = await away(browser, { to: '/logga-in/extern', as: { account: account() } });
  house.wait({ minutes: 15 });
  assert.match(await (await browser.get(returned)).text(), /Det tog för lång tid/);
});

test('the way back leads nowhere but here', async () => {
  const anna = account();
  const { browser } = await signedIn();
  await visit(browser, { to: '/min-sida/extern', as: { account: anna } });
  const next = 'https://evil.example/';
  assert.equal(placeOf(await visit(someBrowser(house), { to: '/logga-in/extern', as: { account: anna }, next })), '/');
});

test('an organisation that is not among the settings is asked nothing', async () => {
  const response = await someBrowser(house).post('/logga-in/extern', { tjanst: 'https://evil.example' });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /svarar inte just nu/);
});

test('somebody who is invited takes the invitation by signing in elsewhere, and has no password', async () => {
  const anna = account();
  const link = await invite(house);
  const browser = someBrowser(house);
  assert.equal(placeOf(await visit(browser, { to: `${link}/extern`, as: { account: anna, amr: ['mfa'] } })), link);
  assert.match((await browser.shown(link)).text, /Du har loggat in hos Norrdals kommun som Ny/);
  assert.equal(placeOf(await browser.post(`${link}/extern/konto`)), '/');
  assert.equal((await browser.shown(`${base}/personer`)).status, 200);
  const own = (await browser.shown('/min-sida')).text;
  assert.ok(own.includes(anna.email));
  assert.match(own, /Lösenord<\/dt><dd>Saknas/);
  assert.equal((await browser.shown(link)).status, 404, 'the invitation is used');

  const again = someBrowser(house);
  await visit(again, { to: '/logga-in/extern', as: { account: anna, amr: ['mfa'] } });
  assert.equal((await again.shown(`${base}/personer`)).status, 200);
});

test('an account without a password is confirmed where it signs in, and keeps its only way in', async () => {
  const anna = account();
  const link = await invite(house);
  const browser = someBrowser(house);
  await visit(browser, { to: `${link}/extern`, as: { account: anna, amr: ['mfa'] } });
  await browser.post(`${link}/extern/konto`);
  house.wait({ minutes: 11 });
  assert.match(placeOf(await browser.post('/min-sida/extern/ta-bort', { tjanst: issuer })), /^\/bekrafta/);
  const page = (await browser.shown('/bekrafta')).text;
  assert.match(page, /Bekräfta med Norrdals kommun/);
  assert.doesNotMatch(page, /type="password"/);
  const other = await visit(browser, { to: '/bekrafta/extern', as: { account: account() }, next: '/min-sida' });
  assert.equal(other.status, 422, 'another person there is nobody here');
  assert.equal(placeOf(await visit(browser, { to: '/bekrafta/extern', as: { account: anna }, next: '/min-sida' })), '/min-sida');
  assert.equal((await browser.post('/min-sida/extern/ta-bort', { tjanst: issuer })).status, 404);
});

test('a linked sign-in that is removed opens nothing any more', async () => {
  const anna = account();
  const { browser } = await signedIn();
  await visit(browser, { to: '/min-sida/extern', as: { account: anna } });
  assert.equal((await browser.post('/min-sida/extern/ta-bort', { tjanst: issuer })).status, 303);
  assert.equal((await visit(someBrowser(house), { to: '/logga-in/extern', as: { account: anna } })).status, 422);
});

async function signedIn(hasApp = false): Promise<{ browser: SomeBrowser; email: string }> {
  const { email, code } = await someone(house, { hasApp, membership: {} });
  const browser = someBrowser(house);
  await browser.post('/logga-in', { epost: email, losenord: PASSWORD });
  if (hasApp) await browser.post('/logga-in/kod', { kod: code(house.now()) });
  return { browser, email };
}

interface Trip {
  readonly to: string;
  readonly as: typeof municipality.answer;
  readonly next?: string;
}

/** To the municipality and back; what we answer there. */
const visit = async (browser: SomeBrowser, trip: Trip): Promise<Response> => browser.get(await away(browser, trip));

/** The address that the municipality sends the browser back to. */
async function away(browser: SomeBrowser, { to, as, next = '' }: Trip): Promise<string> {
  municipality.answer = as;
  const begun = await browser.post(to, { tjanst: issuer, till: next });
  assert.equal(placeOf(begun), '/logga-in/extern/vidare', await begun.text());
  const { text } = await browser.shown('/logga-in/extern/vidare');
  const [, quoted = ''] = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(text) ?? [];
  const address = quoted.replaceAll('&amp;', '&');
  assert.ok(address.startsWith(issuer), text);
  const returned = await municipality.visit(address);
  return returned.pathname + returned.search;
}
