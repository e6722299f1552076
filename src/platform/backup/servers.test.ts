import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { backUp, backupFolder, connectTo, restoreTo, withoutSum } from '../../../tests/support/backups.ts';
import { emptyDatabase } from '../../../tests/support/database.ts';
import { type ForeignServer, hasOldestServer, startOldestServer } from '../../../tests/support/debian-server.ts';
import { openEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';

const newFile = await backupFolder();
const SOME = `
  insert into associations (id, slug, name, short_name) values ('11111111-1111-1111-1111-111111111111', 'bygden', 'Bygden', 'Bygden');
  insert into postings (association_id, year, file, voucher, position, account, amount_ore, posted_on, text, objects, signature, line)
  select '11111111-1111-1111-1111-111111111111', 2023, file, i / 4, i % 4, '1930', i * 7919, date '2023-01-01' + i % 365, 'ö ' || i, array['1:a', '6:b'], 'Åsa', i
  from generate_series(1, 2000) i, unnest(array['ä.se', 'Z.se', 'a.se', 'å.se']) file`;

const source = await emptyDatabase({ migrated: true });
await (await connectTo(source))(SOME);
const file = newFile();
const { tables } = await backUp(source, file);

/** The same rows, whatever server tells them. */
const sums = (made: typeof tables) => made.map(({ table, rows, sha256 }) => ({ table, rows, sha256 }));

test('a backup moves to another server of our own, and back', async () => {
  const data = await mkdtemp(join(tmpdir(), 'moved-'));
  const server = await openEmbedded({ data, durable: false });
  try {
    const there = await server.database('moved');
    await restoreTo(there, file);
    const [second, home] = [newFile(), await emptyDatabase({ migrated: true })];
    assert.deepEqual(sums((await backUp(there, second)).tables), sums(tables));
    await restoreTo(home, second);
    assert.deepEqual(sums((await backUp(home, newFile())).tables), sums(tables));
  } finally {
    await server.close();
    await rm(data, { recursive: true, force: true });
  }
});

test('an owner who is no superuser, but may see every row, makes the tables, fills them and keeps them', async () => {
  const where = await emptyDatabase({ migrated: false });
  const ask = await connectTo(where);
  const role = `${where.database}_owner`;
  await ask(`create role ${role} login bypassrls; alter database ${where.database} owner to ${role}`);
  const owner = { ...where, user: role };
  await restoreTo(owner, file);
  assert.deepEqual(sums((await backUp(owner, newFile())).tables), sums(tables));
  const [[owned]] = (await ask(`select count(*)::int from pg_tables where tableowner = '${role}'`)) as [[number]];
  assert.equal(owned, tables.length);
  await ask(`reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`);
});

const skip = hasOldestServer() ? false : 'PostgreSQL 15 is not on this machine: moving to and from it is NOT TESTED here';

describe('the oldest server that is supported', () => {
  let server: ForeignServer | undefined;
  const databaseThere = async (name: string): Promise<pg.ClientConfig> => {
    const where = server?.where ?? {};
    await (await connectTo(where))(`create database ${name}`);
    return { ...where, database: name };
  };
  before(async () => {
    if (skip === false) server = await startOldestServer();
  });
  after(() => server?.stop());

  test('a backup moves to PostgreSQL 15, and back', { skip }, async () => {
    const there = await databaseThere('moved');
    await restoreTo(there, file);
    const [second, home] = [newFile(), await emptyDatabase({ migrated: false })];
    assert.deepEqual(sums((await backUp(there, second, 'en hel del ord')).tables), sums(tables));
    await restoreTo(home, second, 'en hel del ord');
    assert.deepEqual(sums((await backUp(home, newFile())).tables), sums(tables));
  });

  test('the content of a backup can be read by psql alone', { skip }, async () => {
    const there = await databaseThere('by_hand');
    await migrate(there);
    await (await connectTo(there))('truncate installed_migrations');
    const packed = withoutSum(await readFile(file));
    const script = `${newFile()}.sql`;
    await writeFile(script, gunzipSync(packed.subarray(packed.indexOf('\n', 'samband-backup 1\n'.length) + 1)));
    await server?.psql('by_hand', script);
    assert.deepEqual(sums((await backUp(there, newFile())).tables), sums(tables));
  });
});
