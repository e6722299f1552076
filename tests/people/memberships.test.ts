import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type House, openHouse, PASSWORD, someone } from './a-house.ts';
import { invite } from './an-invitation.ts';
import { signedInAs } from './signed-in.ts';
import { type SomeBrowser, someBrowser } from './some-browser.ts';

const house = await openHouse();
const { base, key } = house;
const people = `${base}/personer`;

interface Held {
  readonly from?: string;
  readonly until?: string;
}

/** Somebody whose second proof is given, with a role of theirs. */
const member = (membership: Held = {}): Promise<SomeBrowser> => manager(house, membership);

async function manager(where: House, membership: Held = {}): Promise<SomeBrowser> {
  const at = where.now();
  const { headers } = await signedInAs(where.database, { role: 'forbundschef', association: where.key, at, ...membership });
  const browser = someBrowser(where);
  browser.cookies.set('samband', headers.cookie.split('=')[1] ?? '');
  return browser;
}

const may = async (browser: SomeBrowser): Promise<boolean> => (await browser.get(people)).status === 200;

test('a role that is taken away is gone at the very next request', async () => {
  const [director, other] = [await member(), await member()];
  assert.ok(await may(other));
  const name = /Person [0-9a-f]+@exempel\.se/.exec((await other.shown('/min-sida')).text)?.[0] ?? assert.fail();
  const row = (await director.shown(people)).text.split('<tr>').find((each) => each.includes(`>${name}</th>`));
  const id = /name="uppdrag" value="([^"]+)"/.exec(row ?? '')?.[1] ?? assert.fail('the role is not in the list');
  assert.equal((await director.post(`${people}/ta-bort`, { uppdrag: id })).status, 303);
  assert.equal((await other.get(people)).status, 404, 'as if there were no such association');
  assert.ok(await may(director));
  assert.equal((await director.post(`${people}/ta-bort`, { uppdrag: id })).status, 404);
  const ended = (await director.shown(people)).text.split('<tr>').find((each) => each.includes(`>${name}</th>`)) ?? '';
  assert.ok(ended.includes('Gäller inte nu') && !ended.includes(id), 'it stays in the list, and can not be taken away again');
});

test('the only manager is not taken away, and is told to invite another first', async () => {
  const alone = await openHouse();
  const list = `${alone.base}/personer`;
  const director = await manager(alone);
  await manager(alone, { until: '2024-02-01' });
  await manager(alone, { from: '2024-04-01' });
  const { text } = await director.shown(list);
  assert.match(text, /kan inte längre göra något som förbundschef/, 'what happens is told before it does');
  const ids = [...text.matchAll(/name="uppdrag" value="([^"]+)"/g)].map(([, id = '']) => id);
  assert.equal(ids.length, 2, 'the one that has ended can not be taken away');
  const answers = [];
  for (const uppdrag of ids) answers.push(await director.post(`${list}/ta-bort`, { uppdrag }));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
  assert.match((await answers.find(({ status }) => status === 422)?.text()) ?? '', /Bjud in en ny förbundschef först/);
  assert.equal((await director.get(list)).status, 200);
});

test('of two managers who take each other away at the same moment one is left', async () => {
  const two = await openHouse();
  const list = `${two.base}/personer`;
  const [one, other] = [await manager(two), await manager(two)];
  const [first = '', second = ''] = [...(await one.shown(list)).text.matchAll(/name="uppdrag" value="([^"]+)"/g)].map(([, id]) => id);
  await Promise.all([one.post(`${list}/ta-bort`, { uppdrag: first }), other.post(`${list}/ta-bort`, { uppdrag: second })]);
  const left = await Promise.all([one, other].map((browser) => browser.get(list)));
  assert.deepEqual(left.map(({ status }) => status).sort(), [200, 404]);
});

test('a role begins and ends at midnight in Sweden, winter and summer', async () => {
  house.set('2024-03-01T12:00:00Z');
  for (const [from, until, moment, holds] of [
    ['2024-03-02', undefined, '2024-03-01T22:59:59Z', false],
    ['2024-03-02', undefined, '2024-03-01T23:00:00Z', true],
    ['2024-01-01', '2024-03-02', '2024-03-02T22:59:59Z', true],
    ['2024-01-01', '2024-03-02', '2024-03-02T23:00:00Z', false],
    ['2024-07-02', undefined, '2024-07-01T21:59:59Z', false],
    ['2024-07-02', undefined, '2024-07-01T22:00:00Z', true],
    ['2024-01-01', '2024-07-01', '2024-07-01T22:00:00Z', false],
  ] as const) {
    house.set(moment);
    const browser = await member({ from, ...(until !== undefined && { until }) });
    assert.equal(await may(browser), holds, `from ${from} until ${until} at ${moment}`);
  }
  house.set('2024-03-01T12:00:00Z');
});

test('a role that has ended or not begun stands in the list as not valid now', async () => {
  await member({ until: '2024-02-01' });
  const { text } = await (await member()).shown(people);
  assert.match(text, /1\sfebruari\s2024 <span class="tag">Gäller inte nu/);
});

test('an invitation makes an account with the role, once', async () => {
  const link = await invite(house);
  const [guest, late] = [someBrowser(house), someBrowser(house)];
  assert.match((await guest.shown(link)).text, /bjuder in dig till uppdraget Förbundschef/);
  const accepted = await guest.post(link, { namn: 'Ny', losenord: PASSWORD, igen: PASSWORD });
  assert.equal(accepted.status, 303);
  assert.match((await guest.shown('/min-sida')).text, /Min sida/);
  assert.match((await guest.get(people)).headers.get('location') ?? '', /tvafaktor/, 'and has to give a second proof');
  assert.equal((await late.shown(link)).status, 404);
  assert.equal((await late.post(link, { namn: 'Ny', losenord: PASSWORD, igen: PASSWORD })).status, 404);
});

test('an invitation is taken by one of two who come at the same moment', async () => {
  const link = await invite(house);
  const form = { namn: 'Ny', losenord: PASSWORD, igen: PASSWORD };
  const answers = await Promise.all([someBrowser(house).post(link, form), someBrowser(house).post(link, form)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 404]);
});

test('an invitation gives its role to an account that there is, when the person is signed in', async () => {
  const { email } = await someone(house, { hasApp: false });
  const browser = someBrowser(house);
  await browser.post('/logga-in', { epost: email, losenord: PASSWORD });
  assert.equal((await browser.get(people)).status, 404);
  const link = await invite(house);
  assert.match((await browser.shown(link)).text, /Uppdraget läggs till ditt konto/);
  assert.equal((await browser.post(link)).status, 303);
  assert.match((await browser.get(people)).headers.get('location') ?? '', /tvafaktor/);
  assert.equal((await browser.shown(link)).status, 404);
});

test('an invitation makes no second account with the same e-mail address, and is still there afterwards', async () => {
  const { email } = await someone(house);
  const link = await invite(house, { epost: email.toUpperCase() });
  const response = await someBrowser(house).post(link, { namn: 'Ny', losenord: PASSWORD, igen: PASSWORD });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /finns redan ett konto/);
  assert.equal((await house.shown(link)).status, 200);
});

test('an invitation does not let the association’s name be the password', async () => {
  const link = await invite(house);
  const name = /([^>]+) bjuder in dig/.exec((await house.shown(link)).text)?.[1]?.replace(/^.*! /, '') ?? assert.fail();
  const losenord = `${name} 2024`;
  const response = await someBrowser(house).post(link, { namn: 'Ny', losenord, igen: losenord });
  assert.equal(response.status, 422);
  assert.match(await response.text(), /lätt att gissa/);
});

test('an invitation lies seven days, and not one longer', async () => {
  const link = await invite(house);
  const now = house.now();
  house.wait({ hours: 7 * 24 - 1 });
  assert.equal((await house.shown(link)).status, 200);
  house.wait({ hours: 1 });
  assert.equal((await house.shown(link)).status, 404);
  assert.equal((await someBrowser(house).post(link, { namn: 'Ny', losenord: PASSWORD, igen: PASSWORD })).status, 404);
  house.set(now);
});

test('an invitation that is withdrawn opens nothing, and one that nobody made neither', async () => {
  const link = await invite(house, { namn: 'Tillbaka Dragen' });
  const director = await member();
  const row = (await director.shown(people)).text.split('<tr>').find((each) => each.includes('Tillbaka Dragen'));
  const id = /name="uppdrag" value="([^"]+)"/.exec(row ?? '')?.[1] ?? assert.fail('the invitation is not in the list');
  assert.equal((await director.post(`${people}/dra-tillbaka`, { uppdrag: id })).status, 303);
  assert.equal((await house.shown(link)).status, 404);
  assert.equal((await house.shown('/inbjudan/en-lank-som-ingen-har')).status, 404);
  assert.equal((await house.shown(`/inbjudan/${id}`)).status, 404, 'what is kept is not the link');
});

test('an invitation shows a name with markup in it as text', async () => {
  const namn = '<script>alert(1)</script>"\'&';
  const link = await invite(house, { namn });
  const { text } = await house.shown(link);
  assert.ok(!text.includes('<script>alert') && text.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
  const list = (await (await member()).shown(people)).text;
  assert.ok(!list.includes('<script>alert') && list.includes('&lt;script&gt;'));
});

for (const epost of ['a@b.se\r\nBcc: alla@b.se', 'a@b.se, c@d.se', '"a b"@c.se', 'a@b', '<a@b.se>', `${'a'.repeat(250)}@b.se`])
  test(`an invitation is not made for ${JSON.stringify(epost).slice(0, 40)}`, async () => {
    const director = await member();
    const form = { namn: 'Ny', epost, roll: 'revisor', fran: '2024-01-01' };
    const response = await director.post(people, form);
    assert.equal(response.status, 422);
    assert.match(await response.text(), /Ange en e-postadress/);
  });

test('an invitation is made and withdrawn by nobody without the right to it', async () => {
  const { headers } = await signedInAs(house.database, { role: 'revisor', association: key, at: house.now() });
  const auditor = someBrowser(house);
  auditor.cookies.set('samband', headers.cookie.split('=')[1] ?? '');
  assert.equal((await auditor.shown(people)).status, 200);
  assert.doesNotMatch((await auditor.shown(people)).text, /Bjud in någon/);
  for (const path of ['', '/ta-bort', '/dra-tillbaka']) assert.equal((await auditor.post(people + path, {})).status, 403);
});

test('the example sign-ins are there where examples are tried, and nowhere else', async () => {
  assert.equal((await house.post('/logga-in/exempel/forbundschef', new URLSearchParams())).status, 404);
  assert.doesNotMatch((await house.shown('/logga-in')).text, /exempel\.invalid|Prova med exempel/);
  const examples = await openHouse({ isExample: true });
  assert.match((await examples.shown('/logga-in')).text, /Prova med exempel/);
});
