import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { signedInAs } from '../../../tests/people/signed-in.ts';
import { readFolder, STORBYGDEN } from '../../../tests/years/kept-folder.ts';
import { changeYear, keepNewYear } from '../year-folder/changed-year.work.ts';
import { findYear } from '../year-folder/year-folder.store.ts';
import { findContentHash } from '../year-folder/year-settings.store.ts';

const house = await openHouse();
const { database, base, key } = house;
const page = `${base}/2024/bokforing`;
const ekonom = await signedInAs(database, { role: 'ekonom', association: key });
const hash = () => database.read(key, (reader) => findContentHash(reader, 2024));
const records = () => database.read(key, async (reader) => (await findYear(reader, 2024)) ?? assert.fail());
const shown = async (path: string, who = ekonom) => (await house.shown(path, who.headers)).text;
const kept = readFolder(STORBYGDEN).records.bookFiles;
const own = kept.find(({ name }) => name.includes('2024')) ?? assert.fail();
const text = Buffer.from(own.bytes).toString('latin1');

/** The SIE file with one voucher's amount on two rows other than it was: a contribution was a thousand kronor more. */
const corrected = Buffer.from(
  text
    .replace('#TRANS 1930 {} 6255000 20240122', '#TRANS 1930 {} 6256000 20240122')
    .replace('#TRANS 303001 {} -1412300', '#TRANS 303001 {} -1413300'),
  'latin1',
);

async function send(bytes: Uint8Array, name = 'rattad.se', who = ekonom): Promise<Response> {
  const form = new FormData();
  form.append('fil', new Blob([new Uint8Array(bytes)]), name);
  return house.post(page, form, who.headers);
}

const post = (path: string, fields: Readonly<Record<string, string>>, who = ekonom) =>
  house.post(`${page}/${path}`, new URLSearchParams(fields), who.headers);
const idIn = (response: Response): string =>
  /fil=([0-9a-f-]+)/.exec(response.headers.get('location') ?? '')?.[1] ?? assert.fail('no file waits');
const waiting = () => database.read(key, ({ db }) => db.selectFrom('book_uploads').select('id').where('is_waiting', '=', true).execute());

test('an accountant sends in a corrected SIE file, sees the difference, takes it in and puts the old one back', async () => {
  assert.ok(corrected.length === own.bytes.length && !corrected.equals(own.bytes));
  const before = await hash();
  const sent = await send(corrected);
  assert.equal(sent.status, 303);
  const id = idIn(sent);

  const preview = await shown(`${page}/granska?fil=${id}`);
  for (const words of [
    /SIE 4E/,
    /Kontrollsumma/,
    /0 nya, 0 borttagna, \d+ ändrade/,
    /Konto 699977 används/,
    /inte jämnt ut/,
    /Filen ersätter storbygden-2024\.se/,
  ])
    assert.match(preview, words);
  assert.match(preview, /303001 \u22121\u00a0412\u00a0300,00[\s\S]*303001 \u22121\u00a0413\u00a0300,00/);
  assert.match(preview, /<dt>Skillnad<\/dt><dd>1\u00a0000,00\u00a0kr<\/dd>/);
  assert.equal(await hash(), before, 'nothing is changed by looking');
  assert.match(await shown(page), /Väntar på att granskas[\s\S]*rattad\.se/);

  const taken = await post('las-in', { fil: id });
  assert.deepEqual([taken.status, taken.headers.get('location')], [303, page]);
  const now = await records();
  assert.deepEqual(Buffer.from(now.bookFiles.find(({ name }) => name === own.name)?.bytes ?? []), corrected);
  assert.deepEqual(
    now.bookFiles.map(({ name }) => name),
    kept.map(({ name }) => name),
  );
  assert.deepEqual(await waiting(), []);
  const history = await shown(page);
  assert.match(history, /rattad\.se[\s\S]*Lägg tillbaka/);

  const replaced = /lagg-tillbaka"[\s\S]*?name="fil" value="([^"]+)"/.exec(history)?.[1] ?? assert.fail();
  assert.equal((await post('lagg-tillbaka', { fil: replaced })).status, 303);
  assert.equal(await hash(), before);
  assert.match(await shown(page), /Tillbakalagd/);
  assert.equal((await post('lagg-tillbaka', { fil: id })).status, 303, 'and the corrected one again');
  assert.deepEqual(Buffer.from((await records()).bookFiles.find(({ name }) => name === own.name)?.bytes ?? []), corrected);
  assert.equal((await post('lagg-tillbaka', { fil: replaced })).status, 303);
  assert.equal(await hash(), before);
});

describe('nothing is kept of', () => {
  const refused = async (bytes: Uint8Array, name: string, words: RegExp) => {
    const before = await hash();
    const response = await send(bytes, name);
    assert.ok(response.status === 422 || response.status === 413, String(response.status));
    assert.match(await response.text(), words);
    assert.deepEqual([await waiting(), await hash()], [[], before]);
  };

  test('a file that is taken in already', () => refused(own.bytes, 'igen.se', /redan inläst\. Ingenting har ändrats/));
  test('no file at all', () => refused(new Uint8Array(), '', /Välj en fil/));
  test('a file that is no SIE file', () => refused(Buffer.from('%PDF-1.7 hej'), 'bok.se', /PDF och ingen SIE-fil/));
  test('a table that is none', () => refused(new Uint8Array([1, 2, 3, 4]), 'bok.csv', /varken en tabell/));
  test('a file of another year', () =>
    refused(
      Buffer.from(text.replaceAll('#RAR 0 20240101 20241231', '#RAR 0 20200101 20201231'), 'latin1'),
      'bok.se',
      /Filen gäller 2020, inte 2024/,
    ));
  test('more than anybody may send', () => refused(new Uint8Array(2_100_000), 'stor.se', /stor/));
  test('half a file whose voucher never ends', async () => {
    const half = text.slice(0, text.lastIndexOf('#TRANS') + 20);
    await refused(Buffer.from(half, 'latin1'), 'halv.se', /går inte att läsa in/);
  });
});

test('a table is read by the columns that are proposed, or as somebody says', async () => {
  const table = 'Kontonr;Benämning;Pengar;UB\n1930;Bank;;100,00\n2091;Eget kapital;;-90,00\n5010;Lokalhyra;-10,00;\n';
  const id = idIn(await send(Buffer.from(table), 'saldon.csv'));
  const proposal = await shown(`${page}/granska?fil=${id}`);
  assert.match(proposal, /förslag efter rubrikerna/);
  assert.match(proposal, /<option value="UB" selected>/);
  assert.equal(
    (await post('kolumner', { fil: id, tabell: 'balances', tecken: 'debet', account: 'Kontonr', closing: 'UB', amount: 'Pengar' })).status,
    303,
  );
  const told = await shown(`${page}/granska?fil=${id}`);
  assert.match(told, /Så läses tabellen nu/);
  assert.match(told, /<option value="Pengar" selected>/);
  assert.equal((await post('las-in', { fil: id })).status, 303);
  assert.deepEqual(
    (await records()).bookFiles.map(({ name }) => name),
    ['storbygden-2023.se', '2024.csv', '2024.kolumner.yaml'],
  );
  const [taking] = [await shown(page)];
  const replaced = /lagg-tillbaka"[\s\S]*?name="fil" value="([^"]+)"/.exec(taking)?.[1] ?? assert.fail();
  await post('lagg-tillbaka', { fil: replaced });
  assert.deepEqual(
    (await records()).bookFiles.map(({ name }) => name),
    ['storbygden-2023.se', '2024.se'],
  );
});

test('a file that waits is thrown away when somebody says so, and forgotten after a day', async () => {
  const id = idIn(await send(corrected));
  assert.equal((await post('kasta', { fil: id })).status, 303);
  assert.equal((await post('kasta', { fil: id })).status, 404);
  assert.equal((await post('las-in', { fil: id })).status, 404);
  const old = idIn(await send(corrected));
  house.wait({ hours: 25 });
  const later = await signedInAs(database, { role: 'ekonom', association: key, at: house.now() });
  const fresh = idIn(await send(corrected, 'ny.se', later));
  assert.deepEqual(
    (await waiting()).map((each) => each.id),
    [fresh],
  );
  assert.notEqual(fresh, old);
  await post('kasta', { fil: fresh }, later);
  house.wait({ hours: -25 });
});

test('an account without a line is given one out of proposals with their reasons', async () => {
  const odd = text.replace('#KONTO 501010', '#KONTO 0555 "Lokalhyra annex"\n#KONTO 501010').replaceAll('#TRANS 501010', '#TRANS 0555');
  const id = idIn(await send(Buffer.from(odd, 'latin1')));
  const preview = await shown(`${page}/granska?fil=${id}`);
  assert.match(preview, /Konton utan rad i räkningarna \(1\)[\s\S]*0555 Lokalhyra annex[\s\S]*Namnet liknar/);
  const placed = await post('konton', { fil: id, 'rad-0555': 'kostnader', 'rad-1': 'finns-inte' });
  assert.match(placed.headers.get('location') ?? '', /granska/);
  assert.ok((await records()).accountRules.some(({ prefix, line }) => prefix === '0555' && line === 'kostnader'));
  assert.doesNotMatch(await shown(`${page}/granska?fil=${id}`), /Konton utan rad/);
  await post('kasta', { fil: id });
});

test('lines that are chosen are kept with the file that is taken in, and only for accounts that had none', async () => {
  const odd = text.replace('#KONTO 501010', '#KONTO 0556 "Lokalhyra förråd"\n#KONTO 501010').replaceAll('#TRANS 501010', '#TRANS 0556');
  const id = idIn(await send(Buffer.from(odd, 'latin1')));
  assert.match(await shown(`${page}/granska?fil=${id}`), /formaction="[^"]*las-in">Spara raderna och läs in filen/);
  assert.equal((await post('las-in', { fil: id, 'rad-0556': 'kostnader', 'rad-1930': 'utanfor' })).status, 303);
  const { accountRules } = await records();
  assert.equal(accountRules.find(({ prefix }) => prefix === '0556')?.line, 'kostnader');
  assert.notEqual(accountRules.find(({ prefix }) => prefix === '1930')?.line, 'utanfor');
});

test('a cost called after an intervention is told before its file is taken in, and tied to it', async () => {
  const { interventions } = await records();
  const [intervention] = interventions.filter(({ endedOn }) => endedOn === null);
  const { id: own, name } = intervention ?? assert.fail('no intervention');
  const odd = text
    .replace('#KONTO 642010', '#KONTO 642099 "Granskning Stigen"\n#KONTO 642010')
    .replaceAll('#TRANS 642010', '#TRANS 642099');
  await database.change(key, (writer) =>
    changeYear(writer, 2024, (year) => ({
      ...year,
      interventions: year.interventions.map((each) => (each.id === own ? { ...each, name: 'Stigen' } : each)),
    })),
  );
  const id = idIn(await send(Buffer.from(odd, 'latin1')));
  const preview = await shown(`${page}/granska?fil=${id}`);
  assert.match(preview, /href="#konton-utan-koppling"/);
  assert.match(preview, /642099 Granskning Stigen[\s\S]*Förslag: Stigen\. Namnet innehåller Stigen\./);
  const tied = await post('kopplingar', { fil: id, 'insats-642099': own, 'insats-642010': 'finns-inte' });
  assert.match(tied.headers.get('location') ?? '', /granska/);
  const { accountRules } = await records();
  assert.equal(accountRules.find(({ prefix }) => prefix === '642099')?.intervention, own);
  assert.ok(!accountRules.some(({ intervention: tiedTo }) => tiedTo === 'finns-inte'));
  assert.doesNotMatch(await shown(`${page}/granska?fil=${id}`), /642099 Granskning Stigen: /);
  await post('kasta', { fil: id });
  await database.change(key, (writer) =>
    changeYear(writer, 2024, (year) => ({
      ...year,
      interventions: year.interventions.map((each) => (each.id === own ? { ...each, name } : each)),
    })),
  );
});

test('a file that replaced none can be taken out again, with its column map', async () => {
  const table = 'Konto;Namn;Belopp\n1930;Bank;100,00\n2091;Eget kapital;-100,00\n';
  const files = async () => (await house.database.read(key, async (reader) => (await findYear(reader, 2031)) ?? assert.fail())).bookFiles;
  const manager = await signedInAs(database, { role: 'forbundschef', association: key });
  await database.change(key, async (writer) => {
    const own = await findYear(writer, 2024);
    await keepNewYear(writer, { ...(own ?? assert.fail()), year: 2031, bookFiles: [] });
  });
  const there = `${base}/2031/bokforing`;
  const form = new FormData();
  form.append('fil', new Blob([table]), 'saldon.csv');
  const id = idIn(await house.post(there, form, manager.headers));
  const at = (path: string) => house.post(`${there}/${path}`, new URLSearchParams({ fil: id }), manager.headers);
  assert.equal((await at('ta-ut')).status, 404, 'it is not taken in yet');
  const chosen = { fil: id, tabell: 'balances', tecken: 'debet', account: 'Konto', name: 'Namn', closing: 'Belopp' };
  await house.post(`${there}/kolumner`, new URLSearchParams(chosen), manager.headers);
  assert.equal((await at('las-in')).status, 303);
  assert.ok((await files()).length >= 1);
  assert.match(await shown(there, manager), /ta-ut"[\s\S]*Ta ut<span class="unseen"> saldon\.csv/);
  assert.equal((await at('ta-ut')).status, 303);
  assert.deepEqual(await files(), []);
  assert.doesNotMatch(await shown(there, manager), /Ta ut</);
});

test('the board reads what there is, and only those who keep the books send anything in', async () => {
  const board = await signedInAs(database, { role: 'styrelse', association: key });
  const seen = await shown(page, board);
  assert.match(seen, /storbygden-2023\.se/);
  assert.doesNotMatch(seen, /Läs in bokföring<\/h2>/);
  assert.equal((await send(corrected, 'x.se', board)).status, 403);
  assert.equal((await house.get(`${base}/1999/bokforing`, ekonom.headers)).status, 404);
});

test('who goes back to a file that is taken in hears so, and what to do when no account is tied', async () => {
  const id = idIn(await send(corrected));
  assert.equal((await post('las-in', { fil: id })).status, 303);
  for (const told of [await shown(`${page}/granska?fil=${id}`), await (await post('las-in', { fil: id })).text()])
    assert.match(told, /redan inläst[\s\S]*?href="\/storbygden\/2024\/bokforing"/);
  assert.doesNotMatch(await shown(page), /Inget konto är kopplat/);
});
