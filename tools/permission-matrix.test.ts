import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { access } from '../src/routes.ts';
import { allRoutes, permissionMatrix } from './permission-matrix.ts';

test('the document of permissions is as the code is', () => {
  const kept = readFileSync(join(import.meta.dirname, '../docs/generated/permissions.md'), 'utf8').replaceAll('\r\n', '\n');
  assert.equal(kept, permissionMatrix(), 'run npm run permissions');
});

test('every door has a permission that somebody declared, and every permission has a door', () => {
  const used = new Set(allRoutes().map(({ may }) => may as string));
  assert.deepEqual(
    [...used].filter((permission) => !Object.hasOwn(access, permission)),
    [],
  );
  assert.deepEqual(
    Object.keys(access).filter((permission) => !used.has(permission)),
    [],
  );
});

test('whatever changes something in an association is noted as records, so that two proofs are demanded', () => {
  // What shows or previews is handed a key that can only read.
  const weak = allRoutes().filter(
    ({ kind, path, may }) => kind !== 'shows' && kind !== 'previews' && path.includes(':association') && access[may]?.sees !== 'records',
  );
  assert.deepEqual(
    weak.map(({ path }) => path),
    [],
  );
});
