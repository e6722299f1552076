import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTurnstile } from './turnstile.ts';

test('a few are let in, a few wait for their turn, and the rest are turned away at once', async () => {
  const turnstile = openTurnstile({ atOnce: 2, waiting: 1 });
  const [first, second] = [await turnstile.enter(), await turnstile.enter()];
  let isIn = false;
  const third = turnstile.enter().then((leave) => {
    isIn = true;
    return leave;
  });
  assert.equal(await turnstile.enter(), null);
  assert.equal(isIn, false);
  first?.();
  const leave = await third;
  assert.ok(isIn && leave !== null && second !== null);
  second();
  leave();
  assert.notEqual(await turnstile.enter(), null);
});
