import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { addPerson, findByEmail, keepPassword } from '../people/people.store.ts';
import { activationPath } from './activation.routes.ts';

const house = await openHouse();
let count = 0;

async function anOperator(): Promise<{ email: string; path: string }> {
  count += 1;
  const email = `drift${count}@exempel.se`;
  await house.database.installation.change((writer) =>
    addPerson(writer, { email, name: 'Drifta Drift', passwordHash: null, installationRole: 'driftansvarig' }),
  );
  return { email, path: activationPath(house.installation, email, house.now()) };
}

const choose = (path: string, losenord: string, igen = losenord) => house.post(path, new URLSearchParams({ losenord, igen }));
const hashOf = async (email: string) => (await house.database.installation.read((reader) => findByEmail(reader, email)))?.passwordHash;

test('somebody who was given an account chooses a password by the link, once', async () => {
  const { email, path } = await anOperator();
  assert.match((await house.shown(path)).text, /Hej Drifta Drift!/);
  const weak = await choose(path, 'kort');
  assert.match(await weak.text(), /minst 12 tecken/);
  assert.match(await (await choose(path, 'korp sadel tjugo vinge', 'annat')).text(), /två olika lösenord/);
  assert.equal(await hashOf(email), null);

  const done = await choose(path, 'korp sadel tjugo vinge');
  const next = done.headers.get('location') ?? '';
  assert.deepEqual([done.status, next.startsWith('/logga-in?')], [303, true]);
  assert.ok(!decodeURIComponent(next).includes(email), 'what stands in an address is seen by many');
  assert.match((await house.shown(next)).text, new RegExp(`name="epost" type="email" value="${email}"`), 'and is filled in all the same');
  const altered = `${next.slice(0, -3)}${next.endsWith('AAA') ? 'BBB' : 'AAA'}`;
  assert.match((await house.shown(altered)).text, /name="epost" type="email" value=""/);
  assert.ok(await hashOf(email));
  const kept = await hashOf(email);
  assert.equal((await choose(path, 'helt annat sadel vinge')).status, 404);
  assert.deepEqual([(await house.get(path)).status, await hashOf(email)], [404, kept]);
});

test('a link that is too old, altered, or for somebody who can sign in already opens nothing', async () => {
  const { email, path } = await anOperator();
  const altered = `${path.slice(0, -3)}${path.endsWith('AAA') ? 'BBB' : 'AAA'}`;
  assert.equal((await house.get(altered)).status, 404);
  const before = house.now();
  house.wait({ hours: 7 * 24 });
  assert.equal((await house.get(path)).status, 404);
  house.set(before);
  assert.equal((await house.get(path)).status, 200);
  const found = await house.database.installation.read((reader) => findByEmail(reader, email));
  assert.ok(found);
  await house.database.installation.change((writer) => keepPassword(writer, found.person, 'x'));
  assert.equal((await house.get(path)).status, 404);
});
