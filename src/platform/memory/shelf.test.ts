import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from './shelf.ts';

test('a value is made once, however many ask for it at the same time', async () => {
  let made = 0;
  const shelf = openShelf<number>(10, () => 1);
  const make = async (): Promise<number> => {
    made += 1;
    return made;
  };
  assert.deepEqual(await Promise.all([shelf.take('a', make), shelf.take('a', make)]), [1, 1]);
  assert.equal(await shelf.take('a', make), 1);
  assert.equal(shelf.find('a'), 1);
});

test('what fails is told to those who asked, and made anew for the next', async () => {
  const shelf = openShelf<string>(10, () => 1);
  await assert.rejects(
    shelf.take('a', async () => {
      throw new Error('broken');
    }),
    /broken/,
  );
  await new Promise(setImmediate);
  assert.equal(await shelf.take('a', async () => 'mended'), 'mended');
});

test('what nobody has asked for the longest gives way when there is no more room', async () => {
  const shelf = openShelf<number>(10, (weight) => weight);
  for (const [name, weight] of [
    ['a', 4],
    ['b', 4],
  ] as const)
    await shelf.take(name, async () => weight);
  await new Promise(setImmediate);
  assert.equal(shelf.find('a'), 4);
  await shelf.take('c', async () => 4);
  await new Promise(setImmediate);
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => shelf.find(name)),
    [4, undefined, 4],
  );
});

test('a value heavier than all the room is handed out and not kept', async () => {
  const shelf = openShelf<number>(10, (weight) => weight);
  assert.equal(await shelf.take('a', async () => 11), 11);
  await new Promise(setImmediate);
  assert.equal(shelf.find('a'), undefined);
});
