import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql, type Transaction } from 'kysely';
import { openHouse } from '../../../tests/people/a-house.ts';
import { type SignedIn, signedInAs } from '../../../tests/people/signed-in.ts';
import type { Tables } from '../../platform/database/tables.ts';
import { endMembership } from '../people/memberships.store.ts';
import { addPerson } from '../people/people.store.ts';

const house = await openHouse();
const { database, base, key } = house;
const START = house.now();
const REASON = 'Förbundschefen är sjuk och revisorn väntar på svar.';
const page = `${base}/nodatkomst`;

const open = (who: SignedIn, fields: Readonly<Record<string, string>> = {}) =>
  house.post(page, new URLSearchParams({ roll: 'revisor', timmar: '1', skal: REASON, ...fields }), who.headers);
const statusOf = async (who: SignedIn, path: string) => (await house.get(base + path, who.headers)).status;
const rows = () =>
  database.installation.read(async ({ db }) =>
    (
      await sql<{ event: string; role: string; purpose: string | null; subject: string }>`
        select event, role, purpose, subject from log_entries where association_id = ${key} order by noted_at, id`.execute(
        db as Transaction<Tables>,
      )
    ).rows.map(({ event, role, purpose, subject }) => `${event} ${role} ${purpose ?? '-'} ${subject}`),
  );
const idIn = async (who: SignedIn) => /name="atkomst" value="([^"]+)"/.exec((await house.shown(page, who.headers)).text)?.[1] ?? '';

test('somebody with another role opens more for an hour; it is told at once, and the manager ends it', async () => {
  const [ekonom, manager] = [
    await signedInAs(database, { role: 'ekonom', association: key }),
    await signedInAs(database, { role: 'forbundschef', association: key }),
  ];
  assert.equal(await statusOf(ekonom, '/logg'), 403);
  assert.equal((await open(ekonom)).status, 303);
  assert.equal(await statusOf(ekonom, '/logg'), 200);
  assert.ok((await rows()).includes('emergency.opened ekonom nödåtkomst revisor'));
  assert.ok((await rows()).includes('log.read revisor nödåtkomst '));
  assert.ok(!(await rows()).some((row) => row.includes('sjuk')), 'the reason is free text and does not stand in the log');
  assert.equal(await statusOf(ekonom, '/personer'), 200);
  const removing = await house.post(`${base}/personer`, new URLSearchParams({}), ekonom.headers);
  assert.equal(removing.status, 403, 'nobody is given a role by what was opened');

  const seen = await house.shown(page, manager.headers);
  assert.ok(seen.text.includes(REASON) && seen.text.includes('Öppen'));
  const again = await open(ekonom);
  assert.match(await again.text(), /Du har redan öppnat den åtkomsten/);

  const ended = await house.post(`${page}/avsluta`, new URLSearchParams({ atkomst: await idIn(manager) }), manager.headers);
  assert.equal(ended.status, 303);
  assert.equal(await statusOf(ekonom, '/logg'), 403);
  assert.match((await house.shown(page, manager.headers)).text, /Avslutad/);
});

test('whoever runs the server sees nothing in an association until it is opened, and nothing when the time is out', async () => {
  const operator = await signedInAs(database, { installationRole: 'driftansvarig' });
  assert.deepEqual(
    [await statusOf(operator, '/personer'), await statusOf(operator, '/logg'), await statusOf(operator, '/2022')],
    [404, 404, 404],
  );
  assert.equal((await house.get('/finns-inte/nodatkomst', operator.headers)).status, 404);
  assert.equal(await idIn(operator), '');
  assert.equal((await open(operator)).status, 303);
  assert.equal(await statusOf(operator, '/personer'), 200);
  house.set(START.add({ minutes: 59 }));
  assert.equal(await statusOf(operator, '/personer'), 200);
  house.set(START.add({ minutes: 60 }));
  assert.equal(await statusOf(operator, '/personer'), 404);
  const late = await house.post(
    `${page}/avsluta`,
    new URLSearchParams({ atkomst: '00000000-0000-0000-0000-000000000000' }),
    operator.headers,
  );
  assert.equal(late.status, 404);
  house.set(START);
});

test('what was opened falls with the membership', async () => {
  const ekonom = await signedInAs(database, { role: 'ekonom', association: key });
  await open(ekonom);
  assert.equal(await statusOf(ekonom, '/logg'), 200);
  await database.change(key, async (writer) => {
    const { id } = await writer.db.selectFrom('memberships').select('id').where('person_id', '=', ekonom.person).executeTakeFirstOrThrow();
    await endMembership(writer, id, '2024-03-01');
  });
  assert.equal(await statusOf(ekonom, '/logg'), 404);
});

test('only somebody who may, with two proofs and one of them fresh, opens anything, and tells why', async () => {
  for (const role of ['coach', 'insatsledare', 'redaktor', 'beredningsgrupp'] as const) {
    const intervention = role === 'coach' || role === 'insatsledare' ? { intervention: 'x' } : {};
    assert.equal((await open(await signedInAs(database, { role, association: key, ...intervention }))).status, 403, role);
  }
  const weak = await open(await signedInAs(database, { role: 'ekonom', association: key, hasSecondFactor: false }));
  assert.match(weak.headers.get('location') ?? '', /tvafaktor|min-sida/);
  const ekonom = await signedInAs(database, { role: 'ekonom', association: key });
  for (const wrong of [{ skal: 'kort' }, { timmar: '4' }, { timmar: '' }, { roll: 'forbundschef' }, { roll: 'driftansvarig' }])
    assert.equal((await open(ekonom, wrong)).status, 422, JSON.stringify(wrong));
  house.set(START.add({ minutes: 11 }));
  assert.match((await open(ekonom)).headers.get('location') ?? '', /bekrafta/);
  house.set(START);
  assert.equal(await statusOf(ekonom, '/logg'), 403);
});

test('one may end what one has opened oneself, and nobody else’s', async () => {
  const [one, other] = [
    await signedInAs(database, { role: 'ekonom', association: key }),
    await signedInAs(database, { role: 'styrelse', association: key }),
  ];
  await open(one);
  const id = await idIn(one);
  assert.ok(!(await house.shown(page, other.headers)).text.includes(id));
  assert.equal((await house.post(`${page}/avsluta`, new URLSearchParams({ atkomst: id }), other.headers)).status, 404);
  assert.equal((await house.post(`${page}/avsluta`, new URLSearchParams({ atkomst: id }), one.headers)).status, 303);
  assert.equal(await statusOf(one, '/logg'), 403);
});

test('a name can neither silence the letter about an opening nor write in it', async () => {
  const name = 'Eva\u0001Ek\n\nVIKTIGT: öppna http://evil.example';
  const kept = await database.installation.change(async (writer) => {
    const person = await addPerson(writer, { email: 'eva@exempel.se', name, passwordHash: null });
    return writer.db.selectFrom('people').select('name').where('id', '=', person).executeTakeFirstOrThrow();
  });
  assert.equal(kept.name, 'Eva Ek VIKTIGT: öppna http://evil.example');
});
