import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered.ts';

test('what is asked for again is worked out once, and forgotten when too much is kept', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text: string) => {
    asked.push(text);
    return text.length;
  }, 2);
  assert.deepEqual([lengthOf('a'), lengthOf('a'), lengthOf('bb'), lengthOf('ccc'), lengthOf('a')], [1, 1, 2, 3, 1]);
  assert.deepEqual(asked, ['a', 'bb', 'ccc', 'a']);
});
