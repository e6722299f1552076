import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endInstallationRole, giveInstallationRole } from '../../src/features/people/people.store.ts';
import { openPool } from '../../src/platform/database/database.ts';
import type { PersonId } from '../../src/platform/database/transaction.ts';
import { swedishDay } from '../../src/shared/swedish.ts';
import { openHouse } from './a-house.ts';
import { newSession, signedInAs } from './signed-in.ts';

const house = await openHouse();
const REPORT = `${house.base}/2024/arsredovisning`;

type Days = { readonly from: string; readonly until: string | null };

/** As the terminal's commands do, by the tables' owner. */
async function atTheServer<Value>(work: Parameters<typeof house.database.installation.change<Value>>[0]): Promise<Value> {
  const owner = openPool(house.owner, 1);
  return owner.installation.change(work).finally(() => owner.close());
}

async function analyst({ from, until }: Days): Promise<PersonId> {
  const { person } = await signedInAs(house.database, {});
  const today = swedishDay(house.now());
  assert.ok(await atTheServer((writer) => giveInstallationRole(writer, person, { role: 'analytiker', from, until, today })));
  return person;
}

/** What the person meets on a day: the start page, their own page, an association's report. */
async function meets(person: PersonId, day: string) {
  house.set(`${day}T10:00:00Z`);
  const headers = await newSession(house.database, person, { at: house.now() });
  const [start, own, report] = [await house.get('/', headers), await house.get('/min-sida', headers), await house.get(REPORT, headers)];
  return {
    lists: (await start.text()).includes('Storbygden'),
    isAnalyst: (await own.text()).includes('Nationell analytiker'),
    report: report.status,
  };
}

const INSIDE = { lists: true, isAnalyst: true, report: 200 };
const OUTSIDE = { lists: false, isAnalyst: false, report: 404 };

test('a national analyst sees associations from the first day of the role to the last, and is nobody before and after', async () => {
  const person = await analyst({ from: '2024-04-01', until: '2024-06-30' });
  assert.deepEqual(await meets(person, '2024-03-31'), OUTSIDE);
  assert.deepEqual(await meets(person, '2024-04-01'), INSIDE);
  assert.deepEqual(await meets(person, '2024-06-30'), INSIDE);
  assert.deepEqual(await meets(person, '2024-07-01'), OUTSIDE);
});

test('a role that is ended counts no longer from that very day, and may be given anew', async () => {
  house.set('2024-09-01T10:00:00Z');
  const person = await analyst({ from: '2024-08-01', until: null });
  assert.deepEqual(await meets(person, '2024-09-01'), INSIDE);
  const again = { role: 'driftansvarig', from: '2024-09-01', until: null, today: '2024-09-01' } as const;
  assert.equal(await atTheServer((writer) => giveInstallationRole(writer, person, again)), false, 'one role at a time');
  assert.ok(await atTheServer((writer) => endInstallationRole(writer, person, '2024-09-01')));
  assert.deepEqual(await meets(person, '2024-09-01'), OUTSIDE);
  assert.equal(await atTheServer((writer) => endInstallationRole(writer, person, '2024-09-01')), false);
  assert.ok(await atTheServer((writer) => giveInstallationRole(writer, person, { ...again, role: 'analytiker' })));
  assert.deepEqual(await meets(person, '2024-09-01'), INSIDE);
});

test('the application can neither give a role of the installation, nor move its last day, nor end it', async () => {
  const person = await analyst({ from: '2024-08-01', until: '2024-12-31' });
  const given = { role: 'driftansvarig', from: '2024-08-01', until: null, today: '2025-01-01' } as const;
  await assert.rejects(
    house.database.installation.change((writer) => giveInstallationRole(writer, person, given)),
    /permission denied/,
  );
  await assert.rejects(
    house.database.installation.change((writer) => endInstallationRole(writer, person, '2024-09-01')),
    /permission denied/,
  );
  const owner = openPool(house.owner, 1);
  const asVisitor = owner.visit('keeping', { person }, ({ db }) =>
    db.updateTable('people').set({ installation_role_until_on: '2099-01-01' }).where('id', '=', person).execute(),
  );
  await assert.rejects(asVisitor, /given at the server only/, 'not even as the owner, by a request').finally(() => owner.close());
});
