import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf } from './digest.ts';

const folder = (...files: readonly (readonly [string, string])[]) =>
  digestOf(new Map(files.map(([name, text]) => [name, new TextEncoder().encode(text)] as const)));

test('the same files have the same digest, in whatever order they come', () => {
  assert.equal(folder(['a', '1'], ['b', '2']), folder(['b', '2'], ['a', '1']));
});

test('another name, another content and another border between them give another digest', () => {
  const all = [
    folder(['a', '1']),
    folder(['b', '1']),
    folder(['a', '2']),
    folder(['a', '1'], ['b', '']),
    folder(['a', '1b']),
    folder(['a1', '']),
  ];
  assert.equal(new Set(all).size, all.length);
});
