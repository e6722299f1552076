import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaceRecoveryCodes } from '../../src/features/people/people.store.ts';
import { keptRecoveryCode } from '../../src/platform/secrets/recovery-codes.ts';
import { type Inhabitant, openHouse, PASSWORD, someone } from './a-house.ts';
import { codeInApp } from './an-app.ts';
import { placeOf, type SomeBrowser, someBrowser } from './some-browser.ts';

const house = await openHouse();

const signIn = (browser: SomeBrowser, email: string, more: { readonly losenord?: string; readonly till?: string } = {}) =>
  browser.post('/logga-in', { epost: email, losenord: PASSWORD, ...more });
const isSignedIn = async (browser: SomeBrowser): Promise<boolean> => (await browser.get('/min-sida')).status === 200;

/** The page without what is new on it every time: the question to a passkey. */
const steady = (text: string): string => text.replaceAll(/data-options="[^"]*"|name="fraga" value="[^"]*"/g, '');

test('with a password: the right one lets somebody in, however the e-mail address is written', async () => {
  const { email } = await someone(house);
  for (const written of [email, ` ${email.toUpperCase()} `]) {
    const browser = someBrowser(house);
    assert.equal(placeOf(await signIn(browser, written)), '/');
    assert.ok(await isSignedIn(browser));
  }
});

test('with a password: a wrong one, an account that does not exist and an account without a password get the same answer, word for word', async () => {
  const known = await someone(house);
  const without = await someone(house, { hasNoPassword: true });
  const answers: string[] = [];
  for (const email of [known.email, without.email, 'ingen@exempel.se']) {
    const browser = someBrowser(house, `203.0.${answers.length}.7`);
    const response = await signIn(browser, email, { losenord: 'fel losenord alldeles' });
    assert.equal(response.status, 422);
    assert.equal(browser.cookies.size, 0);
    answers.push(
      steady(await response.text())
        .replaceAll(email.replace('\u0000', ''), '')
        .replaceAll(email, ''),
    );
  }
  assert.equal(new Set(answers).size, 1);
  assert.match(answers[0] ?? '', /E-postadressen eller lösenordet stämmer inte/);
});

test('with a password: nothing that was typed as a password comes back to the page', async () => {
  const { email } = await someone(house);
  const response = await signIn(someBrowser(house), email, { losenord: 'hemligt-som-ingen-ska-se' });
  assert.doesNotMatch(await response.text(), /hemligt-som-ingen/);
});

for (const [till, place] of [
  ['/min-sida', '/min-sida'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['javascript:alert(1)', '/'],
] as const)
  test(`with a password: the way back ${till} leads to ${place}`, async () => {
    const { email, code } = await someone(house, { hasApp: true });
    const plain = await someone(house);
    assert.equal(placeOf(await signIn(someBrowser(house), plain.email, { till })), place);
    const browser = someBrowser(house);
    await signIn(browser, email, { till });
    assert.equal(placeOf(await browser.post('/logga-in/kod', { kod: code(house.now()), till })), place);
    assert.equal(placeOf(await browser.get(`/logga-in?till=${encodeURIComponent(till)}`)), place);
  });

test('with too many attempts: somebody is held back for a quarter of an hour, also with the right password', async () => {
  const { email } = await someone(house);
  const browser = someBrowser(house, '192.0.2.1');
  for (let attempt = 0; attempt < 10; attempt += 1) assert.equal((await signIn(browser, email, { losenord: 'fel' })).status, 422);
  assert.match(await (await signIn(browser, email)).text(), /för många försök/);
  house.wait({ minutes: 15, seconds: 1 });
  assert.equal((await signIn(browser, email)).status, 303);
});

test('with too many attempts: an attacker in the same office does not lock out a device that has signed in before', async () => {
  const { email } = await someone(house);
  const own = someBrowser(house, '192.0.3.1');
  await signIn(own, email);
  await own.post('/logga-ut');
  const attacker = someBrowser(house, '192.0.3.2');
  for (let attempt = 0; attempt < 12; attempt += 1) await signIn(attacker, email, { losenord: 'fel' });
  assert.match(await (await signIn(attacker, email)).text(), /för många försök/);
  assert.match(await (await signIn(someBrowser(house, '192.0.3.1'), email)).text(), /för många försök/, 'a new device there waits');
  assert.equal((await signIn(own, email)).status, 303);
});

test('with too many attempts: an attacker with many networks keeps nobody out of a new device, nor out of a known one', async () => {
  const { email } = await someone(house);
  const own = someBrowser(house, '192.0.4.1');
  await signIn(own, email);
  await own.post('/logga-ut');
  for (const network of [1, 2]) {
    const attacker = someBrowser(house, `198.51.${network}.1`);
    for (let attempt = 0; attempt < 11; attempt += 1) await signIn(attacker, email, { losenord: 'fel' });
    assert.match(await (await signIn(attacker, email)).text(), /för många försök/);
  }
  assert.equal((await signIn(own, email)).status, 303);
  assert.equal((await signIn(someBrowser(house, '203.0.113.1'), email)).status, 303);
});

test('with too many attempts: codes are guessed at twenty times a day at most, from however many networks, by whoever knows the password', async () => {
  const { email, code } = await someone(house, { hasApp: true });
  const own = someBrowser(house, '192.0.10.1');
  await signIn(own, email);
  assert.equal((await own.post('/logga-in/kod', { kod: code(house.now()) })).status, 303);
  await own.post('/logga-ut');
  for (const network of [3, 4, 5]) {
    const attacker = someBrowser(house, `198.51.${network}.1`);
    await signIn(attacker, email);
    for (let attempt = 0; attempt < 9; attempt += 1) await attacker.post('/logga-in/kod', { kod: '000000' });
  }
  house.wait({ minutes: 20 });
  const stranger = someBrowser(house, '198.51.6.1');
  await signIn(stranger, email);
  assert.match(await (await stranger.post('/logga-in/kod', { kod: code(house.now()) })).text(), /för många försök/);
  await signIn(own, email);
  assert.equal((await own.post('/logga-in/kod', { kod: code(house.now()) })).status, 303, 'a known device is not held back');
});

test('with too many attempts: one’s own account does not cover guesses at others’, and a whole office may sign in', async () => {
  const own = await someone(house, { hasApp: true });
  const network = '192.0.20.1';
  const shared = async () => {
    const rows = await house.database.installation.read(({ db }) =>
      db.selectFrom('sign_in_attempts').select(['bucket', 'attempts']).where('bucket', 'like', '%nät 192.0.20').orderBy('bucket').execute(),
    );
    return rows.map(({ attempts }) => attempts);
  };
  for (let guess = 0; guess < 3; guess += 1) await signIn(someBrowser(house, network), `gissad${guess}@exempel.se`, { losenord: 'fel' });
  const browser = someBrowser(house, network);
  await signIn(browser, own.email);
  assert.equal((await browser.post('/logga-in/kod', { kod: own.code(house.now()) })).status, 303);
  assert.deepEqual(await shared(), [0, 3]);
});

test('with too many attempts: a device’s mark counts for the person it was made for only', async () => {
  const mallory = await someone(house);
  const { email } = await someone(house);
  const attacker = someBrowser(house, '192.0.5.1');
  await signIn(attacker, mallory.email);
  await attacker.post('/logga-ut');
  for (let attempt = 0; attempt < 10; attempt += 1) await signIn(attacker, email, { losenord: 'fel' });
  assert.match(await (await signIn(attacker, email)).text(), /för många försök/);
});

test('with too many attempts: codes are guessed at ten times at most, and the passwords’ count does not begin anew by them', async () => {
  const { email, code } = await someone(house, { hasApp: true });
  const browser = someBrowser(house, '192.0.6.1');
  await signIn(browser, email);
  for (let attempt = 0; attempt < 10; attempt += 1) assert.equal((await browser.post('/logga-in/kod', { kod: '000000' })).status, 422);
  const held = await browser.post('/logga-in/kod', { kod: code(house.now()) });
  assert.match(await held.text(), /för många försök/);
  assert.equal(await isSignedIn(browser), false);
});

test('with a code: the session opens nothing until it has been given', async () => {
  const { browser, code } = await begun();
  for (const path of ['/min-sida', `${house.base}/personer`, '/min-sida/tvafaktor', '/bekrafta'])
    assert.match(placeOf(await browser.get(path)), /^\/logga-in\?/, path);
  for (const path of ['/min-sida/reservkoder', '/min-sida/losenord', '/bekrafta'])
    assert.match(placeOf(await browser.post(path, {})), /^\/logga-in\?/, path);
  assert.equal(placeOf(await browser.post('/logga-in/kod', { kod: code(house.now()) })), '/');
  assert.equal((await browser.shown(`${house.base}/personer`)).status, 200);
});

test('with a code: it is given within ten minutes', async () => {
  const { browser, code } = await begun();
  house.wait({ minutes: 10 });
  assert.equal(placeOf(await browser.get('/logga-in/kod')), '/logga-in');
  const response = await browser.post('/logga-in/kod', { kod: code(house.now()) });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /Det tog för lång tid/);
  assert.equal(await isSignedIn(browser), false);
});

test('with a code: a code counts once, and none that is older counts after it', async () => {
  const { browser, code, email } = await begun();
  const now = house.now();
  assert.equal((await browser.post('/logga-in/kod', { kod: code(now) })).status, 303);
  const again = someBrowser(house, '192.0.7.1');
  await signIn(again, email);
  for (const kod of [code(now), code(now.subtract({ seconds: 30 }))])
    assert.equal((await again.post('/logga-in/kod', { kod })).status, 422);
  house.wait({ seconds: 30 });
  assert.equal((await again.post('/logga-in/kod', { kod: code(house.now()) })).status, 303);
});

test('with a code: one of two who use the same code at the same moment gets in', async () => {
  const { email, code } = await someone(house, { hasApp: true });
  const browsers = [someBrowser(house, '192.0.8.1'), someBrowser(house, '192.0.9.1')];
  for (const browser of browsers) await signIn(browser, email);
  const answers = await Promise.all(browsers.map((browser) => browser.post('/logga-in/kod', { kod: code(house.now()) })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
});

test('with a code: a reserve code gets somebody in once, however it is written', async () => {
  const { email, person } = await someone(house, { hasApp: true });
  await house.database.installation.change((writer) =>
    replaceRecoveryCodes(writer, person, ['k7mp-3xqd-9w4t-h2rb-x8vn-c5ye'].map(keptRecoveryCode)),
  );
  const browser = someBrowser(house);
  await signIn(browser, email);
  assert.equal((await browser.post('/logga-in/kod', { kod: 'K7MP 3XQD 9W4T H2RB X8VN C5YE' })).status, 303);
  const again = someBrowser(house);
  await signIn(again, email);
  assert.equal((await again.post('/logga-in/kod', { kod: 'k7mp-3xqd-9w4t-h2rb-x8vn-c5ye' })).status, 422);
});

test('with a code: nobody gets past it with somebody else’s code', async () => {
  const { browser } = await begun();
  const other = await someone(house, { hasApp: true });
  assert.equal((await browser.post('/logga-in/kod', { kod: other.code(house.now()) })).status, 422);
});

test('a second proof is demanded of whoever has a role that sees records, and then opens it', async () => {
  const { email } = await someone(house, { membership: {} });
  const browser = someBrowser(house);
  await signIn(browser, email);
  assert.match(placeOf(await browser.get(`${house.base}/personer`)), /^\/min-sida\/tvafaktor\?till=/);
  assert.match((await browser.shown('/min-sida/tvafaktor?till=%2F')).text, /behöver du ett andra bevis/);
  assert.equal(placeOf(await browser.post('/min-sida/tvafaktor/ny', { till: '/om' })), '/min-sida/tvafaktor?till=%2Fom');
  const secret = /<code class="long-code">([A-Z2-7 ]+)<\/code>/.exec((await browser.shown('/min-sida/tvafaktor')).text)?.[1];
  assert.ok(secret !== undefined);
  assert.equal((await browser.post('/min-sida/tvafaktor', { kod: '000000' })).status, 422);
  assert.match(placeOf(await browser.get(`${house.base}/personer`)), /^\/min-sida\/tvafaktor/);
  const kod = codeInApp(secret, house.now());
  const codes = await (await browser.post('/min-sida/tvafaktor', { kod, till: `${house.base}/personer` })).text();
  assert.match(codes, /Dina reservkoder/);
  assert.ok(codes.includes(`href="${house.base}/personer">Jag har sparat dem`), 'and leads to where they were going');
  assert.equal((await browser.shown(`${house.base}/personer`)).status, 200);
});

/** Somebody who has given the password and not yet the code. */
async function begun(): Promise<Inhabitant & { browser: SomeBrowser }> {
  const somebody = await someone(house, { hasApp: true, membership: {} });
  const browser = someBrowser(house);
  assert.equal(placeOf(await signIn(browser, somebody.email)), '/logga-in/kod');
  return { ...somebody, browser };
}
