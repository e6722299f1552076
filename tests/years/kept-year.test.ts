import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addAssociation } from '../../src/features/associations/association.store.ts';
import { findYear, saveYear } from '../../src/features/year-folder/year-folder.store.ts';
import type { YearRecords } from '../../src/features/year-folder/year-records.ts';
import { testDatabase } from '../support/database.ts';
import { tries } from '../support/tries.ts';
import { anyYear } from './any-year.ts';

const database = await testDatabase();

const keep = (records: YearRecords) =>
  database.installation.change(async (installation) => {
    const key = await addAssociation(installation, records.association);
    await saveYear(await installation.enter(key), { records, ledgers: [], contentSha256: 'x' });
    return key;
  });

test('a year that has been kept comes back as it was, even over another one', async () => {
  await fc.assert(
    fc.asyncProperty(anyYear, anyYear, async (before, after) => {
      const year = 2023;
      await keep({ ...before, year, association: { ...before.association, id: 'same' } });
      const kept = { ...after, year, association: { ...after.association, id: 'same' } };
      const key = await keep(kept);
      const found = await database.read(key, (reader) => findYear(reader, year));
      assert.deepEqual(found, kept);
    }),
    { ...tries(20), interruptAfterTimeLimit: 20_000 },
  );
});
