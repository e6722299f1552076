import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openNames } from './planned.ts';

test('only what is asked over and over gets a name, and always the same', () => {
  const nameOf = openNames();
  const names = Array.from({ length: 8 }, () => nameOf('select $1'));
  assert.deepEqual(names.slice(0, 4), [undefined, undefined, undefined, undefined]);
  assert.equal(new Set(names.slice(4)).size, 1);
  for (let times = 0; times < 8; times += 1) assert.equal(nameOf(`insert ${'x'.repeat(5_000)}`), undefined);
});

test('there is room for so many plans, however many questions there are', () => {
  const nameOf = openNames();
  const named = new Set<string | undefined>();
  for (let question = 0; question < 5_000; question += 1)
    for (let times = 0; times < 5; times += 1) named.add(nameOf(`select ${question}`));
  assert.equal(named.size, 151);
});
