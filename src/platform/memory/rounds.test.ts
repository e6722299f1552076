import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRounds } from './rounds.ts';

test('questions that come while others are answered are asked together, and each gets its own answer', async () => {
  const asked: (readonly number[])[] = [];
  const double = openRounds<number, number>(async (numbers) => {
    asked.push(numbers);
    await new Promise(setImmediate);
    return numbers.map((number) => number * 2);
  });
  assert.deepEqual(await Promise.all([1, 2, 3].map(double)), [2, 4, 6]);
  assert.deepEqual(asked, [[1], [2, 3]]);
  assert.equal(await double(4), 8);
});

test('a round that fails fails for those who asked in it, and for nobody after', async () => {
  let isBroken = true;
  const ask = openRounds<string, string>(async (words) => {
    if (isBroken) throw new Error('the line is cut');
    return words;
  });
  await assert.rejects(ask('a'), /cut/);
  isBroken = false;
  assert.equal(await ask('b'), 'b');
});

test('no round is longer than what one answer may take', async () => {
  const lengths: number[] = [];
  const ask = openRounds<number, number>(async (numbers) => {
    lengths.push(numbers.length);
    await new Promise(setImmediate);
    return numbers;
  });
  await Promise.all(Array.from({ length: 501 }, (_, number) => ask(number)));
  assert.deepEqual(lengths, [1, 200, 200, 100]);
});

test('too few answers are an error of whoever answers, not silence', async () => {
  const ask = openRounds<number, number>(async () => []);
  await assert.rejects(ask(1), /1 questions got 0 answers/);
});

test('a round that gets no answer holds up nobody else, and is given up', async () => {
  const ask = openRounds<string, string>((words) => (words.includes('dead') ? new Promise(() => undefined) : Promise.resolve(words)), {
    othersMs: 20,
    ownMs: 60,
  });
  const dead = assert.rejects(ask('dead'), /nobody answered/);
  assert.equal(await ask('alive'), 'alive');
  await dead;
});
