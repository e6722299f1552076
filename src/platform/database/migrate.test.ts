import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { emptyDatabase } from '../../../tests/support/database.ts';
import { fingerprintOfMigrations, migrate } from './migrate.ts';
import { DatabaseProblem } from './problem.ts';

const where = await emptyDatabase({ migrated: false });
const client = new pg.Client(where);
client.on('error', () => undefined);
await client.connect();
const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
after(async () => {
  await client.end();
  await rm(folder, { recursive: true });
});

const silent = (): void => undefined;
const run = () => migrate(where, silent, folder);
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const count = async (question: string) => Number((await client.query(question)).rows[0]?.count);

/** Fails with the words, as a problem for the person who runs the installation. */
const refused = (words: RegExp) => (error: unknown) => error instanceof DatabaseProblem && words.test(error.message);

beforeEach(async () => {
  await client.query('drop schema public cascade; create schema public');
  for (const name of ['0001_trees.sql', '0002_leaves.sql', '0002_nests.sql', '0003_birds.sql', '7_birds.sql'])
    await rm(join(folder, name), { force: true });
  await write('0001_trees.sql', "create table trees (name text); insert into trees values ('ek');");
});

describe('migrations', () => {
  test('are run once, in order, and only the new ones the next time', async () => {
    await run();
    await run();
    assert.equal(await count('select count(*) from trees'), 1);
    await write('0002_leaves.sql', "insert into trees values ('bok')");
    await run();
    await run();
    assert.equal(await count('select count(*) from trees'), 2);
  });

  test('started by several processes at the same time are still run once', async () => {
    await write('0001_trees.sql', "create table trees (name text); select pg_sleep(0.1); insert into trees values ('ek');");
    await Promise.all([run(), run(), run()]);
    assert.equal(await count('select count(*) from trees'), 1);
  });

  test('that fail are undone wholly, and told of by name', async () => {
    await write('0002_leaves.sql', 'create table leaves (); insert into nowhere values (1);');
    await assert.rejects(run(), refused(/0002_leaves\.sql gick inte att köra/));
    assert.equal(await count("select count(*) from pg_tables where tablename in ('trees', 'leaves')"), 1);
    assert.equal(await count('select count(*) from installed_migrations'), 1);
  });
});

describe('the text of a migration', () => {
  test('is the same whatever way its lines end', async () => {
    await write('0001_trees.sql', 'create table trees (\n  name text\n);');
    await run();
    await write('0001_trees.sql', 'create table trees (\r\n  name text\r\n);');
    await assert.doesNotReject(run());
  });

  test('gives the fingerprint of them all', async () => {
    const before = await fingerprintOfMigrations(folder);
    assert.equal(await fingerprintOfMigrations(folder), before);
    await write('0001_trees.sql', 'create table trees ();');
    assert.notEqual(await fingerprintOfMigrations(folder), before);
  });
});

describe('migrations that are refused', () => {
  test('are those edited after they were run; then nothing new is run either', async () => {
    await run();
    await write('0001_trees.sql', 'create table trees (name text not null);');
    await write('0002_leaves.sql', 'create table leaves ();');
    await assert.rejects(run(), refused(/0001_trees\.sql har ändrats/));
    assert.equal(await count("select count(*) from pg_tables where tablename = 'leaves'"), 0);
  });

  test('are those of a newer version of the program', async () => {
    await write('0002_leaves.sql', 'create table leaves ();');
    await run();
    await rm(join(folder, '0002_leaves.sql'));
    await assert.rejects(run(), refused(/nyare version/));
  });

  test('are those that come in before others already run', async () => {
    await write('0003_birds.sql', 'create table birds ();');
    await run();
    await write('0002_leaves.sql', 'create table leaves ();');
    await assert.rejects(run(), refused(/0002_leaves\.sql har lägre nummer/));
  });

  test('are those with the same number, or a name of another shape', async () => {
    await write('0002_leaves.sql', 'create table leaves ();');
    await write('0002_nests.sql', 'create table nests ();');
    await assert.rejects(run(), refused(/samma nummer: 0002_leaves\.sql och 0002_nests\.sql/));
    await rm(join(folder, '0002_nests.sql'));
    await write('7_birds.sql', 'create table birds ();');
    await assert.rejects(run(), refused(/7_birds\.sql ska heta/));
  });
});

test('Swedish order puts å, ä and ö last, and counts digits where asked to', async () => {
  const ours = await emptyDatabase({ migrated: true });
  const connection = new pg.Client(ours);
  await connection.connect();
  const order = async (collation: string, words: readonly string[]) =>
    (await connection.query(`select word from unnest($1::text[]) word order by word collate ${collation}`, [words])).rows.map(
      (row) => row.word,
    );
  assert.deepEqual(await order('swedish', ['Öland', 'Ål', 'zebra', 'Ärla', 'apa']), ['apa', 'zebra', 'Ål', 'Ärla', 'Öland']);
  assert.deepEqual(await order('swedish_numeric', ['Insats 10', 'Insats 2']), ['Insats 2', 'Insats 10']);
  await connection.end();
});
