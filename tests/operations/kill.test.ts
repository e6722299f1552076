import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { findPostmaster } from '../../src/platform/database/postmaster.ts';

const KILLS = 100;
const SENDERS = 4;
/** A busy machine takes long to start a database that has just been killed; one that never comes back still fails. */
const PATIENCE_MS = 90_000;
const LONGEST_PAUSE_MS = 100;

const data = await mkdtemp(join(tmpdir(), 'kill-'));
/** A server is started some fifty times: code that has been read once starts in half the time. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/samband') };
const end = new AbortController();
const ending = end.signal;
const presence = await openEmbedded({ data });
after(async () => {
  end.abort();
  await Promise.all(servers.map(({ child }) => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGKILL'))));
  await presence.close();
  // The children of a killed database end a moment after it, and still write.
  await rm(data, { recursive: true, force: true, maxRetries: 10 });
});

interface Server {
  readonly child: ChildProcess;
  /** Null until it answers. */
  port: number | null;
}

const servers: Server[] = [];
let endedByThemselves = 0;

// Given, so that a run that fails can be made again.
let seed = 20_261_122;
function chance(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % below;
}

function start(): void {
  const program = fileURLToPath(new URL('./saving-server.ts', import.meta.url));
  const child = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'ignore'], env });
  const server: Server = { child, port: null };
  child.stdout.on('data', (said) => {
    server.port ??= Number(said);
  });
  // As whatever watches over servers does. One that starts while the database is away gives up by itself.
  child.once('exit', (code) => {
    servers.splice(servers.indexOf(server), 1);
    if (code !== null && server.port !== null) endedByThemselves += 1;
    if (!ending.aborted) start();
  });
  servers.push(server);
}

const answering = (): readonly Server[] => servers.filter(({ port }) => port !== null);

const agent = new Agent({ keepAlive: true });
let sent = 0;
const answeredAsSaved: number[] = [];

/** Sends numbers, one after another, to any server that answers, and remembers those that were answered as saved. */
async function send(stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    if (!(await isSaved())) await pause(5);
  }
}

async function isSaved(): Promise<boolean> {
  const there = answering();
  const port = there[chance(there.length)]?.port;
  if (port === undefined || port === null) return false;
  sent += 1;
  const number = sent;
  if ((await post(port, `/tal/${number}`)) !== 303) return false;
  answeredAsSaved.push(number);
  return true;
}

let waiting = 0;

function post(port: number, path: string): Promise<number> {
  waiting += 1;
  const answered = new Promise<number>((resolve) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', 'content-length': 0 };
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('close', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0));
    });
    asked.on('error', () => resolve(0)).end();
  });
  return answered.finally(() => {
    waiting -= 1;
  });
}

/** Kills the database's own process or one of the servers, wherever it is in its work. Tells whom. */
async function killSomebody(): Promise<keyof Kills | 'nobody'> {
  const [victim] = answering();
  if (chance(3) > 0 || victim === undefined) {
    const pid = await findPostmaster(join(data, 'postgres'));
    if (pid !== null && killed(pid)) return 'database';
  }
  if (victim === undefined) return 'nobody';
  victim.child.kill('SIGKILL');
  return 'server';
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    // It has died by itself just now.
    return false;
  }
}

interface Kills {
  readonly database: number;
  readonly server: number;
}

/** How things stand, for whoever must find out why nothing goes on. */
async function standing(): Promise<string> {
  const postmaster = await findPostmaster(join(data, 'postgres'));
  const log = (await readFile(join(data, 'postgres.log'), 'utf8')).trimEnd().split('\n').slice(-8).join('\n');
  const holder = await readFile(join(data, 'postgres.lock'), 'utf8').catch(() => 'nobody');
  const programs = servers.map(({ child, port }) => `${child.pid} ${port === null ? 'starts' : 'answers'}`).join(', ');
  return `${waiting} requests wait, servers ${programs}, database ${postmaster}, start lock ${holder}\n${log}`;
}

/** What is killed before it has done anything proves nothing. */
async function untilMoreIsSaved(kills: Kills): Promise<void> {
  const before = answeredAsSaved.length;
  const late = performance.now() + PATIENCE_MS;
  while (answeredAsSaved.length === before && performance.now() < late) await pause(2);
  if (answeredAsSaved.length === before) assert.fail(`nothing was saved any more after ${JSON.stringify(kills)}: ${await standing()}`);
}

async function killAgainAndAgain(): Promise<Kills> {
  const kills = { database: 0, server: 0, nobody: 0 };
  while (kills.database + kills.server < KILLS) {
    await untilMoreIsSaved(kills);
    await pause(chance(LONGEST_PAUSE_MS));
    kills[await killSomebody()] += 1;
  }
  return kills;
}

/** The database may just be mending itself. */
async function ask(question: string): Promise<readonly Record<string, unknown>[]> {
  for (const late = performance.now() + 20_000; performance.now() < late; await pause(50)) {
    const rows = await askOnce(question).catch(() => null);
    if (rows !== null) return rows;
  }
  return askOnce(question);
}

async function askOnce(question: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(await presence.database('samband'));
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(question).finally(() => client.end())).rows;
}

test(`of what was answered as saved nothing is lost or doubled when server and database are killed ${KILLS} times`, async (t) => {
  const begun = performance.now();
  start();
  while (answering().length === 0) await pause(20);
  start();
  const stopping = new AbortController();
  const senders = Array.from({ length: SENDERS }, () => send(stopping.signal));
  const killed = await killAgainAndAgain().finally(() => stopping.abort());
  await Promise.all(senders);
  const seconds = Math.trunc((performance.now() - begun) / 1000);
  t.diagnostic(
    `${killed.database} kills of the database, ${killed.server} of a server, ${seconds} s: ${answeredAsSaved.length} answered as saved`,
  );
  assert.ok(killed.database >= KILLS / 4 && killed.server >= KILLS / 4);
  assert.equal(endedByThemselves, 0, 'a server that answers outlives its database');

  const kept = await ask("select split_part(email, '@', 1)::int as number from people where name = 'Tal'");
  const noted = await ask(
    "select subject::int as number, count(*)::int as rows from log_entries where event = 'number.keep' group by subject",
  );
  const asked = await ask("select (payload->>'number')::int as number from graphile_worker._private_jobs");
  const numbers = (rows: readonly Record<string, unknown>[]) => rows.map(({ number }) => Number(number)).toSorted((a, b) => a - b);
  const keptNumbers = new Set(numbers(kept));
  assert.deepEqual(
    answeredAsSaved.filter((number) => !keptNumbers.has(number)),
    [],
    'answered as saved and lost',
  );
  assert.deepEqual(numbers(noted), numbers(kept), 'what is kept is what the log tells');
  assert.deepEqual(numbers(asked), numbers(kept), 'and what was asked to be done');
  assert.deepEqual(
    noted.filter(({ rows }) => rows !== 1),
    [],
    'each once',
  );
  assert.ok(answeredAsSaved.length >= KILLS * 2);
});
