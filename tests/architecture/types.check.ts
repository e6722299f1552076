// Mistakes that must not compile. If one of them starts to, the type check fails here.

import { type AccessRules, records } from '../../src/platform/access/access.ts';
import type { AssociationId, Database, InstallationReader, Reader, Writer } from '../../src/platform/database/transaction.ts';
import { html } from '../../src/platform/http/page.ts';
import { changed, changes, rejected, type SentForm, shows } from '../../src/platform/http/routes.ts';
import { type Ore, oreFromKronor, sumOre } from '../../src/shared/money.ts';

declare const reader: Reader;
declare const writer: Writer;
declare const installation: InstallationReader;
declare const database: Database;
declare const association: AssociationId;
declare function listVouchers(reader: Reader): Promise<readonly string[]>;
declare function insertVoucher(writer: Writer): Promise<void>;

const page = async () => html`<p>En sida</p>`;
const step = { number: 1, name: '', sha256: '', installed_at: '' };

export async function mistakesWithKeys(): Promise<void> {
  // @ts-expect-error: a reader cannot insert
  await reader.db.insertInto('installed_migrations').values(step).execute();
  // @ts-expect-error: a reader cannot update
  await reader.db.updateTable('installed_migrations').set({ name: '' }).execute();
  // @ts-expect-error: a reader cannot delete
  await reader.db.deleteFrom('installed_migrations').execute();
  // @ts-expect-error: what writes is not given a reader
  await insertVoucher(reader);
  // @ts-expect-error: the installation's key does not open an association
  await listVouchers(installation);
  // @ts-expect-error: a table that no store has declared is not there
  await reader.db.selectFrom('no_such_table').selectAll().execute();
}

export async function mistakesWithAssociations(text: string): Promise<void> {
  // @ts-expect-error: an association's identifier does not come from text
  const fromAddress: AssociationId = text;
  // @ts-expect-error: nor is text let in where one is asked for
  await database.read(text, listVouchers);
  // @ts-expect-error: work that only may read is not handed what writes
  await database.read(fromAddress, insertVoucher);
}

export const mistakesWithRoutes = [
  // @ts-expect-error: a route without a permission
  shows({ path: '/', show: page }),
  // @ts-expect-error: a permission names a subject and an action
  shows({ path: '/', may: 'everything', show: page }),
  // @ts-expect-error: text is not a page, since nobody has escaped it
  shows({ path: '/', may: 'test.read', show: async () => '<p>En sida</p>' }),
  // @ts-expect-error: a name that is not in the path
  shows({ path: '/:year', may: 'test.read', show: async ({ params }) => html`${params.month}` }),
  shows({
    path: '/years',
    may: 'test.read',
    // @ts-expect-error: a path that names no association is not opened inside one
    show: async ({ reader: key }) => html`${await listVouchers(key)}`,
  }),
  shows({
    path: '/:association',
    may: 'test.read',
    async show({ reader: key }) {
      // @ts-expect-error: a page that shows cannot write
      await insertVoucher(key);
      return html``;
    },
  }),
];

const read = (sent: SentForm): string => [...sent.fields.keys()].join();

export const moreMistakesWithRoutes = [
  // @ts-expect-error: a change without a permission
  changes({ path: '/', read, change: async () => rejected(page()) }),
  changes({
    path: '/',
    may: 'test.write',
    read,
    // @ts-expect-error: a change that does not tell what it did
    change: async () => undefined,
  }),
  // @ts-expect-error: a note that leaves out what was changed
  changes({ path: '/', may: 'test.write', read, change: async () => changed({ event: 'test.changed', next: '/' }) }),
  // @ts-expect-error: on to another server
  changes({ path: '/', may: 'test.write', read, change: async () => changed({ event: 'a.b', subject: '', next: 'https://example.org' }) }),
];

// @ts-expect-error: a role that does not exist
export const mistakenRules: AccessRules = { 'test.read': records('everybody') };

export function mistakesWithMoney(kronor: number): Ore {
  // @ts-expect-error: kronor are not öre
  sumOre([kronor]);
  // @ts-expect-error: nor is a sum of kronor
  const total: Ore = kronor + kronor;
  // @ts-expect-error: half an öre does not come about unseen
  const half: Ore = total / 2;
  return half;
}

// What is right compiles, so that the mistakes above are refused for their own sake.
export async function rightUse(): Promise<Ore> {
  await listVouchers(writer);
  await database.change(association, insertVoucher);
  await database.read(association, listVouchers);
  return oreFromKronor(1);
}

export const rightRoutes = [
  shows({ path: '/', may: 'test.read', show: page }),
  shows({
    path: '/:association/:year',
    may: 'test.read',
    show: async ({ reader: key, params }) => html`${await listVouchers(key)} ${params.year}`,
  }),
  changes({ path: '/', may: 'test.write', read, change: async ({ form }) => changed({ event: 'test.changed', subject: form, next: '/' }) }),
];
