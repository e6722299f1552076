import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { openUploadRoom } from './upload-room.ts';

const LONG_MS = 60_000;

/** What the visit has come to when everything that can happen has happened. */
const stateOf = async (visit: Promise<boolean>): Promise<string> => {
  const state = await Promise.race([visit, sleep(1, 'waits')]);
  return state === true ? 'in' : state === false ? 'turned away' : state;
};

test('those who fit are let in, the others wait until somebody leaves', async () => {
  const room = openUploadRoom({ bytes: 10, patienceMs: LONG_MS });
  const [a, b, c] = [{}, {}, {}];
  const visits = [room.enter(a, 6), room.enter(b, 4), room.enter(c, 4)];
  assert.deepEqual(await Promise.all(visits.map(stateOf)), ['in', 'in', 'waits']);
  room.leave(b);
  assert.deepEqual(await Promise.all(visits.map(stateOf)), ['in', 'in', 'in']);
  for (const visitor of [a, c]) room.leave(visitor);
});

test('nobody passes one who came before, so a large upload gets its turn', async () => {
  const room = openUploadRoom({ bytes: 10, patienceMs: LONG_MS });
  const [small, large, later] = [{}, {}, {}];
  const visits = [room.enter(small, 2), room.enter(large, 10), room.enter(later, 1)];
  assert.deepEqual(await Promise.all(visits.map(stateOf)), ['in', 'waits', 'waits']);
  room.leave(small);
  assert.deepEqual(await Promise.all(visits.map(stateOf)), ['in', 'in', 'waits']);
  room.leave(large);
  assert.equal(await stateOf(visits[2] as Promise<boolean>), 'in');
});

test('whoever has waited too long is turned away, and those behind get their turn', async () => {
  const room = openUploadRoom({ bytes: 10, patienceMs: 30 });
  const [a, large] = [{}, {}];
  await room.enter(a, 5);
  const turnedAway = room.enter(large, 9);
  await sleep(10);
  const behind = room.enter({}, 5);
  assert.equal(await turnedAway, false);
  assert.equal(await behind, true);
});

test('one larger than the whole room has it alone', async () => {
  const room = openUploadRoom({ bytes: 10, patienceMs: LONG_MS });
  assert.equal(await room.enter({}, 1_000), true);
});

test('leaving twice, or without having been in, makes no room', async () => {
  const room = openUploadRoom({ bytes: 10, patienceMs: 5 });
  const [a, b] = [{}, {}];
  await room.enter(a, 10);
  room.leave(b);
  assert.equal(await room.enter({}, 1), false);
  room.leave(a);
  room.leave(a);
  assert.equal(await room.enter({}, 10), true);
  assert.equal(await room.enter({}, 1), false);
});

test('those who are in never have more than the room together, whoever comes and goes', async () => {
  const visits = fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 12 }), leaves: fc.boolean() }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(visits, async (steps) => {
      const room = openUploadRoom({ bytes: 10, patienceMs: LONG_MS });
      const inside = new Map<object, number>();
      let admitted = 0;
      const leaveFirst = (): void => {
        const [first] = inside.keys();
        if (first === undefined) return;
        inside.delete(first);
        room.leave(first);
      };
      for (const { bytes, leaves } of steps) {
        const visitor = {};
        room.enter(visitor, bytes).then(() => {
          admitted += 1;
          inside.set(visitor, Math.min(bytes, 10));
        });
        await Promise.resolve();
        assert.ok([...inside.values()].reduce((total, each) => total + each, 0) <= 10);
        if (leaves) leaveFirst();
      }
      for (const _ of steps) {
        await Promise.resolve();
        leaveFirst();
      }
      assert.equal(admitted, steps.length);
    }),
    { numRuns: 50 },
  );
});
