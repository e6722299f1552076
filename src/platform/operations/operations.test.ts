import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Hono } from 'hono';
import { asApplication, emptyDatabase } from '../../../tests/support/database.ts';
import { openPool } from '../database/database.ts';
import { noteInLog } from '../database/log.ts';
import { openOwnerPool } from '../database/owner-pool.ts';
import { measureQueue } from '../jobs/queue.ts';
import { type Answered, requestNumber, watching } from './answered.ts';
import { openMeasures } from './measures.ts';
import { createOperations } from './operations.ts';
import { findUnsealed, openReadiness } from './readiness.ts';

const where = await emptyDatabase({ migrated: true });
const owner = openOwnerPool(where, 2);
const database = openPool(asApplication(where), 2);
after(() => Promise.all([owner.end(), database.close()]));

const now = { at: Temporal.Now.instant() };
const state = { stopping: false };
const parts = { database, migrations: [{ number: 1 }], clock: () => now.at, isStopping: () => state.stopping };
const measures = openMeasures({
  connections: () => ({ total: 3, idle: 1, waiting: 4 }),
  queue: () => measureQueue(owner),
  unsealed: () => database.installation.read(findUnsealed),
});
const operations = (changed: Partial<typeof parts> = {}) =>
  createOperations({ readiness: openReadiness({ ...parts, ...changed }), measures, hosts: new Set(['localhost']) });

const ask = async (path: string, app = operations()) => {
  const response = await app.fetch(new Request(`http://localhost${path}`));
  return { status: response.status, text: await response.text() };
};
const ready = { redo: true, igång: true, databas: true, migreringar: true, logg: true };
const redo = async (app = operations()) => {
  const { status, text } = await ask('/redo', app);
  return { status, ...JSON.parse(text) };
};

test('a server that has all it needs is ready', async () => {
  assert.deepEqual(await redo(), { status: 200, ...ready });
});

test('a server that has been asked to stop lives but is not ready', async () => {
  state.stopping = true;
  assert.deepEqual(await redo(), { status: 503, ...ready, redo: false, igång: false });
  assert.deepEqual(await ask('/halsa'), { status: 200, text: '{"lever":true}' });
  state.stopping = false;
});

test('a migration that has not been run makes the server unready; one that a newer version has run does not', async () => {
  assert.equal((await redo(operations({ migrations: [{ number: 1 }, { number: 9999 }] }))).migreringar, false);
  assert.equal((await redo(operations({ migrations: [] }))).status, 200);
});

test('without a database the server lives, is not ready, and tells nothing of why', async () => {
  const gone = openPool({ host: '/nowhere', user: 'secret', database: 'x' }, 1);
  const app = operations({ database: gone });
  assert.equal((await ask('/halsa', app)).status, 200);
  assert.deepEqual(await redo(app), { status: 503, redo: false, igång: true, databas: false, migreringar: false, logg: false });
  await gone.close();
});

test('a database that does not answer is not waited for', async () => {
  const silent = { read: () => new Promise<never>(() => undefined), change: () => Promise.reject(new Error('never')) };
  const begun = performance.now();
  assert.equal((await redo(operations({ database: { ...database, installation: silent } }))).databas, false);
  assert.ok(performance.now() - begun < 4_000);
});

test('a log that nobody has sealed for five minutes makes the server unready, until it is sealed', async () => {
  const note = { association: null, person: null, role: 'terminal', event: 'test.noted' as never, subject: 'x' };
  await database.installation.change((writer) => noteInLog(writer, note));
  now.at = Temporal.Now.instant().add({ minutes: 4 });
  assert.equal((await redo()).status, 200);
  now.at = Temporal.Now.instant().add({ minutes: 6 });
  assert.deepEqual(await redo(), { status: 503, ...ready, redo: false, logg: false });
  assert.match((await ask('/matvarden')).text, /^samband_log_unsealed_rows 1$/m);
  await owner.query('select seal_log()');
  assert.equal((await redo()).status, 200);
});

test('requests are counted by route and never by address, and each has a number of its own', async () => {
  const seen: Answered[] = [];
  const app = new Hono()
    .use(
      watching((answered) => {
        seen.push(answered);
        measures.answered(answered);
      }),
    )
    .get('/:association/:year', (context) => context.text(requestNumber(context)))
    .get('/fel', () => {
      throw new Error('broken');
    })
    .get('/:association', (context) => context.text(requestNumber(context)))
    .onError((_, context) => context.text(requestNumber(context), 500));
  const answers = await Promise.all(
    ['/exempelbygden/2023?person=asa', '/fel', '/finns/inte/alls'].map((path) => app.fetch(new Request(`http://x${path}`))),
  );
  const told = await Promise.all(answers.slice(0, 2).map((answer) => answer.text()));
  assert.deepEqual(seen.map(({ method, route, status }) => [method, route, status]).toSorted(), [
    ['GET', '-', 404],
    ['GET', '/:association/:year', 200],
    ['GET', '/fel', 500],
  ]);
  assert.equal(new Set(seen.map(({ request }) => request)).size, 3);
  for (const number of told) assert.ok(seen.some(({ request }) => request === number));
  const { text } = await ask('/matvarden');
  assert.match(text, /^samband_request_seconds_count\{method="GET",route="\/:association\/:year",status="200"\} 1$/m);
  assert.doesNotMatch(text, /exempelbygden|asa/);
});

test('connections, jobs, memory and the event loop are measured', async () => {
  await owner.query("select ask_for_job('send-mail')");
  measures.job({ event: 'job.failed', task: 'send-mail', attempt: 1 });
  const { text } = await ask('/matvarden');
  for (const line of [
    'samband_database_connections{state="used"} 2',
    'samband_database_connections{state="waiting"} 4',
    'samband_jobs{task="send-mail",state="waiting"} 1',
    'samband_job_runs_total{task="send-mail",outcome="failed"} 1',
  ])
    assert.ok(text.includes(`\n${line}\n`), line);
  assert.match(text, /^nodejs_eventloop_lag_p99_seconds /m);
  assert.match(text, /^process_resident_memory_bytes /m);
});

test('nobody is answered who calls the server by another name', async () => {
  const response = await operations().fetch(new Request('http://evil.example/matvarden'));
  assert.equal(response.status, 421);
  assert.equal(await response.text(), '');
});
