import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mandate } from '../../src/features/associations/association.ts';
import { replaceMandates } from '../../src/features/associations/member.store.ts';
import { listUnansweredInvitations } from '../../src/features/people/invitations.store.ts';
import { type House, openHouse, PASSWORD } from './a-house.ts';
import { invite } from './an-invitation.ts';
import { signedInAs } from './signed-in.ts';
import { type SomeBrowser, someBrowser } from './some-browser.ts';

const house = await openHouse();
const people = `${house.base}/personer`;

/** A browser in which the association's director is signed in, with both proofs just given. */
async function director(where: House = house): Promise<SomeBrowser> {
  const { headers } = await signedInAs(where.database, { role: 'forbundschef', association: where.key, at: where.now() });
  const browser = someBrowser(where);
  browser.cookies.set('samband', headers.cookie.split('=')[1] ?? '');
  return browser;
}

/** The row of somebody who is invited, and what the buttons in it name. */
async function waiting(browser: SomeBrowser, name: string): Promise<{ readonly row: string; readonly id: string }> {
  const { text } = await browser.shown(people);
  const row = text.split('<tr>').find((each) => each.includes(`>${name}</th>`)) ?? assert.fail(`${name} is not in the list`);
  return { row, id: /name="uppdrag" value="([^"]+)"/.exec(row)?.[1] ?? assert.fail('the row has no button') };
}

const linkIn = (text: string): string =>
  new URL(/<code class="long-code">([^<]+)<\/code>/.exec(text)?.[1] ?? assert.fail('no link is shown')).pathname;

const FORM = { namn: 'Ny', roll: 'revisor', fran: '2024-01-01' };

test('an invitation that is sent again opens by its new link, and no longer by its old one', async () => {
  const old = await invite(house, { namn: 'Igen Isaksson', epost: 'igen@exempel.se', roll: 'revisor', till: '2030-12-31' });
  house.wait({ hours: 6 * 24 });
  const chef = await director();
  const { id } = await waiting(chef, 'Igen Isaksson');
  const answer = await chef.post(`${people}/skicka-igen`, { uppdrag: id });
  assert.equal(answer.status, 200);
  const text = await answer.text();
  assert.match(text, /Inbjudan är skapad/);
  assert.match(text, /gamla länken har slutat gälla/);
  const link = linkIn(text);
  assert.equal((await house.shown(old)).status, 404);
  assert.equal((await chef.post(`${people}/skicka-igen`, { uppdrag: id })).status, 404, 'once for each link');
  house.wait({ hours: 7 * 24 - 1 });
  assert.match((await house.shown(link)).text, /Igen Isaksson! .* till uppdraget Revisor/);
  house.wait({ hours: 1 });
  assert.equal((await house.shown(link)).status, 404);
  const kept = (await house.database.read(house.key, listUnansweredInvitations)).filter(({ name }) => name === 'Igen Isaksson');
  assert.deepEqual(
    kept.map(({ email, role, from, until }) => [email, role, from, until]),
    [['igen@exempel.se', 'revisor', '2024-01-01', '2030-12-31']],
  );
});

test('an invitation that has run out stays in the list, and can be sent again or withdrawn', async () => {
  await invite(house, { namn: 'Sen Svensson', epost: 'sen@exempel.se' });
  assert.doesNotMatch((await waiting(await director(), 'Sen Svensson')).row, /Har gått ut/);
  house.wait({ hours: 7 * 24 });
  const chef = await director();
  const { row, id } = await waiting(chef, 'Sen Svensson');
  assert.match(row, /<span class="tag">Har gått ut<\/span>/);
  const link = linkIn(await (await chef.post(`${people}/skicka-igen`, { uppdrag: id })).text());
  assert.equal((await house.shown(link)).status, 200);
  house.wait({ hours: 8 * 24 });
  const later = await director();
  const again = await waiting(later, 'Sen Svensson');
  assert.equal((await later.post(`${people}/dra-tillbaka`, { uppdrag: again.id })).status, 303);
  assert.doesNotMatch((await later.shown(people)).text, /Sen Svensson/);
});

test('an invitation that has been accepted is not sent again', async () => {
  const link = await invite(house, { namn: 'Redan Här' });
  const { id } = await waiting(await director(), 'Redan Här');
  await someBrowser(house).post(link, { namn: 'Redan Här', losenord: PASSWORD, igen: PASSWORD });
  const chef = await director();
  assert.equal((await chef.post(`${people}/skicka-igen`, { uppdrag: id })).status, 404);
  assert.equal((await house.shown(link)).status, 404);
});

test('an address that is invited to a role already, run out or not, is refused beside its field with what to do', async () => {
  const first = await (await director()).post(people, { ...FORM, epost: 'dubbel@exempel.se' });
  assert.equal(first.status, 200);
  for (const hours of [0, 8 * 24]) {
    house.wait({ hours });
    const second = await (await director()).post(people, { ...FORM, epost: ' Dubbel@Exempel.SE ' });
    assert.equal(second.status, 422);
    assert.match(await second.text(), /id="epost-fel">[^\n]*är redan inbjuden till uppdraget Revisor\. Välj Skicka igen/);
  }
  assert.equal((await (await director()).post(people, { ...FORM, epost: 'dubbel@exempel.se', roll: 'ekonom' })).status, 200);
});

test('two who invite the same address at the same moment make one invitation', async () => {
  const [one, other] = [await director(), await director()];
  const answers = await Promise.all([one, other].map((each) => each.post(people, { ...FORM, epost: 'samtidig@exempel.se' })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
});

test('an address that has the role is refused, and may be invited when the role has ended', async () => {
  const has = { role: 'ekonom', association: house.key } as const;
  await signedInAs(house.database, { ...has, email: 'Ekonomen@exempel.se' });
  await signedInAs(house.database, { ...has, email: 'slutat@exempel.se', until: '2024-02-01' });
  const chef = await director();
  const refused = await chef.post(people, { ...FORM, roll: 'ekonom', epost: 'ekonomen@exempel.se' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /id="epost-fel">[^\n]*har redan uppdraget Ekonom/);
  assert.equal((await chef.post(people, { ...FORM, roll: 'ekonom', epost: 'slutat@exempel.se' })).status, 200);
});

const mandate = (role: string, name: string | null, wish: Partial<Mandate> = {}): Mandate => ({
  body: 'styrelse',
  role,
  member: null,
  from: null,
  until: null,
  name,
  remark: null,
  source: { file: 'uppdrag.csv', line: null },
  ...wish,
});

/** A house of its own, whose newest year names a board. */
async function withBoard(): Promise<{ readonly place: House; readonly list: string; readonly chef: SomeBrowser }> {
  const place = await openHouse();
  const year = await place.database.read(
    place.key,
    async ({ db }) => (await db.selectFrom('years').select('year').execute())[0]?.year ?? 0,
  );
  await place.database.change(place.key, (writer) =>
    replaceMandates(writer, year, [
      mandate('Ordförande', 'Anna Ek', { until: '2026-12-31' }),
      mandate('Ersättare', '<b>Bo Al</b>'),
      mandate('Ledamot', null),
      mandate('Revisor', 'Cia Alm', { body: 'revision' }),
    ]),
  );
  return { place, list: `${place.base}/personer`, chef: await director(place) };
}

const [ANNA, BO, CIA] = ['epost-styrelse-anna-ek', 'epost-styrelse-b-bo-al-b', 'epost-revisor-cia-alm'] as const;

test('those whom the year names with a mandate are invited all at once, and then asked about no more', async () => {
  const { place, list, chef } = await withBoard();
  const before = (await chef.shown(list)).text;
  assert.match(before, /Bjud in dem som står i Uppdrag/);
  for (const field of [ANNA, BO, CIA]) assert.match(before, new RegExp(`<label for="${field}">`));
  assert.ok(before.includes('&lt;b&gt;Bo Al') && !before.includes('<b>Bo Al'));
  const answer = await chef.post(`${list}/styrelsen`, { [ANNA]: 'anna@exempel.se', [BO]: '', [CIA]: ' cia@exempel.se' });
  assert.equal(answer.status, 200);
  const text = await answer.text();
  assert.match(text, /2 inbjudningar är skapade/);
  const links = [...text.matchAll(/<code class="long-code">([^<]+)<\/code>/g)].map(([, link = '']) => new URL(link).pathname);
  const guests = await Promise.all(links.map((link) => place.shown(link)));
  assert.match(guests[0]?.text ?? '', /Hej Anna Ek! .* till uppdraget Styrelse/);
  assert.match(guests[1]?.text ?? '', /Hej Cia Alm! .* till uppdraget Revisor/);
  const [invitation] = await place.database.read(place.key, listUnansweredInvitations);
  assert.deepEqual([invitation?.from, invitation?.until], ['2024-03-01', '2026-12-31'], 'from today to the last day of the mandate');
  const after = (await chef.shown(list)).text;
  assert.ok(after.includes(BO) && !after.includes(ANNA) && !after.includes(CIA));
});

test('of many who are invited at once all are, or none: every fault is told beside its field and what was typed stays', async () => {
  const { place, list, chef } = await withBoard();
  const answer = await chef.post(`${list}/styrelsen`, { [ANNA]: 'anna@exempel.se', [BO]: 'bo', [CIA]: 'cia@' });
  assert.equal(answer.status, 422);
  const text = await answer.text();
  for (const field of [BO, CIA]) assert.match(text, new RegExp(`id="${field}-fel"`));
  assert.doesNotMatch(text, new RegExp(`id="${ANNA}-fel"`));
  for (const typed of ['anna@exempel.se', 'bo', 'cia@']) assert.ok(text.includes(`value="${typed}"`));
  assert.deepEqual(await place.database.read(place.key, listUnansweredInvitations), []);
  const empty = await chef.post(`${list}/styrelsen`, { [ANNA]: ' ', [BO]: '', [CIA]: '' });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Skriv en e-postadress till minst en av personerna/);
});

test('when the same board is sent twice at the same moment everybody is invited once', async () => {
  const { place, list, chef } = await withBoard();
  const sent = () => chef.post(`${list}/styrelsen`, { [ANNA]: 'anna@exempel.se', [BO]: 'bo@exempel.se' });
  const answers = await Promise.all([sent(), sent()]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
  assert.equal((await place.database.read(place.key, listUnansweredInvitations)).length, 2);
});

test('nobody is asked about the board when all are invited, and nobody who may not invite', async () => {
  const { place, list, chef } = await withBoard();
  const { headers } = await signedInAs(place.database, { role: 'revisor', association: place.key, at: place.now() });
  const seen = (await place.shown(list, headers)).text;
  assert.match(seen, /<h1>Personer/);
  assert.doesNotMatch(seen, /Bjud in dem|Anna Ek|Skicka igen/);
  for (const path of ['/styrelsen', '/skicka-igen'])
    assert.equal((await place.post(list + path, new URLSearchParams(), headers)).status, 403);
  await chef.post(`${list}/styrelsen`, { [ANNA]: 'a@exempel.se', [BO]: 'b@exempel.se', [CIA]: 'c@exempel.se' });
  assert.doesNotMatch((await chef.shown(list)).text, /Bjud in dem som står i Uppdrag/);
});

test('the log tells that several were invited at once, and that an invitation was sent again', async () => {
  const { place, list, chef } = await withBoard();
  await chef.post(`${list}/styrelsen`, { [ANNA]: 'anna@exempel.se', [CIA]: 'cia@exempel.se' });
  const [first] = await place.database.read(place.key, listUnansweredInvitations);
  await chef.post(`${list}/skicka-igen`, { uppdrag: first?.id ?? '' });
  const log = (await chef.shown(`${place.base}/logg`)).text;
  assert.match(log, /Bjöd in flera på en gång/);
  assert.match(log, new RegExp(`inbjudningar 2: styrelse ${first?.id.slice(0, 12)}, revisor [0-9a-f]{12}<`));
  assert.match(log, /Skickade en inbjudan igen/);
  assert.doesNotMatch(log, /anna@exempel\.se|Anna Ek/);
});
