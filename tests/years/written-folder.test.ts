import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeYearFolder } from '../../src/features/year-folder/written-folder.form.ts';
import { readYearFolder } from '../../src/features/year-folder/year-folder.form.ts';
import { tries } from '../support/tries.ts';
import { withoutPlaces } from './any-value.ts';
import { anyYear } from './any-year.ts';

test('reading a written folder gives the same records, and writing them again the same bytes', () => {
  fc.assert(
    fc.property(anyYear, (records) => {
      const folder = writeYearFolder(records);
      const { value, problems } = readYearFolder(folder);
      assert.deepEqual(problems, []);
      assert.ok(value !== null);
      assert.deepEqual(withoutPlaces(value), withoutPlaces(records));
      assert.deepEqual(writeYearFolder(value), folder);
    }),
    tries(200),
  );
});
