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

test('somebody who comes when a place is given over waits too', async () => {
  const queue = openQueue(2);
  let running = 0;
  let most = 0;
  const work = async (more: number): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await setImmediate();
    running -= 1;
    if (more > 0)
      arrivals.push(
        queue(() => work(more - 1)),
        queue(() => work(0)),
      );
  };
  const arrivals: Promise<void>[] = [1, 2, 3].map(() => queue(() => work(5)));
  for (const arrival of arrivals) await arrival;
  assert.equal(most, 2);
});

test('work that fails leaves its place to the next', async () => {
  const queue = openQueue(1);
  const failed = queue(() => Promise.reject(new Error('broken')));
  const next = queue(() => Promise.resolve('done'));
  await assert.rejects(failed, /broken/);
  assert.equal(await next, 'done');
});
