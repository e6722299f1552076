import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openQueue } from './few-at-once.ts';

test('no more than so many are at work at the same time, and everybody gets an answer', async () => {
  const queue = openQueue(2);
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await setImmediate();
    running -= 1;
  };
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => queue(() => work().then(() => index))));
  assert.equal(most, 2);
  assert.deepEqual(
    answers,
    Array.from({ length: 20 }, (_, index) => index),
  );
});

test('work that fails leaves its place to the next', async () => {
  const queue = openQueue(1);
  const failed = queue(() => Promise.reject(new Error('broken')));
  const next = queue(() => Promise.resolve('done'));
  await assert.rejects(failed, /broken/);
  assert.equal(await next, 'done');
});
