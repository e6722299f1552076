import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../../../tests/years/kept-folder.ts';
import { findAssociation } from '../associations/association.store.ts';
import { changeYear } from './changed-year.work.ts';
import { findYear } from './year-folder.store.ts';
import { findContentHash } from './year-settings.store.ts';

const database = await testDatabase();
const kept = readFolder(STORBYGDEN);
const { association, year } = await keepYear(database, kept);
const found = await database.installation.read((reader) => findAssociation(reader, association.id));
const key = found?.key ?? assert.fail();
const read = () => database.read(key, (reader) => findYear(reader, year));
const hash = () => database.read(key, (reader) => findContentHash(reader, year));

test('a year that is changed on screen holds the change and everything else as it was', async () => {
  const before = await read();
  const first = await hash();
  const changed = await database.change(key, (writer) =>
    changeYear(writer, year, (records) => ({ ...records, goals: records.goals.slice(1) })),
  );
  assert.deepEqual(await read(), { ...before, goals: before?.goals.slice(1) });
  assert.deepEqual(changed?.records, await read());
  assert.notEqual(await hash(), first);
  await database.change(key, (writer) => changeYear(writer, year, (records) => ({ ...records, goals: before?.goals ?? [] })));
  assert.equal(await hash(), first);
});

test('new bookkeeping brings its vouchers with it', async () => {
  const vouchers = () =>
    database.read(key, ({ db }) => db.selectFrom('vouchers').select('number').where('association_id', '=', key).execute());
  const before = await vouchers();
  await database.change(key, (writer) => changeYear(writer, year, (records) => ({ ...records, bookFiles: [] })));
  assert.deepEqual(await vouchers(), []);
  await database.change(key, (writer) => changeYear(writer, year, (records) => ({ ...records, bookFiles: kept.records.bookFiles })));
  assert.equal((await vouchers()).length, before.length);
});

test('two who change the year at the same moment lose nothing of each other’s', async () => {
  const add = (text: string) =>
    database.change(key, (writer) =>
      changeYear(writer, year, (records) => ({
        ...records,
        events: [
          ...records.events,
          {
            date: `${year}-05-05`,
            kind: 'mote',
            name: text,
            intervention: null,
            participants: null,
            remark: null,
            source: { file: 'handelser.csv', line: null },
          },
        ],
      })),
    );
  await Promise.all(['ett', 'två', 'tre'].map(add));
  const names = (await read())?.events.map(({ name }) => name) ?? [];
  assert.deepEqual(
    ['ett', 'två', 'tre'].filter((name) => names.includes(name)),
    ['ett', 'två', 'tre'],
  );
});

test('a year that there is not is not changed', async () => {
  assert.equal(await database.change(key, (writer) => changeYear(writer, 1871, (records) => records)), null);
});
