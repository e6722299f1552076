import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { type SignedIn, signedInAs } from '../../../tests/people/signed-in.ts';
import { changeYear } from '../year-folder/changed-year.work.ts';
import { findYear } from '../year-folder/year-folder.store.ts';
import { listTexts } from './texts.store.ts';

const house = await openHouse();
const { database, key } = house;
const as = (role: 'forbundschef' | 'redaktor') => signedInAs(database, { role, association: key });
const [manager, editor] = [await as('forbundschef'), await as('redaktor')];

const YEAR = await database.read(
  key,
  async (reader) => (await reader.db.selectFrom('years').select('year').executeTakeFirstOrThrow()).year,
);
const texts = `${house.base}/${YEAR}/texter`;
const PLAN = `${texts}/verksamhetsplan`;
const REPORT = `${texts}/arsredovisning`;

const seen = async (path: string, who: SignedIn = manager) => (await house.shown(path, who.headers)).text;
const send = (path: string, fields: Readonly<Record<string, string>>, who: SignedIn = manager) =>
  house.post(path, new URLSearchParams(fields), who.headers);
const markIn = (page: string): string => /name="marke" value="([^"]*)"/.exec(page)?.[1] ?? assert.fail('no mark');
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const textIn = (page: string): string =>
  unescaped(/<textarea[^>]*name="text"[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? assert.fail('no text'));

/** Opens a chapter and keeps another text in it, as a browser does. */
async function write(path: string, text: string, who: SignedIn = manager): Promise<void> {
  const mark = markIn(await seen(path, who));
  const response = await send(path, { text, marke: mark, lage: 'utkast' }, who);
  assert.equal(response.status, 303, await response.text());
}

const planned = (chapter: string) =>
  database.read(key, async (reader) => {
    const found = (await listTexts(reader, { document: 'verksamhetsplan', year: YEAR })).find(({ id }) => id === chapter);
    return found?.markdown ?? '';
  });

test('a chapter of the plan is written, and the list tells who did it and how far it has come', async () => {
  assert.match(await seen(PLAN), /Ej påbörjad/);
  await write(`${PLAN}/vision`, 'Alla ska få plats.', editor);
  assert.equal(await planned('vision'), 'Alla ska få plats.');
  const list = await seen(PLAN);
  assert.ok(list.includes(`av Person ${editor.email}`) && list.includes('Utkast'));
  assert.match(await seen(texts), /1 utkast/);
});

test('what somebody types is kept as it is, line for line', async () => {
  const text = '\n## Rubrik\n\n- å\n- ä "citat" <b>\n\n| A | B |\n|---|---:|\n| x | {{rr.kostnader\\|tkr}} |\n';
  await write(`${PLAN}/mal`, text.replaceAll('\n', '\r\n'));
  assert.equal(await planned('mal'), text);
  const page = await seen(`${PLAN}/mal`);
  assert.equal(textIn(page).replaceAll('&lt;', '<').replaceAll('&gt;', '>'), text);
});

test('a year that nobody has started has a plan, and no annual report to write in', async () => {
  const later = `${house.base}/2031/texter`;
  await write(`${later}/verksamhetsplan/vision`, 'Om några år, {{rr.kostnader}}.');
  assert.match(await seen(`${later}/verksamhetsplan/vision`), /är inte startat, så siffrorna/);
  assert.match(await seen(later), /hör till årets uppgifter/);
  assert.equal((await house.get(`${later}/arsredovisning`, manager.headers)).status, 404);
  assert.equal((await house.get(`${house.base}/1871/texter`, manager.headers)).status, 404);
  assert.equal((await house.get(`${PLAN}/finns-inte`, manager.headers)).status, 404);
});

test('a chapter of the annual report is kept in the year’s records, and the one that came with the folder can be chosen again', async () => {
  const records = await database.read(key, (reader) => findYear(reader, YEAR));
  const before = records?.texts.find(({ chapter, markdown }) => chapter !== null && markdown.trim() !== '') ?? assert.fail('no text');
  const path = `${REPORT}/${before.id}`;
  await write(path, 'Helt ny text.');
  const kept = await database.read(key, (reader) => findYear(reader, YEAR));
  assert.equal(kept?.texts.find(({ id }) => id === before.id)?.markdown, 'Helt ny text.');
  assert.deepEqual(
    kept?.texts.map(({ id }) => id),
    records?.texts.map(({ id }) => id),
  );
  assert.match(await seen(`${house.base}/${YEAR}/arsredovisning`), /Helt ny text\./);

  assert.match(await seen(`${path}/versioner`), /Inläst med årsmappen/);
  assert.equal((await send(`${path}/versioner/aterstall`, { version: '1' })).status, 303);
  assert.equal(
    textIn(await seen(path))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
    before.markdown,
  );
});

test('a chapter that had no text gets one in the year’s records', async () => {
  await write(`${REPORT}/not-redovisningsprinciper`, 'Principer.');
  const kept = await database.read(key, (reader) => findYear(reader, YEAR));
  assert.equal(kept?.texts.find(({ id }) => id === 'not-redovisningsprinciper')?.chapter, 'not-redovisningsprinciper');
});

test('two who change different paragraphs are shown both and offered one text of both; nothing is kept before one chooses', async () => {
  const path = `${PLAN}/inriktning`;
  await write(path, 'Ett.\n\nTvå.\n\nTre.');
  const begun = markIn(await seen(path));
  await write(path, 'Ett!\n\nTvå.\n\nTre.', editor);

  const refused = await send(path, { text: 'Ett.\n\nTvå.\n\nTre, och mer.', marke: begun, lage: 'klar' });
  assert.equal(refused.status, 422);
  const page = await refused.text();
  assert.equal(await planned('inriktning'), 'Ett!\n\nTvå.\n\nTre.');
  assert.match(page, /Någon annan har sparat under tiden/);
  assert.ok(page.includes('Ett!\n\nTvå.\n\nTre, och mer.'), 'both changes stand in the proposal');
  assert.ok(page.includes('Ett.\n\nTvå.\n\nTre, och mer.'), 'and the own text is there');
  assert.match(page, /<ins>/);

  await send(path, { text: 'Ett!\n\nTvå.\n\nTre, och mer.', marke: markIn(page), lage: 'klar', ursprung: 'merged' });
  assert.equal(await planned('inriktning'), 'Ett!\n\nTvå.\n\nTre, och mer.');
  assert.match(await seen(`${path}/versioner`), /Två texter sammanlagda/);
});

test('two who change the same paragraph get no proposal, and whoever chooses theirs has both among the versions', async () => {
  const path = `${REPORT}/utveckling`;
  await write(path, 'Ett.');
  const begun = markIn(await seen(path));
  await write(path, 'Ett, säger den ena.', editor);
  const page = await (await send(path, { text: 'Ett, säger den andra.', marke: begun })).text();
  assert.match(page, /går inte att lägga ihop/);
  await send(path, { text: 'Ett, säger den andra.', marke: markIn(page) });
  const compared = await seen(`${path}/versioner`);
  assert.match(compared, /<del>.*ena.*<\/del>/s);
  assert.match(compared, /<ins>.*andra.*<\/ins>/s);
});

test('an import while somebody writes is a change like any other', async () => {
  const path = `${REPORT}/personal`;
  const begun = markIn(await seen(path));
  const changed = await database.change(key, (writer) =>
    changeYear(writer, YEAR, (records) => ({
      ...records,
      texts: records.texts.map((text) => (text.chapter === 'personal' ? { ...text, markdown: 'Ur en annan mapp.' } : text)),
    })),
  );
  if (!changed?.records.texts.some(({ chapter }) => chapter === 'personal')) return assert.fail('the folder has no such text');
  const refused = await send(path, { text: 'Min text.', marke: begun });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Ur en annan mapp\./);
});

test('a figure is looked for by words and put into the text, and nothing typed is lost', async () => {
  const path = `${PLAN}/budget`;
  const typed = 'Jag har skrivit länge.';
  const mark = markIn(await seen(path));
  const looked = await (await send(`${path}/forhandsgranska`, { text: typed, marke: mark, q: 'årets resultat', gor: 'sok' })).text();
  assert.equal(textIn(looked), typed);
  const choices = [...looked.matchAll(/name="lagg" value="([^"]*)"/g)].map(([, value = '']) => unescaped(value));
  assert.ok(choices.includes('{{rr.arets-resultat}}'));
  const sentence = choices.find((choice) => choice.startsWith('{{rr.arets-resultat|val:ett överskott')) ?? assert.fail('no sentence');

  const put = await (await send(`${path}/forhandsgranska`, { text: typed, marke: mark, lagg: sentence })).text();
  assert.equal(textIn(put), `${typed} ${sentence}`);
  assert.match(put, /ett (över|under)skott på/);
  assert.match(put, new RegExp(`/siffror/rr.arets-resultat@${YEAR}`));
  assert.equal(await planned('budget'), '', 'a preview keeps nothing');

  const table = await (
    await send(`${path}/forhandsgranska`, { text: typed, marke: mark, gor: 'infoga', infogning: '{{tabell:resultatrakning}}' })
  ).text();
  assert.equal(textIn(table), `${typed}\n\n{{tabell:resultatrakning}}\n`);
  assert.match(table, /<table/);
});

test('what the checks find in a text is told beside it, also before it is kept', async () => {
  const path = `${PLAN}/verksamhet`;
  const page = await (await send(`${path}/forhandsgranska`, { text: 'Fin.\n\nVi fick {{rr.intakterna}}.' })).text();
  assert.match(page, /Rad 3: Siffran rr\.intakterna finns inte/);
  assert.equal((await send(path, { text: 'Ett\u0007tecken.', marke: markIn(page) })).status, 422);
  await write(path, 'Vi fick {{rr.intakterna}}.');
  assert.match(await seen(path), /Rad 1: Siffran rr\.intakterna finns inte/);
});

test('figures that have changed since a text was kept are told in the list and beside the text', async () => {
  const path = `${PLAN}/finansiella-mal`;
  await write(path, 'Året gav {{rr.arets-resultat}}.');
  assert.doesNotMatch(await seen(path), /Siffror som har ändrats/);
  await database.change(key, (writer) =>
    writer.db
      .updateTable('text_versions')
      .set({ figures: JSON.stringify([{ reference: 'rr.arets-resultat', label: 'Årets resultat', shown: '1 kr' }]) })
      .where('chapter', '=', 'finansiella-mal')
      .execute(),
  );
  for (const place of [path, PLAN]) assert.match(await seen(place), /Årets resultat<\/strong> var 1\u00a0kr, är nu [−\d]/);
  await write(path, 'Året gav {{rr.arets-resultat}}.');
  assert.doesNotMatch(await seen(path), /Siffror som har ändrats/, 'whoever saves again has read it through');
  assert.match(await seen(`${path}/versioner`), /Genomläst när siffror hade ändrats/);
  await write(path, 'Året gav {{rr.arets-resultat}}.');
  assert.match(await seen(`${path}/versioner`), /Från version 1 till version 2/, 'once is enough');
});

test('an own section is added, moved, renamed, removed and put back with its text, in the plan and in the annual report', async () => {
  for (const document of [PLAN, REPORT]) {
    const made = await send(document, { rubrik: 'Avsteg från råd', efter: document === PLAN ? 'vision' : 'utveckling', niva: '2' });
    assert.equal(made.headers.get('location'), `${document}/avsteg-fran-rad`);
    const path = `${document}/avsteg-fran-rad`;
    await write(path, 'Vi hyr en lokal.');
    assert.equal(
      (await send(`${path}/installningar`, { rubrik: 'Avsteg', efter: 'organisation', niva: '1', lage: 'klar', ansvarig: '' })).status,
      303,
    );
    const order = [...(await seen(document)).matchAll(/<th scope="row"[^>]*><a href="[^"]*\/([^"/]+)"/g)].map(([, id]) => id);
    assert.equal(order[order.indexOf('organisation') + 1], 'avsteg-fran-rad');

    assert.equal((await send(`${path}/ta-bort`, {})).status, 303);
    assert.equal((await house.get(path, manager.headers)).status, 404);
    const list = await seen(document);
    assert.match(list, /Borttagna avsnitt[\s\S]*Avsteg/);
    assert.equal((await send(`${document}/lagg-tillbaka`, { avsnitt: 'avsteg-fran-rad' })).status, 303);
    assert.equal(textIn(await seen(path)), 'Vi hyr en lokal.');
    assert.equal((await send(`${document}/lagg-tillbaka`, { avsnitt: 'avsteg-fran-rad' })).status, 404, 'once is enough');
  }
  assert.equal((await send(PLAN, { rubrik: ' ' })).status, 422);
  assert.equal((await send(`${PLAN}/vision/ta-bort`, {})).status, 404, 'a chapter of the document itself stays');
});

test('a chapter has somebody who answers for it, and nobody from outside can be named', async () => {
  const path = `${PLAN}/organisation/installningar`;
  await send(path, { ansvarig: editor.person, lage: 'klar-for-granskning' });
  const list = await seen(PLAN);
  assert.ok(list.includes(`<td>Person ${editor.email}</td>`) && list.includes('Klar för granskning'));
  const stranger = await signedInAs(database);
  await send(path, { ansvarig: stranger.person, lage: 'klar' });
  assert.ok(!(await seen(PLAN)).includes(stranger.email));
});
