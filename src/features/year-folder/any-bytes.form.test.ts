import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aFolder, folderWith } from '../../../tests/support/a-folder.ts';
import { csvFiles, fileNames } from './files.ts';
import { readYearToKeep } from './year-to-keep.form.ts';

/** Pieces that mean something to one reader or another. */
const pieces = [
  ';',
  '\n',
  '"',
  '#',
  ':',
  '- ',
  '  ',
  '\t',
  '---',
  '{',
  '[',
  '&a',
  '*a',
  '!',
  '|',
  '=1',
  '\u0000',
  '\ufeff',
  'å',
  '1 000',
  '2023',
  'x',
];
const anyContent = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...Object.values(aFolder)), fc.nat(), fc.constantFrom(...pieces)).map(([text, at, piece]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + 1);
  }),
);
const anyName = fc.constantFrom(
  ...fileNames,
  ...Object.values(csvFiles).map((file) => file.name),
  'texter/inledning.md',
  'bokforing/2023.se',
  'bokforing/a.xlsx',
);

test('no file makes the reader give up, and every problem is a sentence in a file of the folder', () => {
  fc.assert(
    fc.property(fc.dictionary(anyName, anyContent, { maxKeys: 3 }), (changes) => {
      const { problems } = readYearToKeep(folderWith(changes));
      for (const problem of problems) {
        assert.match(problem.message, /^\S[\s\S]*[.!?:\w`]$/);
        assert.ok(problem.line === null || problem.line >= 1);
      }
    }),
    { numRuns: 300 },
  );
});
