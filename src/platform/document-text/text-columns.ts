import { endOf, isNumber, type Piece, type PieceLine, pieceLine, startOf, textOfPieces } from './pdf/line-pieces.ts';
import { areCrowded, tablesBeside } from './tables-beside.ts';

/** In sizes of letters: the least room between columns of text, and how far apart their beginnings may be. */
const LEAST_ROOM = 0.8;
const SAME_BEGINNING = 0.4;
/** What makes columns text and no table: so many lines beside each other, of so many letters, most of which fill their column. */
const LEAST_LINES = 4;
const LEAST_LETTERS = 24;
const FULL_WIDTH = 0.75;
const MOSTLY_FULL = 0.6;
/** No page that anybody reads has more lines. */
const MOST_LINES = 500;

/** Text in columns beside each other is read one column at a time; tables, and all else, line by line as it stands. */
export function columnByColumn(lines: readonly PieceLine[]): PieceLine[] {
  if (lines.length > MOST_LINES) return [...lines];
  const region = tablesBeside(lines) ?? firstRegion(lines);
  if (region === null) return [...lines];
  const { first, end, at } = region;
  const inside = lines.slice(first, end);
  const left = inside.flatMap((line) => sideOf(line, (piece) => startOf(piece) < at));
  const right = inside.flatMap((line) => sideOf(line, (piece) => startOf(piece) >= at));
  const rest = lines.slice(end, endOfText(lines, end, left));
  return [
    ...lines.slice(0, first),
    ...columnByColumn(left),
    ...rest,
    ...columnByColumn(right),
    ...columnByColumn(lines.slice(end + rest.length)),
  ];
}

/** The text to the left may go on below a box, as wide as both were: a sentence that has not come to its end, at the same edge. */
function endOfText(lines: readonly PieceLine[], from: number, left: readonly PieceLine[]): number {
  const last = left.at(-1);
  const edge = last?.pieces[0] === undefined ? null : startOf(last.pieces[0]);
  const isOpen =
    last !== undefined && /[\p{sc=Latin}\d,]$/u.test(textOfPieces(last.pieces)) && textOfPieces(last.pieces).length > MANY_LETTERS;
  let end = from;
  for (let before = last; isOpen && before !== undefined && isNextBelow(before, lines[end], edge); end += 1) before = lines[end];
  return end;
}

const MANY_LETTERS = 16;

const isNextBelow = (before: PieceLine, line: PieceLine | undefined, edge: number | null): boolean =>
  line !== undefined &&
  edge !== null &&
  line.pieces.length === 1 &&
  Math.abs(startOf(line.pieces[0] ?? []) - edge) < SAME_BEGINNING * line.size &&
  line.baseline - before.baseline < MOST_BELOW_BOX * line.size;

/** A box may reach a little below the text beside it. */
const MOST_BELOW_BOX = 1.8;

/** Lines between which there is room all the way from above to below, at a place in points from the left. */
interface Region {
  readonly first: number;
  readonly end: number;
  readonly at: number;
}

function sideOf(line: PieceLine, isOn: (piece: Piece) => boolean): PieceLine[] {
  const pieces = line.pieces.filter(isOn);
  return pieces.length === 0 ? [] : [pieceLine(line.baseline, pieces)];
}

function firstRegion(lines: readonly PieceLine[]): Region | null {
  const regions = beginnings(lines).flatMap((at) => regionsAt(lines, at));
  return regions.filter((region) => isText(lines, region)).sort((one, other) => one.first - other.first || other.end - one.end)[0] ?? null;
}

/** Where enough pieces begin that something stands to the left of, in points. */
function beginnings(lines: readonly PieceLine[]): number[] {
  const left = Math.min(...lines.flatMap(({ pieces }) => pieces.map(startOf)));
  const places = lines
    .flatMap(({ pieces, size }, line) =>
      pieces
        .filter((piece, index) => isLong(piece) || isFact(piece) || isBesideLong(pieces[index - 1]) || isCrowded(lines, line))
        .map((piece) => ({ at: startOf(piece), near: size * SAME_BEGINNING })),
    )
    .filter(({ at, near }) => at - left > near * 10)
    .sort((one, other) => one.at - other.at);
  const firsts = places.filter(({ at, near }, index) => at - (places[index - 1]?.at ?? 0) > near);
  return firsts
    .filter(({ at, near }) => places.filter((each) => each.at >= at && each.at - at < near * 3).length >= LEAST_LINES)
    .map(({ at }) => at);
}

/** `Avslutade: 16` or `Lägre kostnader +255 tkr`, in a box beside the text that it is of. */
const isFact = (piece: Piece): boolean =>
  /^\p{Lu}[\p{sc=Latin} \d/.–-]{2,30}: ?\S|^\p{Lu}[\p{sc=Latin} ]{2,30} [+−–-]?\d[\d ,]{0,12}(?:kr|tkr|mkr|kronor|%|procent)$/u.test(
    textOfPieces([piece]),
  );

/** What stands right of a line of text may be a box. */
const isBesideLong = (before: Piece | undefined): boolean => before !== undefined && isLong(before);

const isLong = (piece: Piece): boolean => textOfPieces([piece]).length >= LEAST_LETTERS;

/** The stretches of lines that nothing crosses the place in. */
function regionsAt(lines: readonly PieceLine[], at: number): Region[] {
  const regions: Region[] = [];
  let first = 0;
  lines.forEach((line, index) => {
    if (!isCrossed(line, at) && !isRowAcross(line, at)) return;
    regions.push({ first, end: index, at: at - 0.1 });
    first = index + 1;
  });
  return [...regions, { first, end: lines.length, at: at - 0.1 }].flatMap((region) => trimmed(lines, region));
}

/** Lines of a paragraph are no farther from each other, in sizes of letters. */
const NEXT_LINE = 1.8;

/** What stands above and below both columns is no part of them; the one to the left may go on alone. */
function trimmed(lines: readonly PieceLine[], { first, end, at }: Region): Region[] {
  const isBeside = ({ pieces, size }: PieceLine): boolean =>
    pieces.some((piece) => startOf(piece) >= at && startOf(piece) - at < SAME_BEGINNING * size * 2);
  const isNext = (index: number): boolean => {
    const [line, before] = [lines[index], lines[index - 1]];
    return line !== undefined && before !== undefined && line.baseline - before.baseline < NEXT_LINE * line.size;
  };
  const isAlone = (index: number): boolean => lines[index]?.pieces.length === 1;
  let from = lines.findIndex((line, index) => index >= first && index < end && isBeside(line));
  let to = lines.findLastIndex((line, index) => index < end && isBeside(line)) + 1;
  if (from < 0) return [];
  while (from > first && isNext(from) && isAlone(from - 1)) from -= 1;
  while (to < end && isNext(to) && isAlone(to)) to += 1;
  return [{ first: from, end: to, at }];
}

/** A row of a table that is as wide as both columns: numbers on either side, or cells enough. */
const isRowAcross = ({ pieces }: PieceLine, at: number): boolean =>
  pieces.length > 3 || [true, false].every((isLeft) => pieces.some((piece) => isNumber(piece) && startOf(piece) < at === isLeft));

const isCrossed = ({ pieces, size }: PieceLine, at: number): boolean =>
  pieces.some((piece) => startOf(piece) < at - 0.1 && endOf(piece) > at - LEAST_ROOM * size);

function isText(lines: readonly PieceLine[], { first, end, at }: Region): boolean {
  const pieces = lines.slice(first, end).flatMap((line) => line.pieces);
  const sides = [pieces.filter((piece) => startOf(piece) < at), pieces.filter((piece) => startOf(piece) >= at)];
  if (areInterleaved(lines.slice(first, end), at)) return true;
  if (!sides.some(isColumnOfText)) return false;
  return sides.every((side) => isColumnOfText(side) || isBox(side)) || isProse(lines.slice(first, end), at);
}

/** A piece alone on a line that stands nearer to another line than lines of one text do. */
function isCrowded(lines: readonly PieceLine[], index: number): boolean {
  const line = lines[index];
  return line?.pieces.length === 1 && [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && areCrowded(line, other));
}

/** Two flows whose lines stand between each other's, each with a pitch of its own: no table has such lines. */
function areInterleaved(lines: readonly PieceLine[], at: number): boolean {
  const alone = (isRight: boolean): PieceLine[] => lines.filter(({ pieces }) => pieces.every((piece) => startOf(piece) >= at === isRight));
  const [left, right] = [alone(false), alone(true)];
  const crowded = right.filter((line) => left.some((other) => areCrowded(line, other)));
  return Math.min(left.length, right.length) >= LEAST_FLOW && 3 * crowded.length >= right.length && [left, right].every(isFlow);
}

const LEAST_FLOW = 3;

/** Words on most lines, that follow each other as lines of a text do. */
function isFlow(lines: readonly PieceLine[]): boolean {
  const words = lines.filter(({ pieces }) => pieces.length === 1 && pieces.some((piece) => piece.length > 1 && !isNumber(piece)));
  const near = lines.filter(
    (line, index) => line.baseline - (lines[index - 1]?.baseline ?? Number.NEGATIVE_INFINITY) < NEXT_LINE * line.size,
  );
  return 5 * words.length >= 3 * lines.length && 2 * near.length >= lines.length - 1;
}

/** To the left one piece on each line, and sentences that end within lines and go on from line to line: whatever stands beside it is no part of it. */
function isProse(lines: readonly PieceLine[], at: number): boolean {
  const left = lines.map(({ pieces }) => pieces.filter((piece) => startOf(piece) < at)).filter((pieces) => pieces.length > 0);
  const texts = left.map((pieces) => textOfPieces(pieces));
  const endsWithin = texts.filter((text) => /[\p{Ll})%][.!?] \p{Lu}/u.test(text)).length;
  const goesOn = texts.filter((text, index) => index > 0 && /^\p{Ll}/u.test(text) && !/[.!?:]$/.test(texts[index - 1] ?? '.')).length;
  // A narrow text goes on from almost every line to the next.
  const isText = (isColumnOfText(left.flat()) && goesOn > 1) || (goesOn > 2 && 2 * goesOn >= left.length);
  // Goals that are numbered are rows of a table.
  const isNumbered = texts.filter((text) => /^\d{1,2}[.)] \p{Lu}/u.test(text)).length > 1;
  return left.every((pieces) => pieces.length === 1) && endsWithin > 0 && isText && !isNumbered;
}

/** Facts below each other, with a heading and a line that goes on at most between. */
const isBox = (pieces: readonly Piece[]): boolean => pieces.length >= LEAST_LINES && pieces.filter(isFact).length * 5 >= pieces.length * 3;

function isColumnOfText(pieces: readonly Piece[]): boolean {
  const texts = pieces.filter(isLong);
  if (texts.length < LEAST_LINES || pieces.filter(isNumber).length * 6 > pieces.length) return false;
  const [left, right] = [Math.min(...pieces.map(startOf)), Math.max(...pieces.map(endOf))];
  const full = pieces.filter((piece) => endOf(piece) - startOf(piece) >= FULL_WIDTH * (right - left));
  return full.length >= MOSTLY_FULL * pieces.length;
}
