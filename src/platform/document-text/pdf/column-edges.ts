import { isNumber, type Piece, type PieceLine } from './line-pieces.ts';
import { canBeOneNumber, isNumeric, isSign } from './number-words.ts';
import type { Word } from './words.ts';

/** Where the columns of numbers end, or begin, in the lines around: the edges that several lines have in common, in points. */
interface Edges {
  readonly side: 'from' | 'to';
  readonly places: readonly number[];
}

/** In parts of the size of the letters: how far apart lines of the same table can be, and how near the same edge is. */
const SAME_BLOCK = 4;
const LARGER = 1.1;
const SAME_EDGE = 0.15;
const GUESSED_EDGE = 0.4;
/** A column is where this many rows, and this share of them, have a number; and nearly all numbers stand in the columns of a table. */
const ENOUGH_ROWS = 3;
const ENOUGH_OF_ROWS = 0.4;
const ENOUGH_OF_NUMBERS = 0.85;
/** A label of more words, with its numbers, is a sentence. */
const MOST_WORDS = 9;
/** A label of more lines is a paragraph. */
const MOST_LINES = 5;

/**
 * Where columns are so near each other that a gap between them is as narrow as one between words, the other rows tell where they are.
 * Only numbers at the end of a line are divided so.
 */
export function dividedAtEdges(lines: readonly PieceLine[]): PieceLine[] {
  return blocksOf(lines).flatMap((block) => {
    const edges = commonEdges(block);
    if (edges.places.length === 0) return block;
    const [first, last] = [block.findIndex(isRow), block.findLastIndex(isRow)];
    return block.map((each, index) => ({
      ...each,
      pieces: index < first || index > last ? dividedAtEnds(each, edges) : dividedLine(each, edges),
    }));
  });
}

/** Lines that follow each other; text in the way of the numbers, a heading, or much of either or room, ends a table. Labels may have several lines. */
function blocksOf(lines: readonly PieceLine[]): PieceLine[][] {
  const blocks: PieceLine[][] = [];
  let [firstNumber, sinceRow] = [Number.POSITIVE_INFINITY, 0];
  lines.forEach((each, index) => {
    const before = lines[index - 1];
    const isNext =
      before !== undefined && isNear(each, before) && !isInTheWay(each, firstNumber) && (sinceRow < MOST_LINES || !isRow(each));
    if (isNext) blocks.at(-1)?.push(each);
    else blocks.push([each]);
    firstNumber = Math.min(isNext ? firstNumber : Number.POSITIVE_INFINITY, firstNumberOf(each));
    sinceRow = isRow(each) ? 0 : sinceRow + 1;
  });
  return blocks;
}

const isNear = (line: PieceLine, before: PieceLine): boolean =>
  line.baseline - before.baseline < SAME_BLOCK * line.size && line.size < LARGER * before.size;

/** Where the numbers of a row begin, in points. */
const firstNumberOf = ({ pieces }: PieceLine): number =>
  pieces.length < 2 ? Number.POSITIVE_INFINITY : Math.min(...pieces.filter(isNumber).map((piece) => edgeOf(piece, 'from')));

const isInTheWay = ({ pieces }: PieceLine, firstNumber: number): boolean => {
  const [piece, ...others] = pieces;
  if (piece === undefined || others.length > 0) return false;
  return edgeOf(piece, 'to') > firstNumber && !isNumeric(piece.at(-1)?.text ?? '');
};

/** A line of text ends in a number now and then. */
const isSentence = ({ pieces }: PieceLine): boolean => pieces.length === 1 && (pieces[0]?.length ?? 0) > MOST_WORDS;

/** Numbers have the edge in common at which more of them stand in few places. */
function commonEdges(block: readonly PieceLine[]): Edges {
  const rows = block.filter(isRow);
  const edges = (['to', 'from'] as const).map((side) => edgesOn(side, rows));
  return edges.reduce((best, each) => (each.standing > best.standing ? each : best));
}

function edgesOn(side: Edges['side'], rows: readonly PieceLine[]): Edges & { readonly standing: number } {
  const places = rows.flatMap(({ size, pieces }) =>
    pieces.filter(isNumber).map((piece) => ({ at: edgeOf(piece, side), near: SAME_EDGE * size })),
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

const isRow = ({ pieces }: PieceLine): boolean => pieces.length > 1;

/** Above and below the rows that are certain, a row has two numbers at least: text that ends in one may stand there too. */
function dividedAtEnds(each: PieceLine, edges: Edges): readonly Piece[] {
  const pieces = dividedLine(each, edges);
  return pieces.filter(isNumber).length > 1 ? pieces : each.pieces;
}

function dividedLine(each: PieceLine, edges: Edges): readonly Piece[] {
  if (isSentence(each)) return each.pieces;
  const { pieces } = each;
  const firstOfTail = pieces.findLastIndex((piece) => !isNumber(piece));
  return pieces.flatMap((piece, index) => {
    if (index > 0 && !isNumber(piece)) return dividedNames(piece, edges);
    return index < firstOfTail ? [piece] : dividedPiece(piece, edges);
  });
}

/** The names of columns stand at their edges too: `Avvikelse Utfall 2020` is two when both end where a column does. */
function dividedNames(piece: Piece, edges: Edges): Piece[] {
  const isEdge = (word: Word | undefined): boolean => word !== undefined && isAt(word, edges);
  if (!isEdge(edges.side === 'to' ? piece.at(-1) : piece[0])) return [piece];
  const parts: Word[][] = [[]];
  piece.forEach((word, index) => {
    if (index > 0 && isEdge(edges.side === 'to' ? piece[index - 1] : word)) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts;
}

function dividedPiece(piece: Piece, edges: Edges): Piece[] {
  const tail = piece.findLastIndex(({ text }) => !isNumeric(text) && text !== '%') + 1;
  const parts: Word[][] = [[]];
  piece.forEach((word, index) => {
    // Within a number after words nothing is divided when the words are not.
    const isInText = tail > 0 && index > tail && parts.length === 1 && canBeOneNumber(piece[index - 1]?.text ?? '', word.text);
    if (index > 0 && index >= tail && !isInText && isAtEdges(piece, index, edges)) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts;
}

/** Whether a number of its own begins with the word: it stands at an edge, and so does what is before it when that is a number too. */
function isAtEdges(piece: Piece, index: number, edges: Edges): boolean {
  const [word, before] = [piece[index] as Word, piece[index - 1] as Word];
  if (isSign(before.text) && !isAt({ ...before, isGuessed: false }, edges)) return false;
  if (isNumeric(before.text) && !canBeOneNumber(before.text, word.text)) return true;
  if (edges.side === 'from') return isAt(word, edges);
  return isAt(lastOfNumber(piece, index), edges) && (!isNumeric(before.text) || isAt(before, edges));
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
