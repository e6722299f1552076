import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Piece, type PieceLine, pieceLine, textOfPieces } from './pdf/line-pieces.ts';
import { tablesBeside } from './tables-beside.ts';
import { columnByColumn } from './text-columns.ts';

const SIZE = 10;

/** Cells of one word each, that begin where they are told to. */
const line = (baseline: number, ...cells: readonly (readonly [text: string, from: number])[]): PieceLine =>
  pieceLine(
    baseline,
    cells.map(
      ([text, from]): Piece => [
        { text, from, to: from + text.length * 4, size: SIZE, unit: SIZE, gap: 0.3, isGuessed: false, isLedTo: false },
      ],
    ),
  );

type Row = readonly [label: string, now: string, before: string];

const assets = (baseline: number, [label, now, before]: Row): PieceLine => line(baseline, [label, 50], [now, 200], [before, 250]);
const note = (baseline: number, [label, now, before]: Row): PieceLine => line(baseline, [label, 320], [now, 450], [before, 500]);

const BALANCE = [
  assets(100, ['Inventarier', '14', '28']),
  assets(118, ['Fordringar', '468', '512']),
  assets(136, ['Kassa', '4318', '3460']),
  assets(154, ['Summa', '4800', '4000']),
];
const NOTES = [
  note(107, ['Kundfordringar', '22', '35']),
  note(124, ['Momsfordran', '174', '203']),
  note(141, ['Upplupet', '272', '274']),
  note(158, ['Delsumma', '468', '512']),
];
const byHeight = (lines: readonly PieceLine[]): PieceLine[] => lines.toSorted((one, other) => one.baseline - other.baseline);

test('a balance sheet is read before the notes beside it', () => {
  const read = columnByColumn(byHeight([...BALANCE, ...NOTES])).map(({ pieces }) => textOfPieces(pieces));
  assert.deepEqual(read, [
    'Inventarier 14 28',
    'Fordringar 468 512',
    'Kassa 4318 3460',
    'Summa 4800 4000',
    'Kundfordringar 22 35',
    'Momsfordran 174 203',
    'Upplupet 272 274',
    'Delsumma 468 512',
  ]);
});

test('two labels with numbers on each line are one table', () => {
  const wide = BALANCE.map((each, index) => pieceLine(each.baseline, [...each.pieces, ...(NOTES[index]?.pieces ?? [])]));
  assert.equal(tablesBeside(wide), null);
});

test('what goes across ends both tables', () => {
  const across = line(90, ['Balansräkning-med-noter-som-går-tvärs-över-hela-sidan-från-kant-till-kant-överallt', 50]);
  assert.deepEqual(tablesBeside([across, ...byHeight([...BALANCE, ...NOTES])]), { first: 1, end: 9, at: 319 });
});
