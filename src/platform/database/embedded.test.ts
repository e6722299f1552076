import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startWriter, type Writer } from '../../../tests/support/writer.ts';
import { type EmbeddedServer, openEmbedded } from './embedded.ts';
import { isAlive } from './postmaster.ts';
import { DatabaseProblem } from './problem.ts';

const home = await mkdtemp(join(tmpdir(), 'embedded-'));
after(() => rm(home, { recursive: true, force: true }));
let data = '';
let folders = 0;
beforeEach(() => {
  folders += 1;
  data = join(home, `data${folders}`);
});

const opened: EmbeddedServer[] = [];
const open = async (): Promise<EmbeddedServer> => {
  const server = await openEmbedded({ data });
  opened.push(server);
  return server;
};
const writers: Writer[] = [];
const writingFrom = (first: number): Writer => {
  const writer = startWriter(data, first);
  writers.push(writer);
  return writer;
};
// A test that fails leaves no server behind, and no writer that would wait for one without end.
afterEach(() => Promise.all([...opened.splice(0).map((server) => server.close()), ...writers.splice(0).map((writer) => writer.kill())]));
const postmaster = async () => Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** Kills the server that runs: just after another has been killed the file still names the dead one. */
async function killServer(): Promise<void> {
  for (;;) {
    const pid = await postmaster().catch(() => 0);
    if (pid > 0 && isAlive(pid)) {
      process.kill(pid, 'SIGKILL');
      return gone(pid);
    }
    await pause(5);
  }
}

async function ask(server: EmbeddedServer, question: string): Promise<readonly unknown[]> {
  const client = new pg.Client(await server.database('samband'));
  client.on('error', () => undefined);
  await client.connect();
  const answers = [await client.query({ text: question, rowMode: 'array' })].flat();
  await client.end();
  return answers.flatMap((answer) => answer.rows.flat());
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(10);
}

async function withTemporary<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const { TMPDIR } = process.env;
  Object.assign(process.env, { TMPDIR: folder });
  return work().finally(() => Object.assign(process.env, { TMPDIR: TMPDIR ?? tmpdir() }));
}

describe('our own server', () => {
  test('is made the first time and holds what it was given the next, also in a folder others may not enter', async () => {
    await chmod(home, 0o700);
    const first = await open();
    await ask(first, "create table pears (name text); insert into pears values ('Päron')");
    await first.close();
    assert.equal(existsSync(join(data, 'postgres', 'postmaster.pid')), false, 'the last to leave stops it');
    const again = await open();
    assert.deepEqual(await ask(again, 'select name from pears'), ['Päron']);
    assert.deepEqual(await ask(again, 'show data_checksums'), ['on']);
    await again.close();
  });

  test('sorts in Swedish and answers nobody on the network', async () => {
    const server = await open();
    assert.deepEqual(await ask(server, "select w from unnest('{Öl,Ås,zink}'::text[]) w order by w"), ['zink', 'Ås', 'Öl']);
    assert.deepEqual(await ask(server, 'show listen_addresses'), ['']);
    await server.close();
  });

  test('finds another folder for its socket when the temporary one is closed or its path too long', async () => {
    const long = await mkdtemp(join(home, 'a-temporary-folder-with-a-very-long-name-that-no-socket-could-have-as-its-own-'));
    const server = await withTemporary(long, open);
    assert.match((await server.database('samband')).host ?? '', /^\/(var\/)?tmp\/samband-[0-9a-f]{16}$/);
  });

  test('can be had on the loopback with a password where there are no sockets', async () => {
    await chmod(home, 0o755);
    const server = await openEmbedded({ data, listen: 'loopback' });
    const where = await server.database('samband');
    assert.equal(where.host, '127.0.0.1');
    await assert.rejects(new pg.Client({ ...where, password: 'guess' }).connect(), { code: '28P01' });
    assert.deepEqual(await ask(server, 'select 1'), [1]);
    await server.close();
    await chmod(home, 0o700);
  });
});

describe('several processes on the same data', () => {
  test('share one server, whoever started it, and the last to leave stops it', async () => {
    const servers = await Promise.all([open(), open(), open()]);
    const pid = await postmaster();
    await servers[0]?.close();
    assert.deepEqual(await ask(servers[1] as EmbeddedServer, 'select 1'), [1]);
    assert.equal(await postmaster(), pid);
    await Promise.all([servers[1]?.close(), servers[2]?.close()]);
    await gone(pid);
  });

  test('find each other also when their temporary folders differ', async () => {
    const elsewhere = await mkdtemp(join('/tmp', 'other-'));
    await chmod(elsewhere, 0o777);
    const first = await withTemporary(elsewhere, open);
    assert.match((await first.database('samband')).host ?? '', /other-/);
    const second = await open();
    assert.deepEqual(await ask(second, 'select 1'), [1]);
    await Promise.all([first.close(), second.close()]);
    await rm(elsewhere, { recursive: true });
  });

  test('do not meet the server of files that have been removed', async () => {
    const old = await open();
    const socket = (await old.database('samband')).host ?? '';
    await ask(old, 'create table old_things ()');
    const pid = await postmaster();
    await rm(data, { recursive: true });
    const fresh = await open();
    assert.deepEqual(await ask(fresh, "select count(*)::int from pg_tables where tablename = 'old_things'"), [0]);
    await fresh.close();
    process.kill(pid, 'SIGKILL');
    await old.close();
    await rm(socket, { recursive: true, force: true });
  });
});

describe('after a crash', () => {
  test('of the program its server lives on, and the next one takes it over', async () => {
    const writer = writingFrom(1);
    await writer.saying(3);
    const pid = await postmaster();
    await writer.kill();
    assert.equal(isAlive(pid), true);
    const next = await open();
    assert.equal(await postmaster(), pid);
    await next.close();
    await gone(pid);
  });

  test('of the server it is started again, for the program that is still there', async () => {
    const server = await open();
    await ask(server, 'create table figs (); insert into figs default values');
    process.kill(await postmaster(), 'SIGKILL');
    await pause(50);
    assert.deepEqual(await ask(server, 'select count(*)::int from figs'), [1]);
    await server.close();
  });

  test('a stranger who was given the dead server’s number is no obstacle, and is left alone', async () => {
    const server = await open();
    await ask(server, 'create table figs (); insert into figs default values');
    const where = await server.database('samband');
    const locks = [join(data, 'postgres', 'postmaster.pid'), join(where.host ?? '', '.s.PGSQL.5432.lock')];
    const texts = await Promise.all(locks.map((lock) => readFile(lock, 'utf8')));
    await server.close();
    const owner = await stat(join(data, 'postgres'));
    const stranger = spawn('sleep', ['60'], { uid: owner.uid, gid: owner.gid });
    await mkdir(where.host ?? '', { mode: 0o700 });
    for (const [index, lock] of locks.entries()) await writeFile(lock, (texts[index] ?? '').replace(/^\d+/, String(stranger.pid)));
    for (const path of [where.host ?? '', ...locks]) await chown(path, owner.uid, owner.gid);
    const again = await open();
    assert.equal((await again.database('samband')).host, where.host);
    assert.deepEqual(await ask(again, 'select count(*)::int from figs'), [1]);
    assert.equal(isAlive(stranger.pid ?? 0), true);
    stranger.kill();
    await again.close();
  });
});

describe('a start that was cut off', () => {
  test('in the middle of making the database makes it anew', async () => {
    await mkdir(join(data, 'postgres.new-1'), { recursive: true });
    await writeFile(join(data, 'postgres.lock'), '4194303');
    const server = await open();
    assert.deepEqual(await ask(server, 'select 1'), [1]);
    assert.equal(existsSync(join(data, 'postgres.new-1')), false);
    await server.close();
  });
});

test('nothing that was acknowledged is lost when program and server are killed again and again', async () => {
  let last = 0;
  for (let round = 0; round < 4; round += 1) {
    const writer = writingFrom(last + 1);
    await writer.saying(60 + round * 17);
    await killServer();
    await writer.saying(90 + round * 17);
    if (round % 2 === 1) await killServer();
    last = await writer.kill();
  }
  const server = await open();
  const [missing] = await ask(server, `select count(*)::int from generate_series(1, ${last}) n where n not in (select number from kept)`);
  assert.ok(last > 200, `only ${last} numbers were written`);
  assert.equal(missing, 0);
  await server.close();
});

describe('a folder that holds something else', () => {
  test('that turns up while the server is killed does not keep anybody from leaving', async () => {
    const server = await open();
    const socket = (await server.database('samband')).host ?? '';
    await writeFile(join(data, 'postgres', 'PG_VERSION'), '17');
    process.kill(await postmaster(), 'SIGKILL');
    await pause(100);
    await server.close();
    await rm(socket, { recursive: true });
  });

  test('is refused with what to do', async () => {
    await mkdir(join(data, 'postgres'), { recursive: true });
    await assert.rejects(open(), (error: unknown) => error instanceof DatabaseProblem && /ingen hel databas/.test(error.message));
    await writeFile(join(data, 'postgres', 'PG_VERSION'), '12\n');
    await assert.rejects(open(), (error: unknown) => error instanceof DatabaseProblem && /PostgreSQL 12/.test(error.message));
  });
});
