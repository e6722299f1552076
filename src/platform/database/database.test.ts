import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { someAssociation, testDatabase } from '../../../tests/support/database.ts';
import type { Tables } from './tables.ts';

const database = await testDatabase();
const association = someAssociation();

describe('a transaction', () => {
  test('that reads sees which migrations the database has', async () => {
    const steps = await database.installation.read(({ db }) => db.selectFrom('installed_migrations').selectAll().execute());
    assert.equal(steps[0]?.name, '0001_foundation.sql');
    assert.match(steps[0]?.installed_at ?? '', /^\d{4}-\d\d-\d\dT.*Z$/);
  });
});
