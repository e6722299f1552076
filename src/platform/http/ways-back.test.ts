import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortened, waysBack, withoutLastSlash } from './ways-back.ts';

const routes = [
  { kind: 'shows', path: '/' },
  { kind: 'shows', path: '/:association/:year/plan' },
  { kind: 'changes', path: '/:association/:year/plan' },
  { kind: 'changes', path: '/:association/:year/plan/rad/:line' },
  { kind: 'changes', path: '/logga-ut' },
] as const;

test('an address that only takes forms leads to the nearest page above it', () => {
  assert.deepEqual(waysBack(routes), [
    { path: '/:association/:year/plan/rad/:line', parts: 2 },
    { path: '/logga-ut', parts: 1 },
  ]);
  assert.equal(shortened('/a/2024/plan/rad/x', 2), '/a/2024/plan');
  assert.equal(shortened('/logga-ut', 1), '/');
});

test('where there is no page above there is no way', () => {
  assert.deepEqual(waysBack([{ kind: 'changes', path: '/a/b' }]), []);
});

test('a slash at the end leads nowhere else than without it', () => {
  assert.equal(withoutLastSlash('/dalen/2024/'), '/dalen/2024');
  assert.equal(withoutLastSlash('/dalen/2024//'), '/dalen/2024');
  assert.equal(withoutLastSlash('/dalen/2024'), null);
  assert.equal(withoutLastSlash('/'), null);
});

test('what a browser would take for another server is left alone', () => {
  assert.equal(withoutLastSlash('//evil.example/'), null);
  assert.equal(withoutLastSlash('//'), null);
});
