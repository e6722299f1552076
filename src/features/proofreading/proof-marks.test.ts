import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFinding, aLine, aPlace } from '../../../tests/proofreading/some-proofreading.ts';
import { linesShown } from './lines-shown.ts';
import { markFindings } from './proof-marks.ts';

const line = aLine(4, ['Not 3', 'Intäkter', '1 000', '000']);

test('a value is marked in the piece that is nothing else, and the place leads to it', () => {
  const marks = markFindings([line], [aFinding({ places: [aPlace({ value: '000' })] })]);
  assert.deepEqual(
    marks.on(line).map(({ id, piece, from, to, findings }) => ({ id, piece, from, to, findings })),
    [{ id: 'plats-1-4-1', piece: 3, from: 0, to: 3, findings: [0] }],
  );
  assert.equal(marks.idOf(0, 0), 'plats-1-4-1');
});

test('a value that several findings speak of is one mark, which leads to all of them and is as bad as the worst', () => {
  const places = [aPlace({ value: '1 000' })];
  const marks = markFindings([line], [aFinding({ severity: 'anmärkning', places }), aFinding({ places }), aFinding({ places })]);
  const [mark, ...others] = marks.on(line);
  assert.deepEqual([mark?.findings, mark?.severity, others], [[0, 1, 2], 'fel', []]);
});

test('values beside each other in the same text are marked each for itself, those upon each other together', () => {
  const text = aLine(4, ['Resultatet är 843 007 (16%) av 5 000 000']);
  const places = ['843 007 (16%)', '16%', '5 000 000'].map((value) => aPlace({ value }));
  const marks = markFindings([text], [aFinding({ places })]);
  const [whole = ''] = text.pieces.map((piece) => piece.text);
  assert.deepEqual(
    marks.on(text).map(({ from, to }) => whole.slice(from, to)),
    ['843 007 (16%)', '5 000 000'],
  );
  assert.equal(marks.idOf(0, 0), marks.idOf(0, 1));
});

test('values that look alike on one line are marked each for itself when one finding speaks of both', () => {
  const row = aLine(4, ['Avslut', 'för få', '12', 'för få']);
  const places = ['Arbete', 'Studier'].map((label) => aPlace({ value: 'för få', label }));
  const marks = markFindings([row], [aFinding({ places }), aFinding({ places: places.slice(1) })]);
  assert.deepEqual(
    marks.on(row).map(({ piece, findings }) => ({ piece, findings })),
    [
      { piece: 1, findings: [0, 1] },
      { piece: 3, findings: [0] },
    ],
  );
});

test('a value that is not found as it is written marks the beginning of its line, so that the link leads somewhere', () => {
  const marks = markFindings([line], [aFinding({ places: [aPlace({ value: 'tusen' })] })]);
  assert.deepEqual(
    marks.on(line).map(({ piece, to }) => ({ piece, to })),
    [{ piece: 0, to: 5 }],
  );
});

test('a place on a line that is not shown leads nowhere', () => {
  assert.equal(markFindings([line], [aFinding({ places: [aPlace({ line: 9 })] })]).idOf(0, 0), null);
});

test('a document that is too long is shown round its findings, and one that has none from its beginning', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => aLine(index + 1, ['text']));
  const shown = linesShown(lines, [aFinding({ places: [aPlace({ line: 500 })] })], 100);
  assert.deepEqual([shown.length, shown[0]?.place.line, shown.at(-1)?.place.line], [25, 488, 512]);
  assert.equal(linesShown(lines, [], 100).at(-1)?.place.line, 100);
  assert.equal(linesShown(lines, [], 1000).length, 1000);
});

test('a line that goes on and on is cut', () => {
  const [shown] = linesShown([aLine(1, ['x'.repeat(1_000_000)])], [], 10);
  assert.ok((shown?.pieces[0]?.text.length ?? 0) < 5_000);
});
