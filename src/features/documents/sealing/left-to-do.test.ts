import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedFinding } from '../../checks/finding.ts';
import type { WrittenComment } from '../../writing/comments.ts';
import { leftToDo, type Standing } from './left-to-do.ts';

const done: Standing = {
  document: 'arsredovisning',
  texts: [{ id: 'inledning', markdown: 'Text.' }],
  said: new Map([['inledning', { state: 'klar' }]]),
  comments: [],
  warnings: [],
  uncounted: [],
  assumesNoPledges: false,
  seats: 6,
};
const left = (changes: Partial<Standing>) => leftToDo({ ...done, ...changes }).map(({ text, path }) => `${text} ${path}`);
const warning: CheckedFinding = { id: 'a', severity: 'varning', message: '', values: [], accepted: null };
const comment = (id: string, thread: string | null, kind: WrittenComment['kind']): WrittenComment => ({
  id,
  chapter: 'inledning',
  thread,
  kind,
  quote: null,
  body: '',
  writtenAt: '2024-03-01T10:00:00Z',
  writtenBy: null,
});

test('nothing is left of a document that everybody is done with', () => {
  assert.deepEqual(left({}), []);
});

test('what is left is told with where it is done, the gravest first', () => {
  assert.deepEqual(
    left({
      said: new Map(),
      comments: [comment('1', null, 'comment'), comment('2', null, 'comment'), comment('3', '2', 'resolved')],
      warnings: [warning, warning],
      uncounted: ['Nova', 'Enter'],
      assumesNoPledges: true,
      seats: 0,
    }),
    [
      'Inga deltagare är ifyllda för Nova, Enter. uppgifter/deltagare',
      'Ingen står i styrelsen den dagen, så ingen kan skriva under. uppgifter/uppdrag',
      '2 varningar ur kontrollen är varken åtgärdade eller godkända. kontroll',
      'Under balansräkningen står att det inte finns några panter eller ansvarsförbindelser. Finns det sådana, fyll i dem med id panter eller ansvarsforbindelser. uppgifter/uppgifter',
      '1 kommentar till texterna är inte avslutade. texter/arsredovisning',
      '1 av 1 texter är inte markerade som klara. texter/arsredovisning',
    ],
  );
});
