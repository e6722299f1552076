import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Piece, type PieceLine, pieceLine, textOfPieces } from './line-pieces.ts';
import { withSideNotesBelow } from './side-notes.ts';

const SIZE = 10;

/** A piece with four points for each letter and three between words. */
function piece(text: string, from: number): Piece {
  let at = from;
  return text.split(' ').map((word) => {
    const [start, end] = [at, at + word.length * 4];
    at = end + 3;
    return { text: word, from: start, to: end, size: SIZE, unit: SIZE, gap: 0.3, isGuessed: false, isLedTo: false };
  });
}

type Told = readonly [text: string, from: number];
const line = (baseline: number, ...pieces: readonly Told[]): PieceLine =>
  pieceLine(
    baseline,
    pieces.map(([text, from]) => piece(text, from)),
  );

const read = (lines: readonly PieceLine[]): string[] => withSideNotesBelow(lines).map(({ pieces }) => textOfPieces(pieces));

/** A row of a table with two columns of numbers, and what stands at the right of it. */
const row = (baseline: number, [label, now, before]: readonly [string, string, string], ...beside: readonly Told[]): PieceLine =>
  line(baseline, [label, 50], [now, 250], [before, 350], ...beside);

const HEAD = ['Medlem', '2031', '2030'] as const;
const STATE = ['Staten', '3 820', '3 740'] as const;
const REGION = ['Regionen', '1 910', '1 870'] as const;
const ALL = ['Kommunerna', '1 910', '1 870'] as const;
const SUM = ['Summa', '7 640', '7 480'] as const;

test('a narrow paragraph beside a table is read after it', () => {
  const lines = [
    row(100, HEAD, ['Hälften kommer från', 430]),
    line(113, ['staten, en fjärdedel från', 430]),
    row(120, STATE),
    line(126, ['regionen och en fjärdedel', 430]),
    row(140, REGION, ['från kommunerna', 430]),
    row(160, ALL),
    row(180, SUM),
    line(220, ['Texten går vidare under tabellen.', 50]),
  ];
  assert.deepEqual(read(lines), [
    'Medlem 2031 2030',
    'Staten 3 820 3 740',
    'Regionen 1 910 1 870',
    'Kommunerna 1 910 1 870',
    'Summa 7 640 7 480',
    'Hälften kommer från',
    'staten, en fjärdedel från',
    'regionen och en fjärdedel',
    'från kommunerna',
    'Texten går vidare under tabellen.',
  ]);
});

test('a last column of words stays in its rows, also where its cells have several lines', () => {
  const lines = [STATE, REGION, ALL].flatMap((cells, index) => [
    row(100 + 20 * index, cells, ['En kommentar om', 430]),
    line(110 + 20 * index, ['medlemmens bidrag', 430]),
  ]);
  assert.deepEqual(
    read(lines),
    lines.map(({ pieces }) => textOfPieces(pieces)),
  );
});

test('a page of very many short lines is read as it stands', () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => line(12 * index, ['Två ord', 200]));
  assert.deepEqual(withSideNotesBelow(lines), lines);
});
