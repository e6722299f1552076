import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { backUp, backupFolder, connectTo, restoreTo } from '../../../tests/support/backups.ts';
import { emptyDatabase } from '../../../tests/support/database.ts';
import { DatabaseProblem } from '../database/problem.ts';
import { makeBackup } from './backup.ts';

const newFile = await backupFolder();
const OURS = "application_name = 'samband backup' and datname = current_database()";

describe('a backup made while others work', () => {
  const tables = `
    create table a_purse (id integer primary key, amount_ore bigint not null);
    create table middle (id integer primary key, words text);
    create table z_purse (id integer primary key, amount_ore bigint not null)`;

  test('is of one moment: what is moved between tables meanwhile is in one of them, and only there', async () => {
    const [from, to] = [await emptyDatabase({ migrated: true }), await emptyDatabase({ migrated: true })];
    const [askFrom, askTo] = [await connectTo(from), await connectTo(to)];
    for (const ask of [askFrom, askTo]) await ask(tables);
    await askFrom('insert into a_purse values (1, 1000000); insert into z_purse values (1, 0)');
    await askFrom('insert into middle select i, repeat(md5(i::text), 8) from generate_series(1, 60000) i');
    const moving = keepMoving(from);
    const path = newFile();
    await moving.begun;
    await backUp(from, path);
    const moves = await moving.stop();
    await restoreTo(to, path);
    const [row] = await askTo('select a_purse.amount_ore::int + z_purse.amount_ore::int, z_purse.amount_ore::int from a_purse, z_purse');
    assert.equal(row?.[0], 1_000_000);
    assert.ok(Number(row?.[1]) > 0 && Number(row?.[1]) < moves, `${row?.[1]} of ${moves} moves`);
  });
});

describe('a backup that is not finished leaves no file behind', () => {
  const large = async () => {
    const from = await emptyDatabase({ migrated: true });
    const ask = await connectTo(from);
    await ask('create table wide (id integer primary key, words text)');
    await ask('insert into wide select i, repeat(md5(i::text), 30) from generate_series(1, 100000) i');
    return { from, ask };
  };
  const begun = async (path: string): Promise<void> => {
    while (!existsSync(`${path}.tmp`)) await pause(5);
  };
  const files = (path: string) => [existsSync(path), existsSync(`${path}.tmp`)];

  test('when its connection is cut', async () => {
    const [{ from, ask }, path] = [await large(), newFile()];
    const made = backUp(from, path);
    made.catch(() => undefined);
    await begun(path);
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity where ${OURS}`);
    await assert.rejects(made, (error) => error instanceof DatabaseProblem && /bröts/.test(error.message));
    assert.deepEqual(files(path), [false, false]);
  });

  test('when it is stopped, and lets go of the database', async () => {
    const [{ from, ask }, path, stopping] = [await large(), newFile(), new AbortController()];
    const order = { path, passphrase: null, program: '0.1.0', madeAt: '2026-11-22T06:00:00Z', signal: stopping.signal };
    const made = makeBackup({ ...order, within: (work) => work(from) });
    made.catch(() => undefined);
    await begun(path);
    stopping.abort();
    await assert.rejects(made, { name: 'AbortError' });
    assert.deepEqual(files(path), [false, false]);
    while ((await ask(`select 1 from pg_stat_activity where ${OURS}`)).length > 0) await pause(20);
  });
});

test('who may not see every row gets no backup, rather than one that seems whole', async () => {
  const from = await emptyDatabase({ migrated: true });
  const ask = await connectTo(from);
  const role = `${from.database}_owner`;
  await ask(
    `create role ${role} login; grant create, usage on schema public to ${role}; grant select on all tables in schema public to ${role}; grant select on all sequences in schema public to ${role}`,
  );
  const owner = { ...from, user: role };
  const [askOwner, path] = [await connectTo(owner), newFile()];
  await askOwner('create table theirs (id integer primary key); insert into theirs values (1)');
  await askOwner('alter table theirs enable row level security; alter table theirs force row level security');
  assert.deepEqual(await askOwner('select * from theirs'), [], 'forced row-level security hides every row');
  await assert.rejects(backUp(owner, path), (error) => error instanceof DatabaseProblem && /alter role .* bypassrls/.test(error.message));
  assert.deepEqual([existsSync(path), existsSync(`${path}.tmp`)], [false, false]);
  await ask(`alter role ${role} bypassrls`);
  assert.equal((await backUp(owner, path)).tables.find(({ table }) => table === 'theirs')?.rows, 1);
  await ask(`drop owned by ${role}; drop role ${role}`);
});

/** Moves one öre at a time from the first table to the last, as fast as it can. */
function keepMoving(where: pg.ClientConfig): { readonly begun: Promise<void>; stop(): Promise<number> } {
  const move = 'begin; update a_purse set amount_ore = amount_ore - 1; update z_purse set amount_ore = amount_ore + 1; commit';
  const first = Promise.withResolvers<void>();
  const working = { stopped: false, moves: 0 };
  const work = async (): Promise<number> => {
    const client = new pg.Client(where);
    await client.connect();
    for (; !working.stopped; working.moves += 1) {
      await client.query(move);
      first.resolve();
    }
    await client.end();
    return working.moves;
  };
  const done = work();
  return {
    begun: first.promise,
    stop: () => {
      working.stopped = true;
      return done;
    },
  };
}
