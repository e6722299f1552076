import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { asApplication, emptyDatabase } from '../../../tests/support/database.ts';
import { testMailServer } from '../../../tests/support/mail-server.ts';
import { askForJob } from '../database/asked-job.ts';
import { openPool } from '../database/database.ts';
import { openOwnerPool } from '../database/owner-pool.ts';
import { askForMail, sendMailTask } from '../mail/mail-jobs.ts';
import { openPost } from '../mail/post.ts';
import { startJobs } from './jobs.ts';
import { measureQueue, tidyQueue } from './queue.ts';
import type { JobEvent, Task } from './task.ts';

const where = await emptyDatabase({ migrated: true });
const owner = openOwnerPool(where, 6);
const database = openPool(asApplication(where), 2);
after(() => Promise.all([owner.end(), database.close()]));

const events: JobEvent[] = [];
const start = (tasks: readonly Task[]) => startJobs({ owner, tasks, tell: (event) => events.push(event) });
const ask = (task: string, content: object = {}) => database.installation.change((writer) => askForJob(writer, task, content));
/** A job that failed waits before it is tried again; nobody wants to wait in a test. */
const hurry = () => owner.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  // Long enough for a machine that does much else: whoever waits in vain waits once.
  for (const late = performance.now() + 60_000; !(await isTrue()); await pause(20))
    assert.ok(performance.now() < late, 'it did not happen');
}
const jobsLeft = async (task: string): Promise<number> =>
  (await owner.query('select from graphile_worker.jobs where task_identifier = $1', [task])).rowCount ?? 0;

describe('a job that a change asks for', () => {
  test('is done once, and is then gone', async () => {
    const seen: unknown[] = [];
    const jobs = await start([{ name: 'count-apples', run: async ({ content }) => void seen.push(content) }]);
    await ask('count-apples', { trees: 3 });
    await until(async () => seen.length > 0 && (await jobsLeft('count-apples')) === 0);
    assert.deepEqual(seen, [{ trees: 3 }]);
    await jobs.stop();
  });

  test('is not done when the change was undone', async () => {
    const undone = database.installation.change(async (writer) => {
      await askForJob(writer, 'count-apples', {});
      throw new Error('undo');
    });
    await assert.rejects(undone, { message: 'undo' });
    assert.equal(await jobsLeft('count-apples'), 0);
  });

  test('is all that the application may do with the queue', async () => {
    const client = new pg.Client(asApplication(where));
    await client.connect();
    for (const question of [
      'select * from graphile_worker.jobs',
      'select * from graphile_worker._private_jobs',
      "select graphile_worker.add_job('seal-log')",
      'delete from graphile_worker._private_jobs',
      "insert into graphile_worker._private_tasks (identifier) values ('x')",
    ])
      await assert.rejects(client.query(question), { code: '42501' }, question);
    await assert.rejects(client.query("select ask_for_job('drop table x')"), { code: '22023' });
    await assert.rejects(client.query("select ask_for_job('count-apples', to_jsonb(repeat('x', 200001)))"), { code: '22023' });
    await client.end();
  });

  test('is one process’s alone when several do the work', async () => {
    const done: number[] = [];
    const counting: Task = { name: 'count-once', run: async ({ content }) => void done.push((content as { number: number }).number) };
    const both = await Promise.all([start([counting]), start([counting])]);
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(numbers.map((number) => ask('count-once', { number })));
    await until(async () => (await jobsLeft('count-once')) === 0);
    assert.deepEqual(
      done.toSorted((a, b) => a - b),
      numbers,
    );
    await Promise.all(both.map((jobs) => jobs.stop()));
  });
});

describe('a job that fails', () => {
  test('is told of, tried again later, and remembers nothing of what it was about', async () => {
    events.length = 0;
    let tries = 0;
    const failing: Task = {
      name: 'fail-once',
      run: async () => {
        tries += 1;
        if (tries === 1) throw Object.assign(new Error('cannot read åsa@exempel.se'), { code: 'EAPPLE' });
      },
    };
    const jobs = await start([failing]);
    await ask('fail-once');
    await until(async () => (await measureQueue(owner)).some(({ task, failing: some }) => task === 'fail-once' && some === 1));
    const { rows } = await owner.query(
      "select last_error, run_at > now() as later from graphile_worker.jobs where task_identifier = 'fail-once'",
    );
    assert.deepEqual(rows, [{ last_error: 'Error EAPPLE', later: true }]);
    await hurry();
    await until(async () => (await jobsLeft('fail-once')) === 0);
    assert.equal(tries, 2);
    assert.deepEqual(
      events.filter(({ task }) => task === 'fail-once').map(({ event, attempt }) => [event, attempt]),
      [
        ['job.failed', 1],
        ['job.done', 2],
      ],
    );
    await jobs.stop();
  });
});

describe('a job that nobody does', () => {
  test('is given up in the end, can be seen for a week, and is then cleared away', async () => {
    events.length = 0;
    const jobs = await start([{ name: 'fail-always', run: async () => Promise.reject(new Error('no')) }]);
    await ask('fail-always');
    await until(async () => (await jobsLeft('fail-always')) === 1 && events.length > 0);
    await until(async () => {
      await owner.query('update graphile_worker._private_jobs set run_at = now(), attempts = 13 where locked_at is null and attempts = 1');
      return events.some(({ event }) => event === 'job.given-up');
    });
    await jobs.stop();
    const state = async () => (await measureQueue(owner)).find(({ task }) => task === 'fail-always');
    assert.deepEqual(await state(), { task: 'fail-always', waiting: 0, failing: 0, givenUp: 1, oldestSeconds: 0 });
    await tidyQueue(owner);
    assert.equal((await state())?.givenUp, 1);
    await owner.query('alter table graphile_worker._private_jobs disable trigger user');
    await owner.query("update graphile_worker._private_jobs set updated_at = now() - interval '8 days'");
    await owner.query('alter table graphile_worker._private_jobs enable trigger user');
    await tidyQueue(owner);
    assert.equal(await state(), undefined);
  });

  test('because the process that took it was killed, is given back', async () => {
    await ask('held-job');
    await owner.query(
      "update graphile_worker._private_jobs set locked_at = now() - interval '11 minutes', locked_by = 'pool-dead', attempts = 1",
    );
    const done: number[] = [];
    const jobs = await start([{ name: 'held-job', run: async () => void done.push(1) }]);
    await tidyQueue(owner);
    await until(() => done.length === 1);
    await jobs.stop();
  });
});

test('jobs go on when every connection to the database has been cut', async () => {
  const done: unknown[] = [];
  const jobs = await start([{ name: 'go-on', run: async ({ content }) => void done.push(content) }]);
  const other = new pg.Client(where);
  await other.connect();
  try {
    const connections = "from pg_stat_activity where datname = current_database() and application_name = 'samband jobs'";
    await until(async () => ((await other.query(`select ${connections}`)).rowCount ?? 0) >= 2);
    // Waited for: a connection that dies while it takes a job keeps that job locked for hours.
    await other.query(`select pg_terminate_backend(pid, 10000) ${connections}`);
    await ask('go-on', { after: 'the cut' });
    await until(() => done.length === 1);
  } finally {
    await other.end();
    await jobs.stop();
  }
});

describe('a letter', () => {
  const key = new Uint8Array(32).fill(7);
  const letter = { to: 'asa@exempel.se', subject: 'Inbjudan', text: 'Länken: https://exempel.se/inbjudan/hemlig' };

  test('waits sealed, is refused once by the mail server, and arrives the next time', async () => {
    const server = await testMailServer(['451 later, asa@exempel.se', '250 taken']);
    await database.installation.change((writer) => askForMail(writer, letter, key));
    const { rows } = await owner.query('select payload::text from graphile_worker._private_jobs');
    assert.doesNotMatch(JSON.stringify(rows), /asa|hemlig|Inbjudan/);
    const post = openPost({ server: server.url, from: { name: '', address: 'samband@exempel.se' }, folder: '/nowhere' });
    const jobs = await start([sendMailTask(post, key)]);
    await until(() => server.tries() === 1);
    await until(async () => (await measureQueue(owner)).some(({ failing }) => failing === 1));
    await hurry();
    await until(async () => (await jobsLeft('send-mail')) === 0);
    assert.equal(server.tries(), 2);
    assert.match(server.taken[0] ?? '', /hemlig/);
    await jobs.stop();
  });

  test('that was sealed with another key is not sent', async () => {
    await database.installation.change((writer) => askForMail(writer, letter, new Uint8Array(32)));
    const post = openPost({ server: 'smtp://127.0.0.1:1', from: { name: '', address: 'samband@exempel.se' }, folder: '/nowhere' });
    const jobs = await start([sendMailTask(post, key)]);
    await until(async () => (await measureQueue(owner)).some(({ failing }) => failing === 1));
    const { rows } = await owner.query('select last_error from graphile_worker.jobs');
    assert.match(rows[0].last_error, /another key/);
    await jobs.stop();
    await owner.query('delete from graphile_worker._private_jobs');
  });
});

describe('stopping', () => {
  test('waits for the job that is being done', async () => {
    let done = false;
    let begun = false;
    const slow: Task = {
      name: 'slow-job',
      run: async () => {
        begun = true;
        await pause(300);
        done = true;
      },
    };
    const jobs = await start([slow]);
    await ask('slow-job');
    await until(() => begun);
    await jobs.stop();
    assert.equal(done, true);
    await until(async () => (await jobsLeft('slow-job')) === 0);
  });

  test('does not wait for one that never ends: it is given back to be done again', async () => {
    const begun: number[] = [];
    const jobs = await start([{ name: 'endless-job', run: () => new Promise(() => void begun.push(1)) }]);
    await ask('endless-job');
    await until(() => begun.length === 1);
    const asked = performance.now();
    await jobs.stop();
    assert.ok(performance.now() - asked < 8_500);
    const waits =
      "select from graphile_worker.jobs where task_identifier = 'endless-job' and attempts < max_attempts and locked_at is null";
    await until(async () => (await owner.query(waits)).rowCount === 1);
  });
});

test('work that has its time is done by itself', async () => {
  const sealed: number[] = [];
  const sealing: Task = { name: 'seal-apples', when: 'every minute', run: async () => void sealed.push(1) };
  // The first start learns that there is such work; what was due since then is made up for.
  await (await start([sealing])).stop();
  await owner.query("update graphile_worker._private_known_crontabs set known_since = now() - interval '5 minutes'");
  const jobs = await start([sealing]);
  await until(() => sealed.length === 1);
  await jobs.stop();
});
