import type { TextLine, TextPiece } from '../../../shared/document-text.ts';
import { columnAt, type Edge, layoutColumns } from './layout-columns.ts';

/**
 * Rows of as many cells each that stand under each other only roughly, as text pasted from a word processor has them: each cell is put
 * where its column is by its order. Where rows have cells of other numbers, or stand in their columns, nothing is changed.
 */
export function evened(head: readonly TextLine[], body: readonly TextLine[]): { head: readonly TextLine[]; body: readonly TextLine[] } {
  const labelled = body.map(withNumberedLabel);
  const many = cellsOfEach(labelled);
  const named = head.findLast(({ pieces }) => pieces.length === many || pieces.length === many - 1);
  // A head that has nothing above the numbers of the rows tells that those belong to the labels.
  const rows = standInColumns(body) && !isAboveLabels(named, body, many) ? body : labelled;
  if (many < FEWEST_CELLS || named === undefined || standInColumns(rows)) return { head, body: named === undefined ? body : rows };
  const edges = columnsFor(
    [...rows, ...head].filter(({ pieces }) => pieces.length >= many - 1),
    many,
  );
  return { head: head.map((line) => placedHead(line, named, edges)), body: rows.map((line) => placed(line, edges)) };
}

/** `Fråga  Positiva  Svar` above `1  Stödet är till nytta  38  48`. */
const isAboveLabels = (named: TextLine | undefined, body: readonly TextLine[], many: number): boolean =>
  named !== undefined && named.pieces.length === many && body.some(({ pieces }) => pieces.length === many + 1);

/** How many cells each row has that has more than one; 0 where they have not all as many, or are too few. */
function cellsOfEach(rows: readonly TextLine[]): number {
  const full = rows.filter(({ pieces }) => pieces.length > 1);
  const many = full[0]?.pieces.length ?? 0;
  return full.length >= FEWEST_ROWS && full.every(({ pieces }) => pieces.length === many) ? many : 0;
}

const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;

/** `1    Så många som möjligt får stöd,` above the rest of its row: the number belongs to the label. */
function withNumberedLabel(line: TextLine): TextLine {
  const [number, words, ...others] = line.pieces;
  const isNumbered = number !== undefined && /^\d{1,2}\.?$/.test(number.text) && /^\p{Lu}/u.test(words?.text ?? '');
  if (!isNumbered || words === undefined) return line;
  return { ...line, pieces: [{ text: `${number.text} ${words.text}`, from: number.from, to: words.to }, ...others] };
}

/** Whether each row of several cells has as many as there are columns, each in its own. */
function standInColumns(rows: readonly TextLine[]): boolean {
  const full = rows.filter(({ pieces }) => pieces.length > 1);
  const edges = layoutColumns(full);
  return full.every(({ pieces }) => pieces.length === edges.length && pieces.every((piece, index) => columnAt(edges, piece) === index));
}

const ROOM = 3;

/** As wide as the longest of their cells, one after the other. */
function columnsFor(rows: readonly TextLine[], many: number): Edge[] {
  let from = 0;
  return Array.from({ length: many }, (_, column) => {
    const texts = rows.map(({ pieces }) => pieces[column - (many - pieces.length)]?.text ?? '');
    const edge = { from, to: from + Math.max(1, ...texts.map(({ length }) => length)) };
    from = edge.to + ROOM;
    return edge;
  });
}

/** The label to the left of its column, numbers to the right of theirs. */
const placed = (line: TextLine, edges: readonly Edge[]): TextLine => ({
  ...line,
  pieces: line.pieces.map((piece, index) => at(piece, edges[index + missing(line, edges)], index + missing(line, edges) === 0)),
});

/** Rows that have nothing but a label, and heads that have none. */
const missing = ({ pieces }: TextLine, edges: readonly Edge[]): number => (pieces.length === edges.length - 1 && edges.length > 2 ? 1 : 0);

function at({ text }: TextPiece, edge: Edge | undefined, isLabel: boolean): TextPiece {
  const { from, to } = edge ?? { from: 0, to: text.length };
  return isLabel ? { text, from, to: from + text.length } : { text, from: Math.max(from, to - text.length), to };
}

/** A head of fewer words than there are columns has each above or below the one that it stands nearest to in the head that names them all. */
function placedHead(line: TextLine, named: TextLine, edges: readonly Edge[]): TextLine {
  if (line.pieces.length >= edges.length - 1 && line.pieces.length <= edges.length) return placed(line, edges);
  const from = edges.length - named.pieces.length;
  return { ...line, pieces: line.pieces.map((piece) => at(piece, edges[from + nearest(piece, named.pieces)], false)) };
}

const middle = ({ from, to }: Edge): number => (from + to) / 2;

function nearest(piece: Edge, others: readonly Edge[]): number {
  const distances = others.map((other) => Math.abs(middle(other) - middle(piece)));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
