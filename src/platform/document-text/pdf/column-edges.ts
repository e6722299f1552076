import type { Piece } from './line-pieces.ts';
import { canBeOneNumber, isNumeric, isSign } from './number-words.ts';
import type { RunLine } from './run-lines.ts';
import type { Word } from './words.ts';

/** A line of a page on its way to become one that is read. */
export interface PieceLine {
  readonly line: RunLine;
  readonly pieces: readonly Piece[];
}

/** Where the columns of numbers end, or begin, in the lines around: the edges that several lines have in common, in points. */
interface Edges {
  readonly side: 'from' | 'to';
  readonly places: readonly number[];
}

/** In parts of the size of the letters: how far apart lines of the same table can be, and how near the same edge is. */
const SAME_BLOCK = 4;
const SAME_EDGE = 0.15;
const GUESSED_EDGE = 0.4;
/** A column is where this many rows, and this share of them, have a number; and nearly all numbers stand in the columns of a table. */
const ENOUGH_ROWS = 3;
const ENOUGH_OF_ROWS = 0.4;
const ENOUGH_OF_NUMBERS = 0.85;
/** As far as this a sign may stand from its number. */
const SIGN_GAP = 0.5;

/**
 * Where columns are so near each other that a gap between them is as narrow as one between words, the other rows tell where they are.
 * Only numbers at the end of a line are divided so.
 */
export function dividedAtEdges(lines: readonly PieceLine[]): PieceLine[] {
  return blocksOf(lines).flatMap((block) => {
    const edges = commonEdges(block);
    return edges.places.length === 0 ? block : block.map((each) => ({ line: each.line, pieces: dividedLine(each, edges) }));
  });
}

/** Rows that follow each other; a line of text, or much room, ends a table. */
function blocksOf(lines: readonly PieceLine[]): PieceLine[][] {
  const blocks: PieceLine[][] = [];
  lines.forEach((each, index) => {
    const before = lines[index - 1];
    const isSame =
      before !== undefined && isRow(each) && isRow(before) && each.line.baseline - before.line.baseline < SAME_BLOCK * each.line.size;
    if (isSame) blocks.at(-1)?.push(each);
    else blocks.push([each]);
  });
  return blocks;
}

/** Also a row whose cells have not been told apart yet ends in a number. */
const isRow = ({ pieces }: PieceLine): boolean => pieces.length > 1 || isNumeric(pieces[0]?.at(-1)?.text ?? '');

const isNumber = (piece: Piece): boolean => piece.every(({ text }) => isNumeric(text) || text === '%');

/** Numbers have the edge in common at which more of them stand in few places. */
function commonEdges(block: readonly PieceLine[]): Edges {
  const rows = block.filter(({ pieces }) => pieces.length > 1);
  const edges = (['to', 'from'] as const).map((side) => edgesOn(side, rows));
  return edges.reduce((best, each) => (each.standing > best.standing ? each : best));
}

function edgesOn(side: Edges['side'], rows: readonly PieceLine[]): Edges & { readonly standing: number } {
  const places = rows.flatMap(({ line, pieces }) =>
    pieces.filter(isNumber).map((piece) => ({ at: edgeOf(piece, side), near: SAME_EDGE * line.size })),
  );
  const least = Math.max(ENOUGH_ROWS, rows.length * ENOUGH_OF_ROWS);
  const columns = grouped(places.sort((one, other) => one.at - other.at)).filter((group) => group.length >= least);
  const standing = columns.flat().length / Math.max(places.length, 1);
  return { side, standing, places: standing < ENOUGH_OF_NUMBERS ? [] : columns.map((group) => group[Math.floor(group.length / 2)] ?? 0) };
}

const edgeOf = (piece: Piece, side: Edges['side']): number => (side === 'to' ? (piece.at(-1)?.to ?? 0) : (piece[0]?.from ?? 0));

/** Places, in order, that are the same. */
function grouped(places: readonly { readonly at: number; readonly near: number }[]): number[][] {
  const groups: number[][] = [];
  for (const { at, near } of places) {
    const first = groups.at(-1)?.[0];
    if (first !== undefined && at - first <= 2 * near) groups.at(-1)?.push(at);
    else groups.push([at]);
  }
  return groups;
}

function dividedLine({ pieces }: PieceLine, edges: Edges): Piece[] {
  const firstOfTail = pieces.findLastIndex((piece) => !isNumber(piece));
  return pieces.flatMap((piece, index) => (index < firstOfTail || isSentence(piece, pieces) ? [piece] : dividedPiece(piece, edges)));
}

/** A line of text ends in a number now and then. */
const isSentence = (piece: Piece, pieces: readonly Piece[]): boolean => pieces.length === 1 && piece.length > 8;

function dividedPiece(piece: Piece, edges: Edges): Piece[] {
  const tail = piece.findLastIndex(({ text }) => !isNumeric(text) && text !== '%') + 1;
  const parts: Word[][] = [];
  piece.forEach((word, index) => {
    if (index === 0 || (index >= tail && isAtEdges(piece, index, edges))) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts;
}

/** Whether a number of its own begins with the word: it stands at an edge, and so does what is before it when that is a number too. */
function isAtEdges(piece: Piece, index: number, edges: Edges): boolean {
  const [word, before] = [piece[index], piece[index - 1]];
  if (word === undefined || before === undefined || (isSign(before.text) && word.gap < SIGN_GAP)) return false;
  if (edges.side === 'from') return isAt(word, edges);
  const end = lastOfNumber(piece, index);
  return isAt(end, edges) && (!isNumeric(before.text) || isAt(before, edges));
}

function lastOfNumber(piece: Piece, index: number): Word {
  let at = index;
  while (at + 1 < piece.length && canBeOneNumber(piece[at]?.text ?? '', piece[at + 1]?.text ?? '')) at += 1;
  return piece[at] as Word;
}

const isAt = (word: Word, { side, places }: Edges): boolean => {
  const near = (word.isGuessed ? GUESSED_EDGE : SAME_EDGE) * word.unit;
  return places.some((place) => Math.abs(place - word[side]) <= near);
};
