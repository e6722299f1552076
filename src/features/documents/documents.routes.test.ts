import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import { openHouse } from '../../../tests/people/a-house.ts';
import { type SignedIn, signedInAs } from '../../../tests/people/signed-in.ts';
import type { Tables } from '../../platform/database/tables.ts';
import { closePdf } from '../../platform/documents/pdf/pdf.ts';
import { sha256Of, sha256OfBytes } from '../../platform/files/digest.ts';
import { changeYear } from '../year-folder/changed-year.work.ts';
import { findSettings } from '../year-folder/year-settings.store.ts';
import type { SealedContent } from './sealed.ts';
import { listSealed, listSealedFiles } from './sealing/sealed.store.ts';

after(closePdf);

const house = await openHouse();
const { database, base, key } = house;
const YEAR = 2024;
const all = `${base}/${YEAR}/dokument`;
const manager = await signedInAs(database, { role: 'forbundschef', association: key });
const editor = await signedInAs(database, { role: 'redaktor', association: key });
const member = await signedInAs(database, { role: 'styrelse', association: key });

const DECISION = { dag: '2024-02-12', dagen: 'ja', mote: 'styrelsens sammanträde', paragraf: '§ 12', diarienummer: 'SF 2025/7' };
const adopt = (fields: Readonly<Record<string, string>> = {}, who: SignedIn = manager) =>
  house.post(`${all}/arsredovisning/faststall`, new URLSearchParams({ ...DECISION, ...fields }), who.headers);
const bytesAt = async (path: string, who?: SignedIn) => new Uint8Array(await (await house.get(path, who?.headers ?? {})).arrayBuffer());
const sealedNow = () => database.read(key, (reader) => listSealed(reader, YEAR));

const first = await adopt();
const [sealed] = await sealedNow();
assert.ok(sealed, await first.clone().text());
const page = `${all}/${sealed.id}`;
const filesNow = () => database.read(key, (reader) => listSealedFiles(reader, sealed.id));

test('a decision is refused with everything that is wrong told at once, and what was written is kept', async () => {
  const response = await adopt({ dag: '31 mars', paragraf: 'tolv', mote: '' });
  const text = await response.text();
  assert.equal(response.status, 422);
  assert.match(text, /Ange dagen för beslutet/);
  assert.match(text, /Ange paragrafen/);
  assert.match(text, /Ange vid vilket sammanträde/);
  assert.match(text, /value="31 mars"/);
});

test('only who runs the association decides, with a fresh proof', async () => {
  for (const who of [editor, member]) assert.equal((await adopt({}, who)).status, 403);
  house.wait({ minutes: 11 });
  assert.match((await adopt()).headers.get('location') ?? '', /bekrafta/);
  house.wait({ minutes: -11 });
});

test('the decision is told in the year’s own records, and on the cover', async () => {
  assert.equal(first.headers.get('location'), page);
  const kept = await database.read(key, (reader) => findSettings(reader, YEAR));
  assert.deepEqual([kept?.settings.adoptedOn, kept?.settings.recordNumber], ['2024-02-12', 'SF 2025/7']);
  const { text } = await house.shown(page, manager.headers);
  assert.match(text, /§ 12, styrelsens sammanträde/);
  assert.match(text, /Ingenting\. Underlaget är detsamma/);
});

test('whoever has the files can tell that they are the sealed ones', async () => {
  const text = new TextDecoder().decode(await bytesAt(`${page}/innehall.json`, manager));
  assert.equal(sha256Of(text), sealed.sha256);
  const { files } = JSON.parse(text) as SealedContent;
  for (const name of ['dokument.pdf', 'dokument.docx', 'dokument.html', 'siffror.json', 'siffror.csv'])
    assert.equal(files.find((file) => file.name === name)?.sha256, sha256OfBytes(await bytesAt(`${page}/${name}`, manager)), name);
});

test('what is sealed tells no number of people that the report hides', async () => {
  const { figures } = JSON.parse(new TextDecoder().decode(await bytesAt(`${page}/innehall.json`, manager))) as SealedContent;
  const hidden = figures.filter(({ state }) => state === 'hidden');
  assert.ok(hidden.length > 0);
  assert.ok(hidden.every(({ value, formula }) => value === null && formula === null));
});

test('the database refuses to change or remove what is sealed, whoever asks', async () => {
  const before = await filesNow();
  const owner = new pg.Client(house.owner);
  await owner.connect();
  try {
    for (const statement of [
      "update sealed_documents set title = 'Annat'",
      "update sealed_files set bytes = ''",
      'delete from sealed_files',
      'delete from sealed_documents',
      'truncate sealed_documents cascade',
    ]) {
      await assert.rejects(() => owner.query(statement), /what is sealed is not changed/, statement);
      const asApplication = database.change(key, ({ db }) => sql.raw(statement).execute(db as Transaction<Tables>));
      await assert.rejects(asApplication, /permission denied|must be owner/, statement);
    }
  } finally {
    await owner.end();
  }
  assert.deepEqual(await filesNow(), before);
});

test('a copy signed elsewhere is taken in when it holds the sealed PDF, and refused when it does not', async () => {
  const pdf = await bytesAt(`${page}/dokument.pdf`, manager);
  const send = (bytes: Uint8Array) => {
    const form = new FormData();
    form.set('fil', new File([bytes as Uint8Array<ArrayBuffer>], 'undertecknad.pdf', { type: 'application/pdf' }));
    return house.post(`${page}/undertecknat`, form, manager.headers);
  };
  const added = Buffer.from(`\n1 0 obj << /Type /Sig /ByteRange [0 ${pdf.length + 60} ${pdf.length + 90} 20] >> endobj\n%%EOF\n`);
  const changed = Uint8Array.from(pdf);
  changed[200] = (changed[200] ?? 0) ^ 1;
  assert.match(await (await send(pdf)).text(), /utan underskrifter/);
  assert.match(await (await send(Buffer.concat([changed, added]))).text(), /innehåller inte det fastställda dokumentet/);
  assert.match(await (await send(new TextEncoder().encode('hej'))).text(), /Filen är ingen PDF/);
  const unsigned = await send(Buffer.concat([pdf, Buffer.from('x')]));
  assert.equal(unsigned.status, 422);
  assert.match(await unsigned.text(), /finns ingen elektronisk underskrift\. Skriv under PDF-filen/);
  assert.doesNotMatch((await house.shown(page, manager.headers)).text, /undertecknat\/[0-9a-f-]{36}/);
  const signed = Buffer.concat([pdf, added]);
  assert.equal((await send(signed)).status, 303);
  const { text } = await house.shown(page, manager.headers);
  assert.match(text, /byte för byte, med något tillagt efter det\. Samband kontrollerar inte underskrifter/);
  const copy = /undertecknat\/[0-9a-f-]{36}/.exec(text)?.[0] ?? assert.fail('the copy is not told');
  assert.deepEqual(Buffer.from(await bytesAt(`${page}/${copy}`, manager)), signed);
});

test('what is published can be read by anybody until it is taken down, and nothing else of the association can', async () => {
  const open = `/offentligt${base}`;
  const nothing = await house.shown(open);
  const nobody = await house.shown('/offentligt/finns-inte');
  assert.equal(nothing.status, 404);
  assert.match((await house.shown('/offentligt')).text, /Inget förbund har publicerat något här än/);
  assert.equal(nothing.text.replaceAll(base.slice(1), ''), nobody.text.replaceAll('finns-inte', ''));
  assert.equal((await house.post(`${page}/publicera`, new URLSearchParams(), member.headers)).status, 403);
  assert.match((await house.shown(page, editor.headers)).text, /0 av \d+ har skrivit under\. Du kan publicera ändå\./);
  assert.equal((await house.post(`${page}/publicera`, new URLSearchParams(), editor.headers)).status, 303);

  const publishers = new RegExp(`<a href="${open}">`);
  assert.match((await house.shown('/offentligt')).text, publishers);
  const listed = await house.shown(open);
  assert.match(listed.text, /Årsredovisning 2024/);
  const shown = await house.shown(`${open}/arsredovisning-2024`);
  assert.match(shown.text, /Beslutat av styrelsen 12.februari.2024/);
  assert.match(shown.text, /Ingen har skrivit under dokumentet/);
  for (const name of ['dokument.pdf', 'dokument.docx', 'dokument.html', 'siffror.json', 'siffror.csv'])
    assert.deepEqual(await bytesAt(`${open}/arsredovisning-2024/${name}`), await bytesAt(`${page}/${name}`, manager), name);
  const { figures } = JSON.parse(new TextDecoder().decode(await bytesAt(`${open}/arsredovisning-2024/siffror.json`))) as {
    figures: Record<string, unknown>[];
  };
  assert.ok(figures.length > 100 && figures.every((figure) => !('formula' in figure)));
  assert.equal((await house.get(page)).status, 303);

  const id = /name="publicering" value="([^"]+)"/.exec((await house.shown(page, editor.headers)).text)?.[1] ?? '';
  assert.equal((await house.post(`${all}/avpublicera`, new URLSearchParams({ publicering: id }), editor.headers)).status, 303);
  for (const path of [open, `${open}/arsredovisning-2024`, `${open}/arsredovisning-2024/dokument.pdf`])
    assert.equal((await house.get(path)).status, 404, path);
});

test('the database shows a stranger what is published and no other row of it', async () => {
  const seen = () => database.visit('looking', {}, ({ db }) => db.selectFrom('published_files').select('name').execute());
  assert.deepEqual(await seen(), []);
  await house.post(`${page}/publicera`, new URLSearchParams(), editor.headers);
  assert.ok((await seen()).length > 0);
  const change = (statement: string) =>
    database.visit('keeping', {}, async ({ db }) => (await sql.raw(statement).execute(db as Transaction<Tables>)).numAffectedRows ?? 0n);
  assert.equal(await change('update published_documents set withdrawn_at = now()'), 0n);
  assert.equal(await change('delete from published_documents'), 0n);
  const others = database.visit('looking', {}, ({ db }) => db.selectFrom('sealed_documents').select('id').execute());
  assert.deepEqual(await others, []);
});

test('what changes afterwards leaves the sealed document as it was, and is told figure by figure and line by line', async () => {
  const before = [await filesNow(), await sealedNow()];
  await database.change(key, (writer) =>
    changeYear(writer, YEAR, (records) => ({
      ...records,
      texts: records.texts.map((text) =>
        text.id === 'personal' ? { ...text, markdown: `${text.markdown}\n\nEn ny mening om hösten.` } : text,
      ),
      contributions: records.contributions,
    })),
  );
  assert.deepEqual([await filesNow(), await sealedNow()], before);
  const { text } = await house.shown(page, manager.headers);
  assert.match(text, /<ins>En ny mening om hösten\.<\/ins>/);
  assert.doesNotMatch(text, /<del>/);
});

test('the rows go with the association, and only so', async () => {
  const owner = new pg.Client(house.owner);
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(
      "select set_config('samband.operator', 'on', true), set_config('samband.association', $1, true), set_config('samband.interventions', '*', true)",
      [key],
    );
    await owner.query('delete from associations where id = $1', [key]);
    const { rows } = await owner.query<{ left: number }>('select count(*)::integer as left from sealed_files');
    assert.equal(rows[0]?.left, 0);
  } finally {
    await owner.query('rollback');
    await owner.end();
  }
  assert.ok((await filesNow()).length > 0);
});

test('a later decision makes a new version, and the first one stays with its number', async () => {
  const before = await filesNow();
  assert.equal((await adopt({ dag: '2024-02-28', paragraf: '20' })).status, 303);
  const versions = (await sealedNow()).map(({ version, adoptedOn }) => `${version} ${adoptedOn}`);
  assert.deepEqual(versions, ['2 2024-02-28', '1 2024-02-12']);
  assert.deepEqual(await filesNow(), before);
  assert.match((await house.shown(page, manager.headers)).text, /En senare version har ersatt den/);
  assert.match((await house.shown(all, manager.headers)).text, /version 2/);
});

test('none of it was an error of the program', () => assert.deepEqual(house.incidents, []));
