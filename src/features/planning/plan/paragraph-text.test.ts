import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphText } from './paragraph-text.ts';

test('a paragraph is told with one sign, typed or not', () => {
  for (const typed of ['61', '§61', '§ 61', ' § 61']) assert.equal(paragraphText(typed), '§\u00a061', typed);
  assert.deepEqual(['§§ 61–62', 'Punkt 5'].map(paragraphText), ['§§ 61–62', 'Punkt 5']);
});
