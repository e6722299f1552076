import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChapterText } from '../year-folder/year-records.ts';
import { structureOf } from './structure.ts';

const own = (id: string, after: string, level: number): ChapterText => ({
  id,
  chapter: null,
  title: id,
  after,
  level,
  markdown: '',
  firstLine: 1,
});

test("an association's own chapter, section and appendix come where they are asked for, and are numbered as their rank says", () => {
  const structure = structureOf([
    own('eget-kapitel', 'driftredovisning', 1),
    own('eget-avsnitt', 'eget-kapitel', 2),
    own('bilaga', 'bilagor', 2),
  ]);
  const around = structure.findIndex(({ id }) => id === 'driftredovisning');
  assert.deepEqual(
    [...structure.slice(around, around + 4), ...structure.slice(-1)].map(({ id, level, numbered }) => [id, level, numbered]),
    [
      ['driftredovisning', 1, true],
      ['eget-kapitel', 1, true],
      ['eget-avsnitt', 2, true],
      ['investeringar', 1, true],
      ['bilaga', 1, false],
    ],
  );
});
