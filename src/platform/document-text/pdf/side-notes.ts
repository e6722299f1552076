import { isNumber, type Piece, type PieceLine, pieceLine } from './line-pieces.ts';

/** A paragraph at the right of a table: the lines that it stands on, and where it begins, in points. */
interface SideNote {
  readonly edge: number;
  readonly from: number;
  readonly until: number;
}

/** A narrow paragraph beside a table is read after it: its lines have a pitch of their own, and stand between the rows as often as on them. */
export function withSideNotesBelow(lines: readonly PieceLine[]): PieceLine[] {
  const note = firstNote(lines);
  if (note === null) return [...lines];
  const part = lines.slice(note.from, note.until);
  const [rows, notes] = [part.flatMap((line) => withoutNote(line, note.edge)), part.flatMap((line) => onlyNote(line, note.edge))];
  const end = endOfRows(lines, note.until);
  return [...lines.slice(0, note.from), ...rows, ...lines.slice(note.until, end), ...notes, ...withSideNotesBelow(lines.slice(end))];
}

/** The table may go on below the note. */
function endOfRows(lines: readonly PieceLine[], from: number): number {
  const end = lines.findIndex(
    (line, at) => at >= from && (line.pieces.length < 2 || line.baseline - (lines[at - 1]?.baseline ?? 0) > FARTHEST_ROW * line.size),
  );
  return end === -1 ? lines.length : end;
}

/** In points, and in heights of letters. */
const SAME_EDGE = 2;
const LEAST_GAP = 4;
const FARTHEST = 2.2;
const FARTHEST_ROW = 3;
const EVEN = 1.5;
const LEAST_LINES = 3;
const LEAST_ROWS = 2;

/** Lines that have something at an edge, and the last of those that have been tried. */
interface AtEdge {
  readonly own: readonly number[];
  tried: number;
}

/** What begins at an edge is looked for once, and lines that follow each other are tried together: a page may have very many lines. */
function firstNote(lines: readonly PieceLine[]): SideNote | null {
  const edges = new Map<number, AtEdge>();
  for (const [index, { pieces }] of lines.entries()) {
    const [only, ...others] = pieces;
    const edge = only?.[0]?.from ?? 0;
    if (only === undefined || others.length > 0 || edge === 0) continue;
    const atEdge = edges.get(edge) ?? { own: [...lines.keys()].filter((at) => noteOn(lines[at], edge) !== undefined), tried: -1 };
    edges.set(edge, atEdge);
    if (index <= atEdge.tried) continue;
    const around = aroundIn(lines, atEdge.own, index);
    const note = noteOf(lines, around, edge);
    if (note !== null) return note;
    atEdge.tried = around.at(-1) ?? index;
  }
  return null;
}

/** The note that lines are which follow each other, one of them with nothing else on it. */
function noteOf(lines: readonly PieceLine[], around: readonly number[], edge: number): SideNote | null {
  const [from, last] = [around[0], around.at(-1)];
  if (from === undefined || last === undefined || around.length < LEAST_LINES) return null;
  const part = lines.slice(from, last + 1);
  const isNote = isEven(around.map((at) => lines[at]?.baseline ?? 0)) && isOfWords(part, edge) && isBesideRows(part, edge);
  return isNote ? { edge, from, until: last + 1 } : null;
}

/** Those of the lines that follow each other as near as lines of text do, with the one given among them. */
function aroundIn(lines: readonly PieceLine[], own: readonly number[], index: number): number[] {
  const isNext = (one: number, other: number): boolean =>
    Math.abs((lines[other]?.baseline ?? 0) - (lines[one]?.baseline ?? 0)) <= FARTHEST * (lines[other]?.size ?? 0);
  const at = own.indexOf(index);
  let [first, last] = [at, at];
  while (first > 0 && isNext(own[first] ?? 0, own[first - 1] ?? 0)) first -= 1;
  while (last < own.length - 1 && isNext(own[last] ?? 0, own[last + 1] ?? 0)) last += 1;
  return own.slice(first, last + 1);
}

function isEven(baselines: readonly number[]): boolean {
  const gaps = baselines.slice(1).map((each, index) => each - (baselines[index] ?? 0));
  const ordered = gaps.sort((a, b) => a - b);
  return (ordered.at(-1) ?? 0) <= EVEN * (ordered[0] ?? 0);
}

/** Its last piece, where that begins at the edge. A number is one of the row's, unless it stands alone. */
function noteOn(line: PieceLine | undefined, edge: number): Piece | undefined {
  const last = line?.pieces.at(-1);
  const isWords = last !== undefined && (!isNumber(last) || line?.pieces.length === 1);
  return isWords && Math.abs((last[0]?.from ?? 0) - edge) <= SAME_EDGE ? last : undefined;
}

/** Most of its lines have several words. */
const isOfWords = (part: readonly PieceLine[], edge: number): boolean => {
  const notes = part.map((line) => noteOn(line, edge)).filter((piece) => piece !== undefined);
  return 3 * notes.filter((piece) => piece.length > 1).length >= 2 * notes.length;
};

/** Nothing reaches into it from the left, and of the rows of numbers there some stand on none of its lines. */
function isBesideRows(part: readonly PieceLine[], edge: number): boolean {
  const left = part.map((line) => line.pieces.filter((piece) => piece !== noteOn(line, edge)));
  const reaches = left.flat().some((piece) => (piece.at(-1)?.to ?? 0) > edge - LEAST_GAP);
  const rows = [...left.keys()].filter((at) => (left[at]?.length ?? 0) > 1 && left[at]?.some(isNumber));
  return !reaches && rows.length >= LEAST_ROWS && rows.some((at) => noteOn(part[at], edge) === undefined);
}

const withoutNote = (line: PieceLine, edge: number): PieceLine[] => {
  const pieces = line.pieces.filter((piece) => piece !== noteOn(line, edge));
  return pieces.length === 0 ? [] : [pieceLine(line.baseline, pieces)];
};

const onlyNote = (line: PieceLine, edge: number): PieceLine[] => {
  const note = noteOn(line, edge);
  return note === undefined ? [] : [pieceLine(line.baseline, [note])];
};
