import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { newSession, signedInAs } from '../../../../tests/people/signed-in.ts';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { routesOf } from '../../../routes.ts';
import { keepNewYear } from '../../year-folder/changed-year.work.ts';
import { findYear } from '../../year-folder/year-folder.store.ts';
import type { FigureJson } from '../report-json.ts';
import { TAKEN_NAMES } from './starting.form.ts';

const house = await openHouse();
const trying = await openHouse({ isExample: true });
const last = readFolder(STORBYGDEN).records;
const manager = await signedInAs(house.database, { role: 'forbundschef', association: house.key });
const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);
const NAMES = { namn: 'Samordningsförbundet Åbygden', kortnamn: 'Åbygden', organisationsnummer: '2220001234', sate: 'Åby' };

test('whoever tries the program makes an association, starts its first year, and runs it', async () => {
  const somebody = await signedInAs(trying.database);
  const made = await trying.post('/forbund/nytt', form(NAMES), somebody.headers);
  assert.deepEqual(
    [made.status, made.headers.get('location')],
    [303, '/abygden/nytt-ar'],
    JSON.stringify(trying.incidents.map(({ error }) => String(error))),
  );
  const start = { ar: '2024', kontoplan: 'kommun-bas', regioner: 'Region Ö', kommuner: 'Åby kommun\nÖdeby kommun' };
  const started = await trying.post('/abygden/nytt-ar', form(start), somebody.headers);
  assert.deepEqual([started.status, started.headers.get('location')], [303, '/abygden/2024']);
  for (const path of ['', '/uppgifter', '/uppgifter/medlemmar', '/arsredovisning', '/siffror', '/kontroll'])
    assert.equal((await trying.shown(`/abygden/2024${path}`, somebody.headers)).status, 200, path);
  const members = (await trying.shown('/abygden/2024/uppgifter/medlemmar', somebody.headers)).text;
  for (const name of ['Försäkringskassan', 'Arbetsförmedlingen', 'Region Ö', 'Ödeby kommun']) assert.ok(members.includes(name), name);
});

test('what is wrong is told at once and what was written stays', async () => {
  const somebody = await signedInAs(trying.database);
  const refused = await trying.post('/forbund/nytt', form({ kortnamn: 'Prova', organisationsnummer: '12' }), somebody.headers);
  const text = await refused.text();
  assert.equal(refused.status, 422);
  for (const part of [/hela namn/, /tio siffror/, /Adressen &quot;prova&quot;/, /value="12"/]) assert.match(text, part);
});

test('an empty form asks for the names, and says nothing of the address that is made of them', async () => {
  const somebody = await signedInAs(trying.database);
  const text = await (await trying.post('/forbund/nytt', form({ namn: '', kortnamn: '' }), somebody.headers)).text();
  assert.match(text, /hela namn/);
  assert.doesNotMatch(text, /går inte att använda/);
});

test('nobody who is not let in by the installation makes an association', async () => {
  assert.equal((await house.post('/forbund/nytt', form(NAMES), manager.headers)).status, 403);
});

test('whoever runs the installation makes an association and invites its manager, and sees nothing of it afterwards', async () => {
  const operator = await signedInAs(house.database, { installationRole: 'driftansvarig' });
  const made = await house.post('/forbund/nytt', form({ ...NAMES, chef: 'Ny Chef', epost: 'ny@exempel.se' }), operator.headers);
  const text = await made.text();
  assert.equal(made.status, 200, text);
  const path = new URL(/http[^<\s]*\/inbjudan\/[\w-]+/.exec(text)?.[0] ?? assert.fail('no link')).pathname;
  assert.equal((await house.get('/abygden/2024', operator.headers)).status, 404);
  const accepted = await house.post(path, form({ namn: 'Ny Chef', losenord: 'korp sadel tjugo vinge', igen: 'korp sadel tjugo vinge' }));
  assert.equal(accepted.status, 303);
  const again = await house.post('/forbund/nytt', form({ ...NAMES, chef: 'Annan', epost: 'annan@exempel.se' }), operator.headers);
  assert.match(await again.text(), /Det finns redan ett förbund/);
});

test('the database lets nobody make themselves manager of an association that has people', async () => {
  const thief = await signedInAs(house.database);
  await assert.rejects(
    house.database.visit('keeping', { person: thief.person }, ({ db }) =>
      db
        .insertInto('memberships')
        .values({
          association_id: house.key,
          person_id: thief.person,
          role: 'forbundschef',
          intervention: null,
          from_on: '2024-01-01',
          until_on: null,
        })
        .execute(),
    ),
    { code: '42501' },
  );
});

test('the next year is made of the last one, which stays as it was', async () => {
  const before = await house.database.read(house.key, (reader) => findYear(reader, last.year));
  const page = (await house.shown(`${house.base}/nytt-ar`, manager.headers)).text;
  assert.match(page, new RegExp(`Starta ${last.year + 1}`));
  const all = new URLSearchParams(['uppdrag', 'insatser', 'mal', 'texter', 'jamforelser'].map((each) => ['med', each]));
  const started = await house.post(`${house.base}/nytt-ar`, all, await newSession(house.database, manager.person));
  assert.equal(started.headers.get('location'), `${house.base}/${last.year + 1}`);
  assert.deepEqual(await house.database.read(house.key, (reader) => findYear(reader, last.year)), before);
  const next = (await house.database.read(house.key, (reader) => findYear(reader, last.year + 1))) ?? assert.fail();
  assert.deepEqual([next.year, next.settings.adoptedOn, next.events, next.budget], [last.year + 1, null, [], []]);
  assert.equal(next.members.length, last.members.length);
  assert.ok(next.goals.length > 0 && next.goals.every(({ verdict }) => verdict === null));
  assert.equal((await house.shown(`${house.base}/${last.year + 1}`, manager.headers)).status, 200);
});

test('the next year shows nothing of the last one but what the last one shows itself, in another order of hiding too', async () => {
  const editor = await signedInAs(house.database, { role: 'redaktor', association: house.key });
  const seen = async (year: number) => {
    const { text } = await house.shown(`${house.base}/${year}/arsredovisning.json`, editor.headers);
    const { figures } = JSON.parse(text) as { readonly figures: readonly FigureJson[] };
    return new Map(figures.map((figure) => [figure.key, figure]));
  };
  const fewer = (await house.database.read(house.key, (reader) => findYear(reader, last.year + 1))) ?? assert.fail();
  const [gone] = fewer.participantCounts;
  await house.database.change(house.key, (writer) =>
    keepNewYear(writer, { ...fewer, participantCounts: fewer.participantCounts.filter((row) => row.intervention !== gone?.intervention) }),
  );
  const [own, next] = [await seen(last.year), await seen(last.year + 1)];
  const ofPeople = [...own.values()].filter(({ key, unit }) => key.endsWith(`@${last.year}`) && unit.kind === 'count' && next.has(key));
  assert.ok(ofPeople.filter(({ state }) => state === 'hidden').length >= 3);
  for (const { key, state, value } of ofPeople.filter(({ key }) => /^(insats|deltagare)\./.test(key))) {
    const there = next.get(key);
    if (there?.state === 'known') assert.deepEqual([there.state, there.value], [state, value], key);
  }
});

test('every page of the program’s own keeps its name from associations', () => {
  const first = routesOf(trying.installation).map(({ path }) => path.split('/')[1] ?? '');
  const own = new Set(first.filter((part) => part !== '' && !part.startsWith(':')));
  assert.deepEqual(
    [...own].filter((part) => !TAKEN_NAMES.includes(part)),
    [],
  );
});
