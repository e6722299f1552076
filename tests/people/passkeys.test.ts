import assert from 'node:assert/strict';
import { test } from 'node:test';
import { softwareAuthenticator } from '../support/software-authenticator.ts';
import { type House, type Inhabitant, openHouse, PASSWORD, someone } from './a-house.ts';
import { placeOf, type SomeBrowser, someBrowser } from './some-browser.ts';

const house = await openHouse();
const { base } = house;
const ORIGIN = house.installation.address.origin;

type Device = ReturnType<typeof softwareAuthenticator>;

test('somebody adds a passkey, is given reserve codes, and signs in with it alone as with two proofs', async () => {
  const { device } = await withPasskey();
  const browser = someBrowser(house);
  const answered = await useAt(browser, { page: '/logga-in', action: '/logga-in/nyckel', device });
  assert.equal(answered.status, 303);
  assert.equal((await browser.shown(`${base}/personer`)).status, 200);
});

test('a passkey is asked for after the password of somebody who has no app, and only that person’s own', async () => {
  const { email, device } = await withPasskey();
  const other = await withPasskey();
  const browser = someBrowser(house);
  assert.equal(placeOf(await signIn(browser, email)), '/logga-in/kod');
  assert.equal(placeOf(await browser.get('/min-sida')), '/logga-in?till=%2Fmin-sida');
  const page = { page: '/logga-in/kod', action: '/logga-in/kod/nyckel' };
  assert.equal((await useAt(browser, { ...page, device: other.device })).status, 422);
  assert.equal((await useAt(browser, { ...page, device })).status, 303);
  assert.equal((await browser.shown(`${base}/personer`)).status, 200);
});

test('an answer is taken once, within five minutes, and for what was asked only', async () => {
  const { device } = await withPasskey();
  const browser = someBrowser(house);
  const question = await asked(browser, '/logga-in/nyckel', '/logga-in');
  const form = { answer: device.get(question.options), fraga: question.ticket };
  assert.equal((await browser.post('/logga-in/nyckel', form)).status, 303);
  assert.equal((await someBrowser(house).post('/logga-in/nyckel', form)).status, 422);

  const late = await asked(someBrowser(house), '/logga-in/nyckel', '/logga-in');
  house.wait({ minutes: 5 });
  const answer = { answer: device.get(late.options), fraga: late.ticket };
  assert.equal((await someBrowser(house).post('/logga-in/nyckel', answer)).status, 422);

  const confirming = await asked(browser, '/bekrafta/nyckel', '/bekrafta');
  const moved = { answer: device.get(confirming.options), fraga: confirming.ticket };
  assert.equal((await someBrowser(house).post('/logga-in/nyckel', moved)).status, 422);
});

test('two who were shown the same page both get in by it', async () => {
  const [one, two] = [await withPasskey(), await withPasskey()];
  const { options, ticket } = await asked(someBrowser(house), '/logga-in/nyckel', '/logga-in');
  for (const { device } of [one, two]) {
    const response = await someBrowser(house).post('/logga-in/nyckel', { answer: device.get(options), fraga: ticket });
    assert.equal(response.status, 303);
  }
});

test('a device that has not recognised the person lets nobody in', async () => {
  const { device } = await withPasskey();
  const browser = someBrowser(house);
  const { options, ticket } = await asked(browser, '/logga-in/nyckel', '/logga-in');
  const response = await browser.post('/logga-in/nyckel', { answer: device.get(options, { isVerified: false }), fraga: ticket });
  assert.equal(response.status, 422);
  assert.equal(placeOf(await browser.get('/min-sida')), '/logga-in?till=%2Fmin-sida');
});

test('a counter that has gone back lets nobody in and stands in the log as what it is', async () => {
  const { person, device } = await withPasskey();
  const browser = someBrowser(house);
  await useAt(browser, { page: '/logga-in', action: '/logga-in/nyckel', device });
  const thief = someBrowser(house);
  const { options, ticket } = await asked(thief, '/logga-in/nyckel', '/logga-in');
  const response = await thief.post('/logga-in/nyckel', { answer: device.get(options, { counter: 1 }), fraga: ticket });
  assert.equal(response.status, 422);
  const rows = await house.database.installation.read(({ db }) =>
    db.selectFrom('log_entries').select('event').where('person_id', '=', person).where('event', '=', 'signIn.passkeyCopied').execute(),
  );
  assert.equal(rows.length, 1);
});

test('one of several passkeys is removed and opens nothing any more; the last second proof stays', async () => {
  const { browser, device } = await withPasskey();
  const second = softwareAuthenticator(ORIGIN);
  assert.equal((await addAt(browser, second)).status, 303);
  const ids = idsIn((await browser.shown('/min-sida/nycklar')).text);
  assert.equal(ids.length, 2);
  assert.equal((await browser.post('/min-sida/nycklar/ta-bort', { nyckel: ids[0] ?? '' })).status, 303);
  assert.equal((await useAt(someBrowser(house), { page: '/logga-in', action: '/logga-in/nyckel', device })).status, 422);
  assert.equal((await useAt(someBrowser(house), { page: '/logga-in', action: '/logga-in/nyckel', device: second })).status, 303);
  assert.equal((await browser.post('/min-sida/nycklar/ta-bort', { nyckel: ids[1] ?? '' })).status, 404);
  assert.equal((await useAt(someBrowser(house), { page: '/logga-in', action: '/logga-in/nyckel', device: second })).status, 303);
});

test('nobody removes another’s passkey', async () => {
  const { browser } = await withPasskey();
  await addAt(browser, softwareAuthenticator(ORIGIN));
  const [id = ''] = idsIn((await browser.shown('/min-sida/nycklar')).text);
  const other = await withPasskey();
  await addAt(other.browser, softwareAuthenticator(ORIGIN));
  assert.equal((await other.browser.post('/min-sida/nycklar/ta-bort', { nyckel: id })).status, 404);
  assert.equal(idsIn((await browser.shown('/min-sida/nycklar')).text).length, 2);
});

test('passkeys are seen and changed by those only who have just proved who they are; the passkey itself proves it', async () => {
  const { browser, device } = await withPasskey();
  house.wait({ minutes: 11 });
  assert.equal(placeOf(await browser.get('/min-sida/nycklar')), '/bekrafta?till=%2Fmin-sida%2Fnycklar');
  assert.match(placeOf(await browser.post('/min-sida/nycklar', {})), /^\/bekrafta/);
  assert.match(placeOf(await browser.post('/min-sida/nycklar/ta-bort', {})), /^\/bekrafta/);
  assert.equal((await useAt(browser, { page: '/bekrafta', action: '/bekrafta/nyckel', device })).status, 303);
  assert.equal((await browser.shown('/min-sida/nycklar')).status, 200);
});

test('whoever gets their first passkey while signed in elsewhere is signed out there', async () => {
  const somebody = await someone(house, { membership: {} });
  const elsewhere = someBrowser(house);
  await signIn(elsewhere, somebody.email);
  const browser = someBrowser(house);
  await signIn(browser, somebody.email);
  assert.equal((await addAt(browser, softwareAuthenticator(ORIGIN))).status, 200);
  assert.equal((await browser.shown('/min-sida')).status, 200);
  assert.equal((await elsewhere.get('/min-sida')).status, 303);
});

const signIn = (browser: SomeBrowser, email: string) => browser.post('/logga-in', { epost: email, losenord: PASSWORD });

async function withPasskey(): Promise<Inhabitant & { browser: SomeBrowser; device: Device }> {
  const somebody = await someone(house as House, { membership: {} });
  const browser = someBrowser(house);
  await signIn(browser, somebody.email);
  const device = softwareAuthenticator(ORIGIN);
  const added = await addAt(browser, device);
  assert.equal(added.status, 200);
  assert.match(await added.text(), /Dina reservkoder/);
  return { ...somebody, browser, device };
}

async function addAt(browser: SomeBrowser, device: Device): Promise<Response> {
  const { options, ticket } = await asked(browser, '/min-sida/nycklar', '/min-sida/nycklar');
  return browser.post('/min-sida/nycklar', { answer: device.create(options), fraga: ticket, namn: 'Jobbtelefonen' });
}

async function useAt(browser: SomeBrowser, { page, action, device }: { page: string; action: string; device: Device }): Promise<Response> {
  const { options, ticket } = await asked(browser, action, page);
  return browser.post(action, { answer: device.get(options), fraga: ticket });
}

/** The question that stands in the page's form. */
async function asked(browser: SomeBrowser, action: string, path: string): Promise<{ options: string; ticket: string }> {
  const { text } = await browser.shown(path);
  const form = text.slice(text.indexOf(`action="${action}" method="post" novalidate data-passkey`));
  const options = /data-options="([^"]*)"/.exec(form)?.[1]?.replaceAll('&quot;', '"');
  const ticket = /name="fraga" value="([^"]*)"/.exec(form)?.[1];
  assert.ok(options !== undefined && ticket !== undefined, `${path} asks nothing for ${action}`);
  return { options, ticket };
}

const idsIn = (text: string): string[] => [...text.matchAll(/name="nyckel" value="([^"]*)"/g)].map((match) => match[1] ?? '');
