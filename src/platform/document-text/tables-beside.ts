import { endOf, isNumber, type Piece, type PieceLine, startOf } from './pdf/line-pieces.ts';

/** Lines of two tables beside each other, and where the one to the right begins, in points. */
export interface Beside {
  readonly first: number;
  readonly end: number;
  readonly at: number;
}

/** In sizes of letters: how near lines of one table never are, and how far apart the beginnings of its labels may be. */
const CROWDED = 0.95;
const SAME_BEGINNING = 0.4;
/** So many rows on either side make a table. */
const LEAST_ROWS = 4;
const LEAST_CROWDED = 3;

/**
 * Two tables beside each other, a balance sheet and its notes, each with rows at heights of its own: no single table has rows so near each
 * other. Null where there are none.
 */
export function tablesBeside(lines: readonly PieceLine[]): Beside | null {
  const found = labelsToTheRight(lines)
    .flatMap((at) => stretches(lines, at))
    .filter((each) => areTables(lines, each));
  return found.sort((one, other) => other.end - other.first - (one.end - one.first))[0] ?? null;
}

/** Nearer to each other than lines of one table or text are. */
export const areCrowded = (one: PieceLine, other: PieceLine): boolean => Math.abs(one.baseline - other.baseline) < CROWDED * one.size;

/** Where labels begin that numbers stand after, farther in than anything else that does. */
function labelsToTheRight(lines: readonly PieceLine[]): number[] {
  const starts = lines.flatMap(({ pieces, size }) =>
    pieces
      .filter((piece, index) => !isNumber(piece) && isFollowed(pieces, index))
      .map((piece) => ({ at: startOf(piece), near: size * SAME_BEGINNING })),
  );
  const left = Math.min(...starts.map(({ at }) => at));
  const right = starts.filter(({ at, near }) => at - left > near * 20).toSorted((one, other) => one.at - other.at);
  const firsts = right.filter(({ at, near }, index) => at - (right[index - 1]?.at ?? 0) > near);
  return firsts.filter(({ at, near }) => right.filter((each) => Math.abs(each.at - at) < near).length >= LEAST_ROWS).map(({ at }) => at);
}

const isFollowed = (pieces: readonly Piece[], index: number): boolean =>
  pieces[index + 1] !== undefined && isNumber(pieces[index + 1] ?? []);

/** The lines between those that go across. */
function stretches(lines: readonly PieceLine[], at: number): Beside[] {
  const across = [...lines.keys()].filter((index) =>
    lines[index]?.pieces.some((piece) => startOf(piece) < at - 1 && endOf(piece) > at - 1),
  );
  return [-1, ...across].map((before, index) => ({ first: before + 1, end: across[index] ?? lines.length, at: at - 1 }));
}

function areTables(lines: readonly PieceLine[], { first, end, at }: Beside): boolean {
  const inside = lines.slice(first, end);
  const [left, right] = [false, true].map((isRight) =>
    inside.filter(({ pieces }) => pieces.every((piece) => startOf(piece) >= at === isRight)),
  );
  if (left === undefined || right === undefined) return false;
  const crowded = right.filter((line) => left.some((other) => areCrowded(line, other)));
  return (
    crowded.length >= LEAST_CROWDED && 3 * crowded.length >= right.length && [false, true].every((isRight) => isTable(inside, at, isRight))
  );
}

/** Rows with a label and numbers, all of which begin where the others do. */
function isTable(lines: readonly PieceLine[], at: number, isRight: boolean): boolean {
  const sides = lines.map(({ pieces }) => pieces.filter((piece) => startOf(piece) >= at === isRight)).filter(({ length }) => length > 0);
  const rows = sides.filter((pieces) => !isNumber(pieces[0] ?? []) && isFollowed(pieces, 0));
  return rows.length >= LEAST_ROWS && (!isRight || 5 * rows.length >= 3 * sides.length);
}
