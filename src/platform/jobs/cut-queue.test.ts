import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { asApplication, emptyDatabase } from '../../../tests/support/database.ts';
import { askForJob } from '../database/asked-job.ts';
import { openPool } from '../database/database.ts';
import { openOwnerPool } from '../database/owner-pool.ts';
import { startJobs } from './jobs.ts';

const where = await emptyDatabase({ migrated: true });
const owner = openOwnerPool(where, 6);
const database = openPool(asApplication(where), 2);
after(() => Promise.all([owner.end(), database.close()]));

test('jobs go on when the connection was cut just as the queue learned which tasks there are', async () => {
  const done: unknown[] = [];
  const jobs = await startJobs({
    owner: cutOnce(owner, '_private_tasks as tasks (identifier)'),
    tasks: [{ name: 'go-on-anew', run: async ({ content }) => void done.push(content) }],
    tell: () => undefined,
  });
  try {
    await database.installation.change((writer) => askForJob(writer, 'go-on-anew', {}));
    for (const late = performance.now() + 60_000; done.length === 0; await pause(20))
      assert.ok(performance.now() < late, 'it did not happen');
  } finally {
    await jobs.stop();
  }
});

/** The pool, with the first question that holds the words refused as when its connection is cut. */
function cutOnce(pool: pg.Pool, words: string): pg.Pool {
  let isCut = false;
  const connect = async () => {
    const client = await pool.connect();
    const ask = client.query.bind(client) as (...question: readonly unknown[]) => unknown;
    const refusing = (...question: readonly unknown[]): unknown => {
      if (isCut || !JSON.stringify(question[0]).includes(words)) return ask(...question);
      isCut = true;
      return Promise.reject(Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }));
    };
    return Object.assign(client, { query: refusing });
  };
  return new Proxy(pool, { get: (target, name) => (name === 'connect' ? connect : Reflect.get(target, name, target)) });
}
