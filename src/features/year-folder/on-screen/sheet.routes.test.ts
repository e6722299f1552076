import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import type { Permission } from '../../../platform/access/access.ts';
import { access } from '../../../routes.ts';
import { addMembership } from '../../people/memberships.store.ts';
import { findYear } from '../year-folder.store.ts';
import { shownSheet, trySheet } from './sheet.form.ts';
import { SHEETS } from './sheets.ts';

const house = await openHouse();
const { records } = readFolder(STORBYGDEN);
const base = `${house.base}/${records.year}/uppgifter`;
const manager = await signedInAs(house.database, { role: 'forbundschef', association: house.key });
const kept = async () => (await house.database.read(house.key, (reader) => findYear(reader, records.year))) ?? assert.fail();

/** The form of a sheet as a browser would send it back, with some fields filled in otherwise. */
async function formOf(sheet: string, changes: Readonly<Record<string, string>> = {}): Promise<URLSearchParams> {
  const { text } = await house.shown(`${base}/${sheet}`, manager.headers);
  const fields = new URLSearchParams();
  const decoded = (value: string) =>
    value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  for (const [, name = '', value = ''] of text.matchAll(/<input [^>]*name="((?:r\d+\.|fran)[^"]*)"[^>]*?value="([^"]*)"/g))
    fields.set(name, decoded(value));
  for (const [, name = '', value = ''] of text.matchAll(/<textarea [^>]*name="(r\d+\.[^"]+)"[^>]*>\n([^<]*)<\/textarea>/g))
    fields.set(name, decoded(value));
  for (const [, name = '', options = ''] of text.matchAll(/<select [^>]*name="(r\d+\.[^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields.set(name, decoded(/value="([^"]*)" selected/.exec(options)?.[1] ?? ''));
  for (const [name, value] of Object.entries(changes)) fields.set(name, value);
  return fields;
}

const send = (sheet: string, fields: URLSearchParams) => house.post(`${base}/${sheet}`, fields, manager.headers);

test('every sheet that is saved as it is shown says the same as before', () => {
  for (const sheet of SHEETS) {
    const { records: after, problems } = trySheet(records, sheet, shownSheet(sheet, records));
    assert.deepEqual(problems, [], sheet.id);
    assert.deepEqual(shownSheet(sheet, after ?? assert.fail(sheet.id)), shownSheet(sheet, records), sheet.id);
  }
});

test('every sheet is shown, and what is sent back unchanged changes nothing', async () => {
  const before = await kept();
  for (const { id } of SHEETS) {
    const response = await send(id, await formOf(id));
    assert.equal(
      response.status,
      303,
      `${id}: ${response.status === 422 ? /error-summary[\s\S]{0,600}/.exec(await response.text())?.[0] : ''}`,
    );
  }
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, each) =>
      key === 'source' || key === 'bytes' ? undefined : typeof each === 'bigint' ? String(each) : each,
    );
  assert.equal(plain(await kept()), plain(before));
});

test('what is changed is kept, and can be taken back', async () => {
  const [first] = (await kept()).members;
  assert.equal((await send('medlemmar', await formOf('medlemmar', { 'r0.namn': 'Åby kommun' }))).status, 303);
  assert.equal((await kept()).members[0]?.name, 'Åby kommun');
  const { text } = await house.shown(`${base}/medlemmar`, manager.headers);
  const version = /name="version" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail('nothing can be taken back');
  const fran = /name="fran" value="([^"]+)"/.exec(text)?.[1] ?? '';
  assert.equal((await house.post(`${base}/medlemmar/tillbaka`, new URLSearchParams({ version, fran }), manager.headers)).status, 303);
  assert.equal((await kept()).members[0]?.name, first?.name);
});

test('every fault is told at once with its row, what was typed stands there, and nothing is kept', async () => {
  const before = await kept();
  const response = await send('medlemmar', await formOf('medlemmar', { 'r0.kod': 'abc', 'r1.namn': '', 'r2.medlem': 'Å Ä' }));
  const text = await response.text();
  assert.equal(response.status, 422);
  for (const part of [/Rad 1\. .*varken länskod eller kommunkod/, /Rad 2\. .*namn/, /Rad 3\. .*identitet/, /value="abc"/])
    assert.match(text, part);
  // Each leads to its own field, which says that it is wrong.
  assert.match(text, /href="#r0-kod"/);
  assert.match(text, /<input class="cell" id="r0-kod" name="r0\.kod" aria-invalid="true" aria-describedby="rad-1-fel"/);
  assert.deepEqual(await kept(), before);
});

test('a row that others refer to is not taken away without a word', async () => {
  const fields = await formOf('insatser');
  fields.append('bort', '0');
  const response = await send('insatser', fields);
  assert.equal(response.status, 422);
  assert.match(await response.text(), /finns inte i insatser\.yaml/);
});

test('two who fill in the same sheet lose nothing of each other’s', async () => {
  const [mine, theirs] = [await formOf('medlemmar', { 'r0.namn': 'Min' }), await formOf('medlemmar', { 'r0.namn': 'Deras' })];
  assert.equal((await send('medlemmar', theirs)).status, 303);
  const refused = await send('medlemmar', mine);
  const text = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(text, /Någon annan har sparat/);
  assert.match(text, /value="Min"/);
  assert.equal((await kept()).members[0]?.name, 'Deras');
  mine.set('fran', /name="fran" value="([^"]+)"/.exec(text)?.[1] ?? '');
  assert.equal((await send('medlemmar', mine)).status, 303);
  assert.match((await house.shown(`${base}/medlemmar`, manager.headers)).text, /Ta tillbaka/);
});

test('rows are pasted out of a spreadsheet and shown before anything is kept', async () => {
  const before = (await kept()).events.length;
  const fields = await formOf('handelser', {
    klistrat: 'datum\tslag\tnamn\n2024-05-05\tutbildning\tKurs ett\n2024-05-06\tutbildning\tKurs två\n',
  });
  const shown = await send('handelser', fields);
  const text = await shown.text();
  assert.match(text, /value="Kurs ett"[\s\S]*value="Kurs två"/);
  assert.equal((await kept()).events.length, before);
});

test('pasted columns may be called as in the table, what people call things is understood, and what is left out is named', async () => {
  const { interventions } = await kept();
  const { id, name } = interventions[0] ?? assert.fail();
  const klistrat = `År\tInsats\tKön\tMått\tAntal\tHandläggare\n${records.year}\t${name}\tKvinna\tNya\t4711\tAnna\n`;
  const text = await (await send('deltagare', await formOf('deltagare', { klistrat }))).text();
  assert.match(text, /Kolumnen Handläggare känns inte igen och är inte med/);
  const place = /name="r(\d+)\.antal"[^>]*value="4711"/.exec(text)?.[1] ?? assert.fail('the row is not there');
  const chosen = (field: string) => new RegExp(`name="r${place}\\.${field}".*?value="([^"]*)" selected`, 's').exec(text)?.[1];
  assert.deepEqual([chosen('insats'), chosen('kon')], [id, 'kvinna']);
  const nothing = await (await send('deltagare', await formOf('deltagare', { klistrat: '2024\tx\n2024\ty' }))).text();
  assert.match(nothing, /ingen kolumn känns igen/);
});

test('a name that is written for something that is referred to is taken as what has the name', async () => {
  const { members, contributions } = await kept();
  const member = members.find(({ id }) => id === contributions[0]?.member) ?? assert.fail();
  const before = contributions[0]?.member;
  assert.equal((await send('bidrag', await formOf('bidrag', { 'r0.medlem': member.name }))).status, 303);
  assert.equal((await kept()).contributions[0]?.member, before);
});

test('an intervention without an id gets one out of its name', async () => {
  const place = (await kept()).interventions.length;
  await send('insatser', await formOf('insatser', { [`r${place}.namn`]: 'Åter i Arbete', [`r${place}.inriktning`]: 'individ' }));
  assert.equal((await kept()).interventions.find(({ name }) => name === 'Åter i Arbete')?.id, 'ater-i-arbete');
});

test('a settings sheet keeps what is not chosen in it', async () => {
  const before = await kept();
  await send('arsmapp', await formOf('arsmapp', { 'r0.forbund_sate': 'Ödeborg', 'r0.minsta_grupp': '1' }));
  const after = await kept();
  assert.deepEqual(
    [after.association.seat, after.settings.smallestShownGroup, after.year],
    ['Ödeborg', before.settings.smallestShownGroup, before.year],
  );
  assert.deepEqual([after.association.id, after.settings.adoptedOn], [before.association.id, before.settings.adoptedOn]);
});

test('what is typed in a structure never becomes a line of its own, however its lines end', async () => {
  const before = await kept();
  for (const end of ['\r', '\u0085', '\u2028']) {
    const share = `- { fran_kr: 0, andel: 25 % }${end}beslutad: 2025-02-02${end}minsta_grupp: 1`;
    await send('arsmapp', await formOf('arsmapp', { 'r0.eget_kapital_tak': share }));
    const { settings } = await kept();
    assert.deepEqual([settings.adoptedOn, settings.smallestShownGroup], [before.settings.adoptedOn, before.settings.smallestShownGroup]);
  }
});

test('what has been accepted is no sheet: nobody writes down that somebody else accepted it', async () => {
  assert.equal((await house.shown(`${base}/godkannanden`, manager.headers)).status, 404);
});

test('somebody who may only read sees the rows and no form', async () => {
  const auditor = await signedInAs(house.database, { role: 'revisor', association: house.key });
  const { text } = await house.shown(`${base}/medlemmar`, auditor.headers);
  assert.doesNotMatch(text, /name="r0\./);
  assert.equal((await house.post(`${base}/medlemmar`, new URLSearchParams(), auditor.headers)).status, 403);
});

const accountant = await signedInAs(house.database, { role: 'ekonom', association: house.key });
const COUNTS = ['deltagare', 'avslut', 'volymer', 'indikatorer', 'svarsfrekvens'];

test('counts as they were reported are for those who answer for them: others are told why they are not opened', async () => {
  const { text } = await house.shown(base, accountant.headers);
  assert.equal(text.match(/Öppnas av förbundschefen och revisorn/g)?.length, COUNTS.length);
  assert.ok(text.includes(`href="${base}/medlemmar"`));
  const before = await kept();
  for (const id of COUNTS) {
    assert.ok(!text.includes(`href="${base}/${id}"`), id);
    for (const name of [id, `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`, `${id}/`, id.toUpperCase(), `./${id}`]) {
      const { status, text: shown } = await house.shown(`${base}/${name}`, accountant.headers);
      assert.ok([303, 308, 403, 404].includes(status), `${name}: ${status}`);
      assert.doesNotMatch(shown, /name="r0\.|id="blad"/, name);
    }
    for (const path of [id, `${id}/tillbaka`, `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`])
      assert.ok([403, 404].includes((await house.post(`${base}/${path}`, await formOf(id), accountant.headers)).status), path);
  }
  assert.deepEqual(await kept(), before);
  assert.equal((await house.post(`${base}/medlemmar`, await formOf('medlemmar'), accountant.headers)).status, 303);
});

test('whoever answers for one intervention’s counts and for the money does not see every intervention’s', async () => {
  const [intervention] = records.interventions;
  const own = {
    person: accountant.person,
    role: 'coach',
    intervention: intervention?.id ?? null,
    from: '2020-01-01',
    until: null,
  } as const;
  await house.database.change(house.key, ({ db }) => addMembership({ db }, house.key, own));
  assert.equal((await house.get(`${base}/deltagare`, accountant.headers)).status, 403);
  assert.equal((await house.get(`${house.base}/insatser`, accountant.headers)).status, 200);
});

test('the auditor reads the counts and changes none', async () => {
  const auditor = await signedInAs(house.database, { role: 'revisor', association: house.key });
  const { status, text } = await house.shown(`${base}/deltagare`, auditor.headers);
  assert.equal(status, 200);
  assert.doesNotMatch(text, /name="r0\./);
  assert.equal((await house.post(`${base}/deltagare`, new URLSearchParams(), auditor.headers)).status, 403);
});

test('the sheets of counts are open to those who may read both records and counts, and to nobody else', () => {
  const both = (one: Permission, other: Permission) => access[one]?.roles.filter((role) => access[other]?.roles.includes(role));
  assert.deepEqual(access['countRecord.read']?.roles, both('record.read', 'counts.read'));
  assert.deepEqual(access['countRecord.revise']?.roles, both('record.revise', 'counts.read'));
  assert.deepEqual(
    SHEETS.filter(({ holdsCounts }) => holdsCounts).map(({ id }) => id),
    COUNTS.toSorted(bySheet),
  );
});

const bySheet = (one: string, other: string): number =>
  SHEETS.findIndex(({ id }) => id === one) - SHEETS.findIndex(({ id }) => id === other);

test('lines that can not be read are told with the item that they are in, and in plain ones are kept', async () => {
  const wrong = await (await send('insatser', await formOf('insatser', { 'r0.bemanning': 'coach två' }))).text();
  assert.match(wrong, /Rad 1\. Bemanning: &quot;coach två&quot; saknar kolon/);
  assert.match(wrong, />\ncoach två<\/textarea>/);
  assert.equal((await send('insatser', await formOf('insatser', { 'r0.bemanning': 'coach: 2,5\nsamordnare: 1' }))).status, 303);
  const staffing = (await kept()).interventions[0]?.staffing ?? [];
  assert.deepEqual(Object.fromEntries(staffing.map(({ role, fullTimePosts }) => [role, fullTimePosts])), { coach: '2,5', samordnare: '1' });
});

test('who saves without having changed anything is told so, and there is nothing to take back', async () => {
  const { headers } = await send('mal', await formOf('mal'));
  const told = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const { text } = await house.shown(`${base}/mal`, { ...manager.headers, cookie: [manager.headers.cookie, ...told].join('; ') });
  assert.match(text, /Inget var ändrat, så det som stod står kvar\./);
  assert.doesNotMatch(text, /Ta tillbaka/);
});
