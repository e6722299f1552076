import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutPlaces } from '../../../tests/support/any-value.ts';
import { anyYear } from '../../../tests/support/any-year.ts';
import { writeYearFolder } from './written-folder.form.ts';
import { readYearFolder } from './year-folder.form.ts';

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
    { numRuns: 200 },
  );
});
