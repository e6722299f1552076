import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anInstallation, signedInAs } from '../../../tests/people/signed-in.ts';
import { testApplication } from '../../../tests/support/application.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../../../tests/years/kept-folder.ts';
import type { Database } from '../../platform/database/transaction.ts';
import { access, routesOf } from '../../routes.ts';
import { findAssociation } from '../associations/association.store.ts';
import { doors } from '../people/doors.routes.ts';

const database = await testDatabase();
const parts = { routes: routesOf(anInstallation()), access, doors, database };
const open = await testApplication(parts);
const { incidents } = open;

const { association, year } = await keepYear(database, readFolder(STORBYGDEN));
const base = `/${association.id}/${year}`;
const keyOf = async (where: Database) =>
  (await where.installation.read((installation) => findAssociation(installation, association.id)))?.key ?? assert.fail('it is not there');
const { headers } = await signedInAs(database, { role: 'forbundschef', association: await keyOf(database) });
const get = (path: string) => open.get(path, headers);
const shown = (path: string) => open.shown(path, headers);

const PAGES = [
  '/',
  '/om',
  '/tillganglighet',
  '/prova',
  '/granska',
  base,
  `${base}/arsredovisning`,
  `${base}/sok`,
  `${base}/sok?q=resultat`,
  `${base}/siffror`,
  `${base}/siffror?q=kostnad&grupp=rr&ordning=storst`,
  `${base}/siffror/rr.arets-resultat@${year}`,
  `${base}/siffror/rr.arets-resultat`,
  `${base}/konton`,
  `${base}/konton?ar=${year - 1}`,
  `${base}/verifikationer`,
  `${base}/verifikationer?q=hyra`,
  `${base}/verifikationer/1-1`,
  `${base}/kontroll`,
  `${base}/mal`,
];

test('somebody without any role in an association is told how to get one', async () => {
  const stranger = await signedInAs(database);
  const { status, text } = await open.shown('/', stranger.headers);
  assert.equal(status, 200);
  assert.match(text, /bjuder in dig/);
  assert.doesNotMatch(text, /Storbygden/);
});

test('the page of goals tells what each rule measures and gives', async () => {
  const { text } = await shown(`${base}/mal`);
  assert.match(text, /<th scope="col">Regeln ger<\/th>/);
  assert.match(
    text,
    /href="[^"]*\/siffror\/[^"]*@\d{4}">[^<]+<\/a><\/td>\s*<td class="number">[^<]+<\/td><td>(?:minst|högst|mer än|mindre än) /,
  );
});

describe('what there is', () => {
  for (const page of PAGES) {
    test(`${page} is shown to who runs the association`, async () => {
      const { status, text } = await shown(page);
      assert.equal(status, 200);
      assert.match(text, /<html lang="sv">/);
      assert.equal(text.match(/<h1/g)?.length, 1);
    });
  }

  test('the start page tells every year with its state and what the checks found', async () => {
    const { text } = await shown('/');
    assert.match(text, /Storbygden/);
    assert.match(text, /Fastställd/);
    assert.match(text, /\d+ varningar, \d+ anmärkningar, 2 godkända/);
  });

  test('an association without a year leads to its place on the start page', async () => {
    const response = await get(`/${association.id}`);
    assert.deepEqual([response.status, response.headers.get('location')], [303, `/#forbund-${association.id}`]);
  });

  test('the report is handed over in every format', async () => {
    const heads = { pdf: '%PDF', docx: 'PK', html: '<!doctype html>', json: '{' };
    for (const [format, head] of Object.entries(heads)) {
      const response = await get(`${base}/arsredovisning.${format}`);
      const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
      assert.equal(response.status, 200, format);
      assert.ok(text.startsWith(head), format);
      assert.match(response.headers.get('content-disposition') ?? '', new RegExp(`arsredovisning-${year}.${format}`));
    }
  });
});

describe('what there is not', () => {
  const absent = [
    '/%00',
    '/%00/2024',
    '/finns-inte',
    '/finns-inte/2024',
    `/${association.id}/1999`,
    `/${association.id}/nej`,
    `/${association.id}/1999/arsredovisning.pdf`,
    `${base}/siffror/finns.inte@${year}`,
    `${base}/siffror/__proto__`,
    `${base}/konton/9999999`,
    `${base}/konton/1930?ar=1999`,
    `${base}/verifikationer/1-999999`,
    `${base}/verifikationer/9-1`,
    `${base}/verifikationer/1-0`,
    `${base}/verifikationer/..%2f..%2fetc`,
    `${base}/arsredovisning.exe`,
  ];
  for (const path of absent) {
    test(`${path} is answered with a page that says so and nothing more`, async () => {
      const { status, text } = await shown(path);
      assert.equal(status, 404);
      assert.match(text, /Sidan finns inte/);
      assert.doesNotMatch(text, /Error|\.ts|select /);
    });
  }

  test('none of it was an error of the program', () => assert.deepEqual(incidents, []));
});

describe('who may', () => {
  test('without the permissions nothing of a year is told', async () => {
    const closed = await testApplication({ ...parts, access: {} });
    for (const page of PAGES) assert.equal((await closed.get(page, headers)).status, 403, page);
    for (const format of ['pdf', 'docx', 'html', 'json']) {
      assert.equal((await closed.get(`${base}/arsredovisning.${format}`, headers)).status, 403);
    }
  });

  test('the bookkeeping can be closed while the report stays open', async () => {
    const { 'ledger.read': _, ...others } = access;
    const closed = await testApplication({ ...parts, access: others });
    assert.equal((await closed.get(`${base}/arsredovisning`, headers)).status, 200);
    assert.equal((await closed.get(`${base}/verifikationer/1-1`, headers)).status, 403);
  });
});

test('a year that is imported anew with other content is shown as it is now', async () => {
  assert.match((await shown(base)).text, /Storbygden/);
  const read = readFolder(STORBYGDEN);
  const renamed = { ...read.records, association: { ...read.records.association, name: 'Samordningsförbundet Nybygden' } };
  await keepYear(database, { ...read, records: renamed, contentSha256: 'another' });
  assert.match((await shown(base)).text, /Nybygden/);
});

test('a year that cannot be made ready does not hide the others', async () => {
  const own = await testDatabase();
  const there = await testApplication({ ...parts, database: own });
  const kept = readFolder(STORBYGDEN);
  const facts = kept.records.facts.map((fact) => ({ ...fact, decimals: -1 }));
  await keepYear(own, { ...kept, contentSha256: 'f'.repeat(64), records: { ...kept.records, facts } });
  const { headers: chef } = await signedInAs(own, { role: 'forbundschef', association: await keyOf(own) });
  assert.equal((await there.shown(`${base}/arsredovisning`, chef)).status, 500);
  assert.equal(there.incidents.length, 1);
  const { status, text } = await there.shown('/', chef);
  assert.equal(status, 200);
  assert.match(text, /<span class="tag tag-(final|draft)">/, 'whether it is adopted is known');
  assert.doesNotMatch(text, /\/kontroll"/, 'and what the checks find is not');
});
