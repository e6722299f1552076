import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workAside } from './work-aside.ts';

const moduleOf = (work: string): URL => new URL(`data:text/javascript,${encodeURIComponent(`export const work = ${work};`)}`);
const LIMITS = { seconds: 20, megabytes: 200 };

test('the work is done with what it is given, and answers', async () => {
  const job = {
    module: moduleOf('async ({ bytes }) => ({ length: bytes.length, first: bytes[0] })'),
    input: { bytes: new Uint8Array([7, 8]) },
  };
  assert.deepEqual(await workAside(job, LIMITS), { ok: true, value: { length: 2, first: 7 } });
});

test('work that never ends is stopped at its time, and everybody else goes on meanwhile', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 10);
  const ended = await workAside({ module: moduleOf('() => { for (;;) {} }'), input: {} }, { ...LIMITS, seconds: 0.5 });
  clearInterval(others);
  assert.deepEqual(ended, { ok: false, problem: 'tooLong' });
  assert.ok(turns >= 10, `${turns} turns`);
});

test('work that wants more memory than it may have is stopped, and the program lives', async () => {
  const hungry = moduleOf('() => { const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length)); }');
  assert.deepEqual(await workAside({ module: hungry, input: {} }, { ...LIMITS, megabytes: 64 }), { ok: false, problem: 'tooMuch' });
});

test('work that goes too deep or makes too long a text is stopped like that which wants too much', async () => {
  for (const work of ['() => { const deeper = (n) => 1 + deeper(n); return deeper(0); }', '() => "x".repeat(2 ** 40)'])
    assert.deepEqual(await workAside({ module: moduleOf(work), input: {} }, LIMITS), { ok: false, problem: 'tooMuch' });
});

test('a fault in the work is thrown where it was asked for', async () => {
  const faulty = moduleOf('() => { throw new TypeError("a fault of ours"); }');
  await assert.rejects(workAside({ module: faulty, input: {} }, LIMITS), /a fault of ours/);
  await assert.rejects(workAside({ module: moduleOf('() => process.exit(4)'), input: {} }, LIMITS), /ended with 4/);
});
