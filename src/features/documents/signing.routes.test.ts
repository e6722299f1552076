import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { type SignedIn, signedInAs } from '../../../tests/people/signed-in.ts';
import { readDocument } from '../../platform/document-text/read-document.ts';
import { closePdf } from '../../platform/documents/pdf/pdf.ts';
import { textOf } from '../../shared/document-text.ts';
import { addMembership } from '../people/memberships.store.ts';
import { listSealed } from './sealing/sealed.store.ts';
import { replaceSeatHolders } from './signing/seats.store.ts';
import { insertSignature } from './signing/signatures.store.ts';

after(closePdf);

const house = await openHouse();
const { database, base, key } = house;
const YEAR = 2024;
const all = `${base}/${YEAR}/dokument`;
const manager = await signedInAs(database, { role: 'forbundschef', association: key });
const editor = await signedInAs(database, { role: 'redaktor', association: key });
const member = await signedInAs(database, { role: 'styrelse', association: key });
const other = await signedInAs(database, { role: 'styrelse', association: key });

const bytesAt = async (path: string, who: SignedIn) => new Uint8Array(await (await house.get(path, who.headers)).arrayBuffer());
const decision = new URLSearchParams({ dag: '2024-02-12', dagen: 'ja', mote: 'styrelsens sammanträde', paragraf: '12' });
const decided = await house.post(`${all}/arsredovisning/faststall`, decision, manager.headers);
const [sealed] = await database.read(key, (reader) => listSealed(reader, YEAR));
assert.ok(sealed, await decided.clone().text());
const page = `${all}/${sealed.id}`;

test('each signs for their own seat only, with a fresh proof, and once', async () => {
  const [seat, second] = sealed.seats;
  assert.ok(seat && second);
  const sign = (who: SignedIn, fields: Readonly<Record<string, string>> = {}) =>
    house.post(`${page}/skriv-under`, new URLSearchParams({ plats: seat.id, intygar: 'ja', ...fields }), who.headers);
  assert.equal((await sign(member)).status, 422, 'nobody has been given the seat');
  assert.equal((await chooseSeat(seat.id, member)).status, 303);
  assert.match(await (await sign(other)).text(), /Platsen är inte din/);
  assert.equal((await sign(manager)).status, 403);
  assert.equal((await sign(editor)).status, 403);
  assert.match(await (await sign(member, { intygar: '' })).text(), /Kryssa i att du intygar/);
  house.wait({ minutes: 11 });
  assert.match((await sign(member)).headers.get('location') ?? '', /bekrafta/);
  house.wait({ minutes: -11 });

  assert.match((await house.shown(page, member.headers)).text, /Jag har läst dokumentet och intygar/);
  const firstPage = async (who: SignedIn) => (await house.shown(`${base}/${YEAR}`, who.headers)).text;
  assert.match(await firstPage(member), /Årsredovisningen väntar på din underskrift/);
  assert.doesNotMatch(await firstPage(other), /väntar på din underskrift/);
  assert.equal((await sign(member)).status, 303);
  assert.doesNotMatch(await firstPage(member), /väntar på din underskrift/);
  assert.match(await (await sign(member)).text(), /redan underskriven/);
  const { text } = await house.shown(page, other.headers);
  assert.match(text, new RegExp(`1 av ${sealed.seats.length} har skrivit under`));
  const sheet = new TextDecoder().decode(await bytesAt(`${page}/underskrifter.html`, manager));
  assert.match(sheet, new RegExp(`Person ${member.email}`));
  assert.match(sheet, /Inte underskrivet/);
  assert.ok(sheet.includes(sealed.sha256.slice(0, 8)));
  assert.deepEqual((await bytesAt(`${page}/underskrifter.pdf`, manager)).slice(0, 4), new TextEncoder().encode('%PDF'));
});

test('what is published has its page of signatures beside it, as it stands when somebody asks', async () => {
  assert.equal((await house.post(`${page}/publicera`, new URLSearchParams(), editor.headers)).status, 303);
  const open = `/offentligt${base}/arsredovisning-${YEAR}`;
  assert.match((await house.shown(open)).text, /href="[^"]*\/underskrifter\.pdf" download>Signaturblad, PDF/);
  const sheet = await readDocument(new Uint8Array(await (await house.get(`${open}/underskrifter.pdf`)).arrayBuffer()));
  assert.ok(sheet.ok);
  const text = sheet.value.lines.map(textOf).join(' ');
  for (const part of [`Person ${member.email}`, 'Inte underskrivet', sealed.sha256.slice(0, 8)]) assert.ok(text.includes(part), part);
  assert.equal((await house.get(`/offentligt${base}/verksamhetsplan-${YEAR}/underskrifter.pdf`)).status, 404);
});

const membershipOf = async ({ person }: SignedIn): Promise<string> => {
  const rows = database.read(key, ({ db }) =>
    db.selectFrom('memberships').select('id').where('person_id', '=', person).where('role', '=', 'styrelse').executeTakeFirstOrThrow(),
  );
  return (await rows).id;
};

const chooseSeats = (chosen: Readonly<Record<string, string>>): Promise<Response> => {
  const fields = Object.entries(chosen).map(([seat, id]) => [`plats-${seat}`, id] as const);
  return house.post(`${all}/platser`, new URLSearchParams(Object.fromEntries(fields)), manager.headers);
};

const chooseSeat = async (seat: string, who: SignedIn): Promise<Response> => chooseSeats({ [seat]: await membershipOf(who) });

const holdersNow = async (): Promise<Readonly<Record<string, string>>> => {
  const rows = await database.read(key, ({ db }) => db.selectFrom('seat_holders').select(['seat', 'membership_id']).execute());
  return Object.fromEntries(rows.map(({ seat, membership_id }) => [seat, membership_id]));
};

test('a manager who makes themself a member of the board is given no seat and signs for none', async () => {
  const own = { person: manager.person, role: 'styrelse', intervention: null, from: '2020-01-01', until: null } as const;
  await database.change(key, ({ db }) => addMembership({ db }, key, own));
  const mine = await membershipOf(manager);
  const before = await holdersNow();
  const response = await chooseSeats(Object.fromEntries(sealed.seats.map(({ id }) => [id, mine])));
  assert.equal(response.status, 422);
  assert.match(await response.text(), /är också förbundschef/);
  assert.deepEqual(await holdersNow(), before);
  assert.ok(!(await house.shown(all, manager.headers)).text.includes(mine), 'nor are they among the choices');

  const [, , third] = sealed.seats;
  assert.ok(third);
  await database.change(key, (writer) => replaceSeatHolders(writer, [{ seat: third.id, membership: mine }]));
  assert.match(await (await signFor(third.id, manager)).text(), /Därför skriver du inte själv under/);
  await database.change(key, ({ db }) => db.deleteFrom('memberships').where('id', '=', mine).execute());
});

const signFor = (seat: string, who: SignedIn): Promise<Response> =>
  house.post(`${page}/skriv-under`, new URLSearchParams({ plats: seat, intygar: 'ja' }), who.headers);

test('a person has one seat: two at once are refused with everything that was chosen kept, a new one is moved to', async () => {
  const [a, b, c] = sealed.seats.slice(1).map(({ id }) => id);
  assert.ok(a && b && c);
  const third = await membershipOf(await signedInAs(database, { role: 'styrelse', association: key }));
  const [id, before] = [await membershipOf(other), await holdersNow()];
  const response = await chooseSeats({ [a]: id, [b]: id, [c]: third });
  const text = await response.text();
  assert.equal(response.status, 422);
  assert.match(text, /är vald till flera platser/);
  assert.equal(text.split(`value="${id}" selected`).length, 3);
  assert.equal(text.split(`value="${third}" selected`).length, 2);
  assert.deepEqual(await holdersNow(), before);

  assert.equal((await chooseSeat(a, other)).status, 303);
  assert.equal((await chooseSeat(b, other)).status, 303);
  const held = await holdersNow();
  assert.deepEqual([held[a], held[b]], [undefined, id]);
  const second = { association_id: key, seat: a, membership_id: id };
  await assert.rejects(
    database.change(key, ({ db }) => db.insertInto('seat_holders').values(second).execute()),
    /duplicate key/,
  );
});

test('nobody signs the same document twice, in another seat or through another role in the board', async () => {
  const [, , , fourth] = sealed.seats;
  assert.ok(fourth);
  const again = { person: member.person, role: 'styrelse', intervention: null, from: '2020-01-01', until: null } as const;
  await database.change(key, ({ db }) => addMembership({ db }, key, again));
  const rows = await database.read(key, ({ db }) =>
    db.selectFrom('memberships').select('id').where('person_id', '=', member.person).execute(),
  );
  for (const { id } of rows) {
    assert.equal((await chooseSeats({ [fourth.id]: id })).status, 303);
    const response = await signFor(fourth.id, member);
    assert.equal(response.status, 422);
    assert.match(await response.text(), /Du har redan skrivit under dokumentet, för en annan plats/);
  }
  const twice = { document: sealed.id, seat: fourth.id, person: member.person, name: '', statement: '', documentSha256: '' };
  const isKept = database.change(key, (writer) => insertSignature(writer, { ...twice, signedAt: house.now().toString() }));
  assert.equal(await isKept, false);
});

test('whoever gives out the seats is led to where the board is written in and where it is invited', async () => {
  assert.ok(
    (await house.shown(`${base}/${YEAR + 5}/dokument`, manager.headers)).text.includes(`href="${base}/${YEAR + 5}/uppgifter/uppdrag"`),
  );
  const empty = await openHouse();
  const { headers } = await signedInAs(empty.database, { role: 'forbundschef', association: empty.key });
  assert.ok(
    (await empty.shown(`${empty.base}/${YEAR}/dokument`, headers)).text.includes(`under <a href="${empty.base}/personer">Personer</a>`),
  );
});

test('none of it was an error of the program', () => assert.deepEqual(house.incidents, []));
