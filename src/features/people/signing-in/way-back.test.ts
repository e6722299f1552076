import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayBack } from './way-back.ts';

for (const address of ['/', '/dalen/2023', '/dalen/2023/sok?q=%C3%A5'])
  test(`${address} leads back`, () => assert.equal(wayBack(address), address));

for (const address of [
  '/.//evil.example/x',
  '/%2e//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2E%2E//evil.example',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  null,
  undefined,
  '/a\r\nSet-Cookie: x',
])
  test(`${JSON.stringify(address)} leads to the first page`, () => assert.equal(wayBack(address), '/'));
