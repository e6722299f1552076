import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { addOutsideIdentity } from '../../src/features/people/outside-identities.store.ts';
import { loadCredentials } from '../../src/features/people/people.store.ts';
import { recoverPasswordTask } from '../../src/features/people/recovery/recovery.routes.ts';
import { recoveryText } from '../../src/features/people/recovery/recovery.ts';
import { openOwnerPool } from '../../src/platform/database/owner-pool.ts';
import { startJobs } from '../../src/platform/jobs/jobs.ts';
import type { Letter } from '../../src/platform/mail/letter.ts';
import { sendMailTask } from '../../src/platform/mail/mail-jobs.ts';
import { sealText } from '../../src/platform/secrets/sealed-text.ts';
import { keptToken } from '../../src/platform/secrets/token.ts';
import { keyFor } from '../../src/platform/secrets/use-key.ts';
import { CLIENT } from '../support/openid-provider.ts';
import { openHouse, PASSWORD, someone } from './a-house.ts';
import { placeOf, someBrowser } from './some-browser.ts';

const municipality = { issuer: 'https://norrdal.example', name: 'Norrdals kommun', ...CLIENT, acrValues: [], secondProof: [] };
const house = await openHouse({ sendsLetters: true, providers: [municipality] });
const NEW_PASSWORD = 'lampa granit vetebulle sjö';

const ask = (epost: string, network = '192.0.2.1') => someBrowser(house, network).post('/glomt-losenord', { epost });

const sent: Letter[] = [];
const owner = openOwnerPool(house.owner, 4);
const post = { tryServer: async () => null, send: async (letter: Letter) => void sent.push(letter) };
const { database, installation, now } = house;
const jobs = await startJobs({
  owner,
  tasks: [recoverPasswordTask({ ...installation, database, clock: now }), sendMailTask(post, installation.secretKey)],
  tell: ({ event }) => assert.equal(event, 'job.done'),
});
after(async () => {
  await jobs.stop();
  await owner.end();
});

/** What has been sent since the last time, when everything that was asked for in the background is done. */
async function letters(): Promise<readonly Letter[]> {
  const isDone = async (): Promise<boolean> => (await owner.query('select from graphile_worker.jobs')).rowCount === 0;
  for (const late = performance.now() + 20_000; !(await isDone()); await pause(20)) assert.ok(performance.now() < late, 'nothing was done');
  return sent.splice(0);
}

/** The letters that have been sent to somebody since the last time. */
const lettersTo = async (email: string): Promise<readonly Letter[]> => (await letters()).filter(({ to }) => to === email);

const linkIn = (letter: Letter | undefined): string => new URL(/http\S+/.exec(letter?.text ?? '')?.[0] ?? assert.fail('no link')).pathname;

const choose = (path: string, losenord = NEW_PASSWORD) => someBrowser(house).post(path, { losenord, igen: losenord });

test('whoever has forgotten the password chooses a new one by a letter, and the code is asked for as before', async () => {
  const { email, code } = await someone(house, { hasApp: true });
  assert.equal((await ask(email.toUpperCase())).status, 200);
  const [letter, ...others] = await lettersTo(email);
  assert.deepEqual([letter?.to, others.length], [email, 0]);
  const path = linkIn(letter);
  assert.match((await someBrowser(house).shown(path)).text, new RegExp(email));
  assert.equal((await choose(path, 'kort')).status, 422);
  const chosen = await choose(path);
  assert.deepEqual([chosen.status, placeOf(chosen).replace(/\?konto=.*/, '')], [303, '/logga-in']);
  assert.match((await someBrowser(house).shown(placeOf(chosen))).text, new RegExp(`value="${email}"`));

  const browser = someBrowser(house);
  assert.equal((await browser.post('/logga-in', { epost: email, losenord: PASSWORD })).status, 422);
  assert.equal(placeOf(await browser.post('/logga-in', { epost: email, losenord: NEW_PASSWORD })), '/logga-in/kod');
  await browser.post('/logga-in/kod', { kod: code(house.now()) });
  assert.equal((await browser.get('/min-sida')).status, 200);
});

test('the link counts once, for an hour, and for nobody else', async () => {
  const { email } = await someone(house);
  await ask(email);
  const path = linkIn((await lettersTo(email))[0]);
  const altered = `${path.slice(0, -3)}${path.endsWith('AAA') ? 'BBB' : 'AAA'}`;
  assert.equal((await choose(altered)).status, 404);
  const before = house.now();
  house.wait({ minutes: 60 });
  assert.equal((await choose(path)).status, 404);
  house.set(before);
  assert.equal((await choose(path)).status, 303);
  assert.equal((await choose(path, 'helt annat sadel vinge')).status, 404);
});

test('whoever was signed in with the old password is signed out, and the person is told by letter', async () => {
  const { email } = await someone(house);
  const browser = someBrowser(house);
  await browser.post('/logga-in', { epost: email, losenord: PASSWORD });
  assert.equal((await browser.get('/min-sida')).status, 200);
  await ask(email);
  await choose(linkIn((await lettersTo(email))[0]));
  assert.equal((await browser.get('/min-sida')).status, 303);
  const [told] = await lettersTo(email);
  assert.deepEqual([told?.to, told?.subject], [email, 'Ditt lösenord till Samband är bytt']);
});

test('the answer is the same whether or not there is an account, and nobody’s letter box is filled', async () => {
  const { email } = await someone(house);
  const answers = [];
  for (const address of [email, 'ingen@exempel.se']) {
    const response = await ask(address, '203.0.113.9');
    answers.push([response.status, await response.text()]);
  }
  assert.deepEqual(answers[0], answers[1]);
  for (let more = 0; more < 6; more += 1) assert.equal((await ask(email, '203.0.113.9')).status, 200);
  assert.equal((await lettersTo(email)).length, 3);
});

test('strangers who use up an account’s letters from many networks do not keep its owner from one at a device of their own', async () => {
  const { email } = await someone(house);
  const own = someBrowser(house, '198.51.100.7');
  await own.post('/logga-in', { epost: email, losenord: PASSWORD });
  await own.post('/logga-ut');
  for (let network = 0; network < 24; network += 1) assert.equal((await ask(email, `10.1.${network}.9`)).status, 200);
  assert.equal((await lettersTo(email)).length, 20, 'what strangers have for a day');
  assert.equal((await ask(email, '198.51.100.7')).status, 200);
  assert.equal((await lettersTo(email)).length, 0, 'the desk beside is a stranger too');

  for (let again = 0; again < 5; again += 1) assert.equal((await own.post('/glomt-losenord', { epost: email })).status, 200);
  const [letter, ...more] = await lettersTo(email);
  assert.equal(more.length, 2, 'three in a quarter of an hour');
  assert.equal((await choose(linkIn(letter))).status, 303);
});

test('what an owner asks for at a device of their own is not taken from others, nor what others ask for at theirs', async () => {
  const [{ email }, other] = [await someone(house), await someone(house)];
  const own = someBrowser(house, '198.51.100.8');
  await own.post('/logga-in', { epost: email, losenord: PASSWORD });
  await own.post('/logga-ut');
  for (let again = 0; again < 4; again += 1) await own.post('/glomt-losenord', { epost: email });
  for (let again = 0; again < 4; again += 1) await own.post('/glomt-losenord', { epost: other.email });
  for (let again = 0; again < 4; again += 1) await ask(email, '198.51.100.8');
  const all = await letters();
  const sentTo = (person: string): number => all.filter(({ to }) => to === person).length;
  assert.deepEqual([sentTo(email), sentTo(other.email)], [6, 3], 'a known device is known to its owner’s account only');
});

test('whoever has no password is told by letter how they sign in, and the letter box is no way into their account', async () => {
  const [elsewhere, nowhere] = [
    await someone(house, { hasNoPassword: true, membership: {} }),
    await someone(house, { hasNoPassword: true }),
  ];
  await database.installation.change((writer) =>
    addOutsideIdentity(writer, elsewhere.person, { issuer: municipality.issuer, subject: 'anna' }),
  );
  const answers = [];
  for (const { email } of [elsewhere, nowhere, await someone(house)]) {
    const response = await ask(email, '203.0.113.20');
    answers.push([response.status, await response.text()]);
  }
  assert.deepEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  const all = await letters();
  const [told, helped] = [elsewhere, nowhere].map(({ email }) => all.filter(({ to }) => to === email));
  assert.deepEqual([told?.length, helped?.length], [1, 1]);
  assert.match(told?.[0]?.text ?? '', /Ditt konto har inget lösenord\. Du loggar in med Norrdals kommun\./);
  assert.match(helped?.[0]?.text ?? '', /Be den som driver installationen om hjälp/);
  for (const letter of [told?.[0], helped?.[0]]) assert.equal(linkIn(letter), '/logga-in');
});

test('a link that was made for somebody without a password before such links were refused opens nothing', async () => {
  const { email, person } = await someone(house, { hasNoPassword: true });
  const { secretKey } = installation;
  const expiresAt = now().add({ minutes: 60 }).toString();
  const text = recoveryText({ email, expiresAt, markOfOld: keptToken('').slice(0, 16) });
  const path = `/nytt-losenord/${sealText(text, { key: keyFor(secretKey, 'recovery'), whose: 'recovery' })}`;
  assert.equal((await someBrowser(house).get(path)).status, 404);
  assert.equal((await choose(path)).status, 404);
  const { passwordHash } = await database.installation.read((reader) => loadCredentials(reader, person));
  assert.equal(passwordHash, null);
});

test('what is no address is said to be none', async () => {
  const response = await ask('anna');
  assert.equal(response.status, 422);
  assert.match(await response.text(), /Skriv en hel e-postadress/);
});
