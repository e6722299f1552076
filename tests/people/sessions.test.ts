import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addExamplePeople } from '../../src/features/people/signing-in/examples.routes.ts';
import { openHouse, PASSWORD, someone } from './a-house.ts';
import { placeOf, type SomeBrowser, someBrowser } from './some-browser.ts';

const house = await openHouse();

const NEW_PASSWORD = 'lampa granit vetebulle sjö';
const isSignedIn = async (browser: SomeBrowser): Promise<boolean> => (await browser.get('/min-sida')).status === 200;

async function signedIn(email: string): Promise<SomeBrowser> {
  const browser = someBrowser(house);
  assert.equal((await browser.post('/logga-in', { epost: email, losenord: PASSWORD })).status, 303);
  return browser;
}

test('what a browser holds is new after every step, and what it held before opens nothing', async () => {
  const { email, code } = await someone(house, { hasApp: true });
  const browser = someBrowser(house);
  browser.cookies.set('samband', 'chosen-by-somebody-else');
  await browser.post('/logga-in', { epost: email, losenord: PASSWORD });
  const pending = browser.cookies.get('samband') ?? '';
  assert.notEqual(pending, 'chosen-by-somebody-else');
  await browser.post('/logga-in/kod', { kod: code(house.now()) });
  assert.notEqual(browser.cookies.get('samband'), pending);
  for (const old of ['chosen-by-somebody-else', pending]) {
    const thief = someBrowser(house);
    thief.cookies.set('samband', old);
    assert.equal(await isSignedIn(thief), false);
    assert.equal(placeOf(await thief.get('/logga-in/kod')), '/logga-in');
  }
});

test('what a browser holds is kept as a hash only', async () => {
  const { email } = await someone(house);
  const browser = await signedIn(email);
  const token = browser.cookies.get('samband') ?? '';
  const kept = await house.database.installation.read(({ db }) => db.selectFrom('sessions').select('token_sha256').execute());
  assert.ok(kept.length > 0 && kept.every((row) => row.token_sha256 !== token));
  const thief = someBrowser(house);
  thief.cookies.set('samband', kept.at(-1)?.token_sha256 ?? '');
  assert.equal(await isSignedIn(thief), false);
});

test('what a browser holds is a cookie that scripts do not see and other sites’ forms do not send', async () => {
  const { email } = await someone(house);
  const response = await someBrowser(house).post('/logga-in', { epost: email, losenord: PASSWORD });
  const set = response.headers.getSetCookie();
  assert.deepEqual(
    set.map((cookie) => cookie.split('=')[0]),
    ['samband', 'samband-enhet'],
  );
  assert.ok(set.every((cookie) => /; HttpOnly/.test(cookie) && /; SameSite=Lax/.test(cookie) && /; Path=\//.test(cookie)));
  assert.ok(set.every((cookie) => !/; Secure|; Domain/.test(cookie)));
  assert.doesNotMatch(set[0] ?? '', /Max-Age|Expires/, 'the session ends with the browser');
});

test('what a browser holds is bound to this very server and sent encrypted only, where the application is reached so', async () => {
  const secure = await openHouse({ isSecure: true, address: new URL('https://samband.example/') });
  const { email } = await someone(secure);
  const origin = secure.home.replace('http:', 'https:');
  const response = await secure.post('/logga-in', new URLSearchParams({ epost: email, losenord: PASSWORD }), { origin });
  const set = response.headers.getSetCookie();
  assert.deepEqual(
    set.map((cookie) => cookie.split('=')[0]),
    ['__Host-samband', '__Host-samband-enhet'],
  );
  assert.ok(
    set.every((cookie) => /; Secure/.test(cookie) && /; HttpOnly/.test(cookie) && /; Path=\//.test(cookie) && !/; Domain/.test(cookie)),
  );
});

test('a session ends after an hour without use, and goes on while it is used', async () => {
  const { email } = await someone(house);
  const browser = await signedIn(email);
  house.wait({ minutes: 59 });
  assert.ok(await isSignedIn(browser));
  house.wait({ minutes: 59 });
  assert.ok(await isSignedIn(browser));
  house.wait({ minutes: 60 });
  assert.equal(await isSignedIn(browser), false);
});

test('a session ends after twelve hours however much it is used', async () => {
  const { email } = await someone(house);
  const browser = await signedIn(email);
  for (let hour = 0; hour < 12; hour += 1) {
    house.wait({ minutes: 55 });
    assert.ok(await isSignedIn(browser), `after ${hour + 1} times 55 minutes`);
  }
  house.wait({ hours: 1 });
  assert.equal(await isSignedIn(browser), false);
});

test('a session ends when the person signs out, also for whoever has a copy of the cookie', async () => {
  const { email } = await someone(house);
  const browser = await signedIn(email);
  const copy = someBrowser(house);
  copy.cookies.set('samband', browser.cookies.get('samband') ?? '');
  assert.ok(await isSignedIn(copy));
  assert.equal(placeOf(await browser.post('/logga-ut')), '/logga-in');
  assert.equal(browser.cookies.has('samband'), false);
  assert.equal(await isSignedIn(copy), false);
});

test('a session ends on every other device when the password is changed', async () => {
  const { email } = await someone(house);
  const [browser, other] = [await signedIn(email), await signedIn(email)];
  const response = await browser.post('/min-sida/losenord', { losenord: NEW_PASSWORD, igen: NEW_PASSWORD });
  assert.equal(placeOf(response), '/min-sida');
  assert.ok(await isSignedIn(browser));
  assert.equal(await isSignedIn(other), false);
  const again = someBrowser(house);
  assert.equal((await again.post('/logga-in', { epost: email, losenord: PASSWORD })).status, 422);
  assert.equal((await again.post('/logga-in', { epost: email, losenord: NEW_PASSWORD })).status, 303);
});

test('a session ends when the person ends it from another device, one or all the others', async () => {
  const { email } = await someone(house);
  const [browser, second, third] = [await signedIn(email), await signedIn(email), await signedIn(email)];
  const others = idsIn((await browser.shown('/min-sida')).text);
  assert.equal(others.length, 2);
  assert.equal((await browser.post(`/min-sida/sessioner/${others[0]}/avsluta`)).status, 303);
  assert.deepEqual((await Promise.all([second, third].map(isSignedIn))).sort(), [false, true]);
  await browser.post('/min-sida/avsluta-andra');
  assert.deepEqual(await Promise.all([browser, second, third].map(isSignedIn)), [true, false, false]);
});

test('a session ends not because somebody else wants it to', async () => {
  const [one, two] = [await someone(house), await someone(house)];
  const victims = [await signedIn(one.email), await signedIn(one.email)];
  const [id = ''] = idsIn((await (victims[0] ?? assert.fail()).shown('/min-sida')).text);
  const attacker = await signedIn(two.email);
  assert.equal((await attacker.post(`/min-sida/sessioner/${id}/avsluta`)).status, 404);
  assert.equal((await attacker.post('/min-sida/avsluta-andra')).status, 303);
  assert.deepEqual(await Promise.all(victims.map(isSignedIn)), [true, true]);
});

test('a dangerous step wants the password anew after ten minutes, and leads back to where the person was', async () => {
  const { email } = await someone(house);
  const browser = await signedIn(email);
  assert.equal((await browser.get('/min-sida/losenord')).status, 200);
  house.wait({ minutes: 10 });
  for (const path of ['/min-sida/losenord', '/min-sida/nycklar'])
    assert.equal(placeOf(await browser.get(path)), `/bekrafta?till=${encodeURIComponent(path)}`);
  for (const path of ['/min-sida/losenord', '/min-sida/tvafaktor/ny', '/min-sida/reservkoder', '/min-sida/extern'])
    assert.match(placeOf(await browser.post(path)), /^\/bekrafta\?/, path);
  assert.equal((await browser.post('/bekrafta', { losenord: 'fel' })).status, 422);
  assert.match(placeOf(await browser.get('/min-sida/losenord')), /^\/bekrafta/);
  assert.equal(placeOf(await browser.post('/bekrafta', { losenord: PASSWORD, till: '/min-sida/losenord' })), '/min-sida/losenord');
  assert.equal((await browser.get('/min-sida/losenord')).status, 200);
  assert.equal(placeOf(await browser.post('/bekrafta', { losenord: PASSWORD, till: '//evil.example' })), '/');
});

test('whoever has pressed a button and proves who they are is told that nothing is saved yet', async () => {
  const { email } = await someone(house);
  const browser = await signedIn(email);
  house.wait({ minutes: 10 });
  const till = new URL(placeOf(await browser.post('/min-sida/avsluta-andra')), 'http://localhost').searchParams.get('till') ?? '';
  assert.equal(placeOf(await browser.post('/bekrafta', { losenord: PASSWORD, till })), '/');
  assert.match((await browser.shown('/min-sida')).text, /Inget är sparat än: tryck en gång till/);
  assert.doesNotMatch((await browser.shown('/min-sida')).text, /Inget är sparat än/, 'once');
  await browser.post('/bekrafta', { losenord: PASSWORD, till: '/min-sida' });
  assert.doesNotMatch((await browser.shown('/min-sida')).text, /Inget är sparat än/, 'a link is followed at once');
});

test('whoever has nothing to prove who they are with there signs in anew and comes back', async () => {
  const examples = await openHouse({ isExample: true });
  await examples.database.installation.change((writer) => addExamplePeople(writer, '2024-01-01'));
  const browser = someBrowser(examples);
  await browser.post('/logga-in/exempel/forbundschef');
  examples.wait({ minutes: 10 });
  const asked = placeOf(await browser.get('/min-sida/losenord'));
  const { text } = await browser.shown(asked);
  assert.match(text, /Fortsätt som Exempel Förbundschef/);
  assert.doesNotMatch(text, /Exempel Revisor/);
  const till = '/min-sida/losenord';
  assert.equal(placeOf(await browser.post('/logga-ut', { till })), '/logga-in?till=%2Fmin-sida%2Flosenord');
  assert.match((await browser.shown('/logga-in?till=%2Fmin-sida%2Flosenord')).text, /name="till" value="\/min-sida\/losenord"/);
  assert.equal(placeOf(await browser.post('/logga-in/exempel/forbundschef', { till })), till);
  assert.equal((await browser.get(till)).status, 200);
});

test('a dangerous step is not opened by guessing at the password there', async () => {
  const { email } = await someone(house);
  const browser = await signedIn(email);
  for (let attempt = 0; attempt < 10; attempt += 1) await browser.post('/bekrafta', { losenord: 'fel' });
  assert.match(await (await browser.post('/bekrafta', { losenord: PASSWORD })).text(), /för många försök/);
});

for (const [what, losenord, igen, told] of [
  ['too short', 'kort', 'kort', /minst 12 tecken/],
  ['the same sign again and again', 'aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', /lätt att gissa/],
  ['two different', NEW_PASSWORD, `${NEW_PASSWORD}!`, /två olika lösenord/],
] as const)
  test(`a dangerous step a new password that is ${what} is refused and changes nothing`, async () => {
    const { email } = await someone(house);
    const browser = await signedIn(email);
    const response = await browser.post('/min-sida/losenord', { losenord, igen });
    assert.equal(response.status, 422);
    assert.match(await response.text(), told);
    await signedIn(email);
  });

const idsIn = (text: string): string[] =>
  [...text.matchAll(/\/min-sida\/sessioner\/([0-9a-f-]{36})\/avsluta/g)].map((match) => match[1] ?? '');

test('whoever proves anew who they are goes on under a new name, and the old one opens nothing', async () => {
  const { email } = await someone(house);
  const browser = someBrowser(house);
  await browser.post('/logga-in', { epost: email, losenord: PASSWORD });
  const before = browser.cookies.get('samband');
  assert.equal((await browser.post('/bekrafta', { losenord: PASSWORD, till: '/min-sida' })).status, 303);
  assert.notEqual(browser.cookies.get('samband'), before);
  assert.equal((await browser.get('/min-sida')).status, 200);
  const old = someBrowser(house);
  old.cookies.set('samband', before ?? assert.fail('nobody was signed in'));
  assert.equal((await old.get('/min-sida')).status, 303);
});
