import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { testApplication } from '../../../tests/support/application.ts';
import { someAssociation, testDatabase } from '../../../tests/support/database.ts';
import { everyone, type HeldRole, records, signedIn } from '../access/access.ts';
import type { PersonId, Writer } from '../database/transaction.ts';
import { html } from './page.ts';
import { answered, changed, changes, previews, rejected, shows } from './routes.ts';
import type { Doors } from './visitor.ts';

const database = await testDatabase();
const dalen = someAssociation();
const karin = randomUUID() as PersonId;

const access = {
  'test.read': everyone(),
  'own.read': signedIn(),
  'test.look': records('forbundschef', 'coach'),
  'test.write': records('forbundschef'),
};
const routes = [
  shows({ path: '/dangerous', may: 'own.read', confirmed: true, show: async () => html`done` }),
  shows({ path: '/:association/own', may: 'own.read', show: async ({ reader }) => html`${String(reader.interventions)}` }),
  shows({ path: '/:association/:year', may: 'test.look', show: async ({ reader }) => html`${String(reader.interventions)}` }),
  previews({
    path: '/:association/preview',
    may: 'test.look',
    read: ({ fields }) => fields.get('what')?.[0] ?? '',
    async show({ form, reader }) {
      // Whoever forgets that it is a reader is stopped by the database.
      if (form === 'write') await (reader as Writer).db.deleteFrom('associations').execute();
      return html`would be ${form}`;
    },
  }),
  changes({
    path: '/:association/steps',
    may: 'test.write',
    read: ({ fields }) => fields.get('what')?.[0] ?? '',
    async change({ form }) {
      if (form === 'no') return rejected(html`no`);
      const note = { event: 'test.noted', subject: form } as const;
      return form === 'failed' ? answered({ ...note, page: html`failed`, succeeded: false }) : changed({ ...note, next: '/data' });
    },
  }),
];

const ROLES: Readonly<Record<string, readonly HeldRole[]>> = {
  chef: [{ role: 'forbundschef', intervention: null }],
  svag: [{ role: 'forbundschef', intervention: null }],
  redaktor: [{ role: 'redaktor', intervention: null }],
  coach: [
    { role: 'coach', intervention: 'vagen' },
    { role: 'coach', intervention: 'bron' },
  ],
};
const doors: Doors = {
  hashOf: (token) => token,
  findArrived: async (_reader, arrivals) =>
    arrivals.map(({ session, association, now }) => ({
      visitor: {
        person: karin,
        name: 'Karin',
        session,
        hasSecondFactor: session !== 'svag',
        confirmedAt: now.subtract({ minutes: 30 }),
        seenAt: now,
        installationRole: null,
      },
      standing: association === 'dalen' ? { association: dalen, name: 'Dalen', roles: ROLES[session] ?? [] } : null,
    })),
  findStanding: async () => null,
  keepAlive: async () => undefined,
};
const as = (who: string) => ({ cookie: `samband=${who}` });
const { get, post, shown } = await testApplication({ routes, access, database, doors });
const send = (what: string, who: string) => post('/dalen/steps', new URLSearchParams({ what }), as(who));

const notes = () =>
  database.installation.read(({ db }) =>
    db.selectFrom('log_entries').select(['association_id', 'person_id', 'role', 'event', 'subject']).orderBy('noted_at').execute(),
  );

describe('somebody', () => {
  test('who is not signed in is led to the sign-in page and back, whether or not the association exists', async () => {
    for (const name of ['dalen', 'okand']) {
      const response = await get(`/${name}/2023?q=1`);
      assert.equal(response.status, 303);
      assert.equal(response.headers.get('location'), `/logga-in?till=${encodeURIComponent(`/${name}/2023?q=1`)}`);
    }
  });

  test('who has one proof only is led to where the second is made', async () => {
    const response = await get('/dalen/2023', as('svag'));
    assert.equal(response.headers.get('location'), '/min-sida/tvafaktor?till=%2Fdalen%2F2023');
  });

  test('who has another role is refused', async () => {
    assert.equal((await shown('/dalen/2023', as('redaktor'))).status, 403);
    assert.equal((await send('1', 'redaktor')).status, 403);
    assert.equal((await send('1', 'coach')).status, 403);
  });

  test('proves anew who they are before a dangerous step', async () => {
    const response = await get('/dangerous', as('chef'));
    assert.equal(response.headers.get('location'), '/bekrafta?till=%2Fdangerous');
  });
});

describe('how much of an association is seen', () => {
  test('is all of it with a role in all of it, and with a role in some interventions those', async () => {
    assert.equal((await shown('/dalen/2023', as('chef'))).text, 'all');
    assert.equal((await shown('/dalen/2023', as('coach'))).text, 'vagen,bron');
  });

  test('is none of it when being signed in is all that lets somebody in', async () => {
    assert.equal((await shown('/dalen/own', as('coach'))).text, '');
    assert.equal((await shown('/dalen/own', as('chef'))).text, '');
  });
});

test('what is read of the protected, and what is changed or tried, stands in the log with who and in which role', async () => {
  const before = (await notes()).length;
  await get('/dalen/2023', as('chef'));
  await get('/dalen/2023', as('redaktor'));
  assert.equal((await send('710', 'chef')).status, 303);
  assert.equal((await send('no', 'chef')).status, 422);
  assert.equal((await send('failed', 'chef')).status, 422);
  const common = { association_id: dalen, person_id: karin, role: 'forbundschef' };
  assert.deepEqual((await notes()).slice(before), [
    { ...common, event: 'test.look', subject: '2023' },
    { ...common, event: 'test.noted', subject: '710' },
    { ...common, event: 'test.write', subject: '' },
    { ...common, event: 'test.noted', subject: 'failed' },
  ]);
});

test('what somebody writes in an address is not written in the log, which nothing is taken from', async () => {
  const before = (await notes()).length;
  await get('/dalen/Anna%20Ek%20har%20ont', as('chef'));
  await get('/dalen/%C3%A5tg%C3%A4rder_2.b', as('chef'));
  assert.deepEqual(
    (await notes()).slice(before).map(({ subject }) => subject),
    ['–', 'åtgärder_2.b'],
  );
});

test('a preview shows what was sent, is noted as a reading, and can not change anything', async () => {
  const preview = (what: string, who: string) => post('/dalen/preview', new URLSearchParams({ what }), as(who));
  assert.match(await (await preview('larger', 'chef')).text(), /would be larger/);
  assert.ok((await notes()).some(({ event, subject }) => event === 'test.look' && subject === ''));
  assert.equal((await preview('write', 'chef')).status, 500);
  assert.equal((await preview('larger', 'redaktor')).status, 403);
});
