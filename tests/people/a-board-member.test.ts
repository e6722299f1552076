import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, PASSWORD, someone } from './a-house.ts';
import { codeInApp } from './an-app.ts';
import { placeOf, type SomeBrowser, someBrowser } from './some-browser.ts';

const house = await openHouse();
const DOCUMENT = `${house.base}/2023/dokument/0190b6a0-0000-7000-8000-000000000000`;

async function boardMember(): Promise<SomeBrowser> {
  const { email } = await someone(house, { membership: { role: 'styrelse' } });
  const browser = someBrowser(house);
  await browser.post('/logga-in', { epost: email, losenord: PASSWORD });
  return browser;
}

const keyIn = (text: string): string => /<code class="long-code">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? assert.fail('no key');

test('whoever presses a button that wants a second proof comes back to its page, through the password and the app', async () => {
  const browser = await boardMember();
  house.wait({ minutes: 10 });
  const setting = placeOf(await browser.post(`${DOCUMENT}/skriv-under`, {}, DOCUMENT));
  assert.equal(setting, `/min-sida/tvafaktor?till=${encodeURIComponent(DOCUMENT)}`);
  const asked = placeOf(await browser.get(setting));
  assert.equal(asked, `/bekrafta?till=${encodeURIComponent(setting)}`, 'the password is asked for before anything is pressed');
  assert.equal(placeOf(await browser.post('/bekrafta', { losenord: PASSWORD, till: setting })), setting);
  const begin = await browser.shown(setting);
  assert.doesNotMatch(begin.text, /Inget är sparat än/);
  const till = new RegExp(`name="till" value="(${DOCUMENT})"`).exec(begin.text)?.[1] ?? assert.fail('the way on is forgotten');
  assert.equal(placeOf(await browser.post('/min-sida/tvafaktor/ny', { till }, setting)), setting);
  const kod = codeInApp(keyIn((await browser.shown(setting)).text), house.now());
  const codes = await (await browser.post(setting, { kod, till }, setting)).text();
  assert.ok(codes.includes(`href="${DOCUMENT}">Jag har sparat dem`), codes);
});

test('whoever waits so long that the password is asked for at the button comes back to the page with where it leads', async () => {
  const browser = await boardMember();
  const setting = `/min-sida/tvafaktor?till=${encodeURIComponent(DOCUMENT)}`;
  assert.equal((await browser.get(setting)).status, 200);
  house.wait({ minutes: 10 });
  const asked = new URL(placeOf(await browser.post('/min-sida/tvafaktor/ny', { till: DOCUMENT }, setting)), house.home);
  assert.equal(placeOf(await browser.post('/bekrafta', { losenord: PASSWORD, till: asked.searchParams.get('till') ?? '' })), setting);
});

test('a page of another server is no way back', async () => {
  const browser = await boardMember();
  house.wait({ minutes: 10 });
  const place = placeOf(await browser.post('/min-sida/avsluta-andra', {}, '@evil.example/?till=//evil.example'));
  assert.equal(place, `/bekrafta?till=${encodeURIComponent('/#inte-gjort')}`);
});

test('the start page tells whoever has a role that needs a second proof how to get one, and every year’s state', async () => {
  const told = /Du behöver en app för koder, eller en nyckel/;
  const { text } = await (await boardMember()).shown('/');
  assert.match(text, told);
  assert.match(text, /<span class="tag tag-(final|draft)">/);
  assert.doesNotMatch(text, /Inte granskat än/);
  const { email, code } = await someone(house, { hasApp: true, membership: { role: 'styrelse' } });
  const proved = someBrowser(house);
  await proved.post('/logga-in', { epost: email, losenord: PASSWORD });
  await proved.post('/logga-in/kod', { kod: code(house.now()) });
  const whole = (await proved.shown('/')).text;
  assert.doesNotMatch(whole, told);
  assert.match(whole, /href="[^"]*\/kontroll">/, 'and what is found, worked out for whoever looks first');
  assert.doesNotMatch((await someoneElse()).text, told, 'whoever has no role needs none');
});

async function someoneElse() {
  const { email } = await someone(house);
  const browser = someBrowser(house);
  await browser.post('/logga-in', { epost: email, losenord: PASSWORD });
  return browser.shown('/');
}
