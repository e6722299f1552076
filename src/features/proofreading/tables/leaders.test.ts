import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../tests/proofreading/both-ways.ts';
import { aLine } from '../../../../tests/proofreading/some-proofreading.ts';
import type { TextLine } from '../../../shared/document-text.ts';
import { withLeaders } from './leaders.ts';

const cut = (...lines: readonly TextLine[]): string[] =>
  withLeaders({ kind: 'pdf', pages: 1, unread: [], lines }).lines.map(({ pieces }) => pieces.map(({ text }) => text).join('|'));

const cutText = (...texts: readonly string[]): string => cut(aLine(1, texts)).join();

test('points that lead to a number part the two', () => {
  assert.equal(cutText('Deltagare under året ........ 64'), 'Deltagare under året|64');
  assert.equal(cutText('Deltagare under året . . . . . 64 personer'), 'Deltagare under året|64 personer');
  assert.equal(cutText('Deltagare under året........64'), 'Deltagare under året|64');
  assert.equal(cutText('Deltagare under året ........', '64'), 'Deltagare under året|64');
});

test('what is cut keeps where it begins and where it ends', () => {
  const whole: TextLine = {
    place: { page: 1, line: 1 },
    table: null,
    heading: null,
    pieces: [{ text: 'Nya ....... 64', from: 0, to: 140 }],
  };
  const [line] = withLeaders({ kind: 'pdf', pages: 1, unread: [], lines: [whole] }).lines;
  assert.deepEqual(line?.pieces, [
    { text: 'Nya', from: 0, to: 30 },
    { text: '64', from: 120, to: 140 },
  ]);
});

test('few points, sentences, three pieces and cells are left as they are', () => {
  assert.equal(cutText('Vi väntar ... 64'), 'Vi väntar ... 64');
  assert.equal(cutText('Vi mötte 64 personer.'), 'Vi mötte 64 personer.');
  assert.equal(cutText('Nya ........', '64', '58'), 'Nya ........|64|58');
  assert.deepEqual(cut(aLine(1, ['Nya ........ 64'], { table: 1 })), ['Nya ........ 64']);
});

test('lines with leaders are a table that adds up', async () => {
  await assertBothWays({
    text: 'Kvinnor ........ 34\nMän ........ 30\nSumma ........ 64',
    held: ['summa: 34 + 30 = 64'],
    change: ['64', '66'],
    told: 'troligt fel summa, rad 3: 66; rad 1: 34; rad 2: 30',
  });
  await assertNotCompared('Kvinnor ... 34\nMän ... 30\nSumma ... 66');
});
