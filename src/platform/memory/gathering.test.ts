import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGathering } from './gathering.ts';

test('those who ask while an answer is under way share the next one, which begins after they asked', async () => {
  const gather = openGathering<number>();
  let saved = 1;
  let rounds = 0;
  const look = async (): Promise<number> => {
    rounds += 1;
    const seen = saved;
    await new Promise(setImmediate);
    return seen;
  };
  const first = gather('a', look);
  saved = 2;
  const [second, third] = [gather('a', look), gather('a', look)];
  assert.deepEqual(await Promise.all([first, second, third]), [1, 2, 2]);
  assert.equal(rounds, 2);
});

test('different questions do not wait for each other', async () => {
  const gather = openGathering<string>();
  assert.deepEqual(await Promise.all([gather('a', async () => 'a'), gather('b', async () => 'b')]), ['a', 'b']);
});

test('what fails is told to those who asked, and the next round is made anew', async () => {
  const gather = openGathering<string>();
  const fails = gather('a', () => Promise.reject(new Error('broken')));
  const works = gather('a', async () => 'mended');
  await assert.rejects(fails, /broken/);
  assert.equal(await works, 'mended');
});
