import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { testApplication } from '../../../tests/support/application.ts';
import { asApplication, emptyDatabase, someAssociation } from '../../../tests/support/database.ts';
import { everyone, records } from '../access/access.ts';
import { openPool } from '../database/database.ts';
import type { PersonId } from '../database/transaction.ts';
import { html } from './page.ts';
import { previews, tries } from './routes.ts';
import type { Doors } from './visitor.ts';

const database = openPool(asApplication(await emptyDatabase({ migrated: true })), 4);
after(() => database.close());
const dalen = someAssociation();
const shown = Promise.withResolvers<void>();
const tried = Promise.withResolvers<void>();
const routes = [
  previews({
    path: '/:association/preview',
    may: 'test.look',
    few: 'preview',
    read: () => null,
    async show() {
      await shown.promise;
      return html`<p>seen</p>`;
    },
  }),
  tries({
    path: '/try',
    may: 'test.try',
    few: 'try',
    read: () => null,
    async show() {
      await tried.promise;
      return html`<p>tried</p>`;
    },
  }),
];
const PEOPLE: Readonly<Record<string, PersonId>> = { karin: randomUUID() as PersonId, anna: randomUUID() as PersonId };
const doors: Doors = {
  hashOf: (token) => token,
  findArrived: async (_reader, arrivals) =>
    arrivals.map(({ session, now }) => {
      const person = PEOPLE[session];
      if (person === undefined) return null;
      const visitor = { person, name: session, session, hasSecondFactor: true, confirmedAt: now, seenAt: now, installationRole: null };
      return { visitor, standing: { association: dalen, name: 'Dalen', roles: [{ role: 'forbundschef', intervention: null }] } };
    }),
  findStanding: async () => null,
  keepAlive: async () => undefined,
};
const { post } = await testApplication({
  routes,
  access: { 'test.look': records('forbundschef'), 'test.try': everyone() },
  database,
  doors,
});
const preview = (who: string) => post('/dalen/preview', new URLSearchParams(), { cookie: `samband=${who}` });

test('of those who try what takes long only a few wait, and who comes after them is turned away in words', async () => {
  const turned = Promise.withResolvers<string>();
  const crowd = Array.from({ length: 23 }, async () => {
    const response = await post('/try', new URLSearchParams());
    if (response.status === 503) turned.resolve(await response.text());
    return response.status;
  });
  assert.match(await turned.promise, /Många gör samma sak just nu/);
  tried.resolve();
  assert.deepEqual((await Promise.all(crowd)).sort(), [...Array.from({ length: 22 }, () => 200), 503]);
});

test('whoever asks for more previews at once than a page ever does is turned away, and nobody else is', async () => {
  const turned = Promise.withResolvers<string>();
  const flood = Array.from({ length: 23 }, async () => {
    const response = await preview('karin');
    if (response.status === 503) turned.resolve(await response.text());
    return response.status;
  });
  assert.match(await turned.promise, /Många gör samma sak just nu/);
  const other = preview('anna');
  shown.resolve();
  assert.equal((await other).status, 200);
  const statuses = (await Promise.all(flood)).sort();
  assert.deepEqual(statuses, [...Array.from({ length: 22 }, () => 200), 503]);
});
