import type { TextLine, TextPiece } from '../../../shared/document-text.ts';

/** Where a column begins and ends sideways. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** The columns that the pieces of rows stand in: pieces over each other are in the same one. The first is the label's. */
export function layoutColumns(rows: readonly TextLine[]): Edge[] {
  const some = rows.slice(0, MOST_ROWS);
  const pieces = some.flatMap(({ pieces: all }) => all);
  const narrow = pieces.filter((piece) => !isOverSeveral(piece, some));
  const sorted = [...narrow].sort((a, b) => a.from - b.from);
  const edges: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = edges.at(-1);
    if (last === undefined || from >= last.to) edges.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return joinedEdges(edges, some);
}

/** Numbers that are set to the right with a letter's error stand beside each other, and never both in a row: they are one column. */
function joinedEdges(edges: readonly Edge[], rows: readonly TextLine[]): Edge[] {
  const joined: Edge[] = [];
  for (const edge of edges) {
    const last = joined.at(-1);
    const isSame =
      last !== undefined &&
      joined.length > 1 &&
      isBeside(last, edge, rows) &&
      !rows.some(({ pieces }) => isIn(pieces, last) && isIn(pieces, edge));
    if (isSame) joined[joined.length - 1] = { from: last.from, to: edge.to };
    else joined.push(edge);
  }
  return joined;
}

const isIn = (pieces: readonly TextPiece[], edge: Edge): boolean => pieces.some((piece) => overlap(piece, edge) > 0);

/** At most three letters apart. */
function isBeside(last: Edge, edge: Edge, rows: readonly TextLine[]): boolean {
  const piece = rows.flatMap(({ pieces }) => pieces).find((each) => overlap(each, edge) > 0);
  return piece !== undefined && edge.from - last.to <= (3 * (piece.to - piece.from)) / Math.max(1, piece.text.length);
}

/** Rows beyond these stand in the same columns. */
const MOST_ROWS = 150;

/** A piece that stands over two pieces of another row is a heading of both, or a label that runs on; it makes no column. */
function isOverSeveral(piece: TextPiece, rows: readonly TextLine[]): boolean {
  return rows.some(({ pieces }) => !pieces.includes(piece) && pieces.filter((other) => overlap(piece, other) > 0).length >= 2);
}

const overlap = (a: Edge, b: Edge): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

/** The column that a piece stands in: the one it covers most of, else the nearest. */
export function columnAt(edges: readonly Edge[], piece: Edge): number {
  const distances = edges.map((edge) => overlap(edge, piece));
  return distances.indexOf(Math.max(...distances));
}

/** All columns that a piece of a heading stands over. */
export function columnsUnder(edges: readonly Edge[], piece: Edge): number[] {
  const under = [...edges.keys()].filter((column) => overlap(edges[column] as Edge, piece) > 0);
  return under.length > 0 ? under : [columnAt(edges, piece)];
}

/** The column of each heading of the lowest row: in their order where each column has one, else the one below or the next to the right. */
export function columnsOfHeadings(edges: readonly Edge[], pieces: readonly Edge[]): number[] {
  const from = edges.length - pieces.length;
  const isOneEach = from === 0 || (from === 1 && (pieces[0]?.from ?? 0) >= (edges[0]?.to ?? 0));
  if (isOneEach) return pieces.map((_, index) => index + from);
  return pieces.map((piece) => {
    const under = columnAt(edges, piece);
    if (overlap(edges[under] as Edge, piece) > 0) return under;
    const next = edges.findIndex(({ to }) => to > piece.from);
    return next === -1 ? under : next;
  });
}

/** A heading that was read as one piece over several columns, with a word or two for each of them, cut up where its words must stand. */
export function cutAtColumns(edges: readonly Edge[], piece: TextPiece): TextPiece[] {
  const under = columnsUnder(edges, piece);
  const words = piece.text.split(' ');
  if (under.length < 2 || words.length < under.length) return [piece];
  const width = (piece.to - piece.from) / Math.max(1, piece.text.length);
  let at = piece.from;
  const placed = words.map((text) => {
    const from = at;
    at += (text.length + 1) * width;
    return { text, from, to: from + text.length * width };
  });
  const byColumn = Map.groupBy(placed, (word) => columnAt(edges, word));
  if (byColumn.size < under.length) return [piece];
  return atCapitals([...byColumn.values()]).map((own) => ({
    text: own.map(({ text }) => text).join(' '),
    from: own[0]?.from ?? piece.from,
    to: own.at(-1)?.to ?? piece.to,
  }));
}

/** `Utfall, tkr Kr | per deltagare` is cut at the capital letter before it, and `2019 el. | studier` after the year. */
const atCapitals = <T extends { readonly text: string }>(parts: readonly (readonly T[])[]): (readonly T[])[] =>
  parts.map((own, index) => {
    const given = isGivenOn(own, parts[index + 1]) ? own.slice(0, -1) : own;
    const before = parts[index - 1];
    const taken = before?.at(-1);
    return taken !== undefined && isGivenOn(before ?? [], own) ? [taken, ...given] : given;
  });

const isGivenOn = (own: readonly { readonly text: string }[], next: readonly { readonly text: string }[] | undefined): boolean =>
  own.length > 1 &&
  /^\p{Ll}/u.test(next?.[0]?.text ?? '') &&
  (/^\p{Lu}/u.test(own.at(-1)?.text ?? '') || (isYear(own[0]?.text) && /^\p{Ll}/u.test(own.at(-1)?.text ?? '')));

const isYear = (text: string | undefined): boolean => /^(?:19|20)\d\d$/.test(text ?? '');

/**
 * `170 821 124 642` below two columns of numbers: only a space stands between the two. It is cut where both are whole numbers that end
 * where columns of numbers end.
 */
export function numbersApart(edges: readonly Edge[], piece: TextPiece): TextPiece[] {
  const [, label = '', numbers = ''] = columnsUnder(edges, piece).length > 1 ? (LABELLED.exec(piece.text) ?? []) : [];
  if (numbers === '') return cutNumbers(edges, piece);
  const width = (piece.to - piece.from) / piece.text.length;
  const [first, rest] = piecesOf(piece, [label, numbers], width);
  return first === undefined || rest === undefined ? [piece] : [first, ...cutNumbers(edges, rest)];
}

/** `Arbetslivsverkstaden 22`: a long label that only a space parts from the number of the first column, which the row lacks otherwise. */
export function labelApart(edges: readonly Edge[], label: TextPiece, others: readonly TextPiece[]): TextPiece[] {
  const [, words = '', number = ''] = /^(\D*[^\d\s]) ([-−–]?\d{1,3}(?: \d{3})*)$/.exec(label.text) ?? [];
  const first = edges[1];
  if (number === '' || first === undefined || others.length !== edges.length - 2 || others.some((each) => overlap(first, each) > 0))
    return [label];
  const width = (label.to - label.from) / label.text.length;
  const from = label.to - number.length * width;
  const isThere = from < first.to + width && label.to > first.from - 2 * width;
  // The number is put where those of the other rows stand.
  return isThere
    ? [
        { text: words, from: label.from, to: from - width },
        { text: number, from: first.from, to: first.to },
      ]
    : [label];
}

/** A label that runs up to its numbers. */
const LABELLED = /^(\D*[^\d\s]) ([-−–]?\d[\d −–-]*)$/;

function cutNumbers(edges: readonly Edge[], piece: TextPiece): TextPiece[] {
  if (!SEVERAL.test(piece.text) || columnsUnder(edges, piece).length < 2) return [piece];
  const width = (piece.to - piece.from) / piece.text.length;
  const cuts = [...piece.text.matchAll(/ /g)].flatMap(({ index }) => {
    const halves = [piece.text.slice(0, index), piece.text.slice(index + 1)] as const;
    const [one, other] = [piece.from + index * width, piece.to].map((end) => endingAt(edges, end));
    const areNumbers = halves.every((half) => WHOLE.test(half));
    if (!areNumbers || one === undefined || other === undefined || one.column >= other.column) return [];
    const off = one.off + other.off;
    return off <= mostOff(piece.text, halves[0]) * width ? [{ off, pieces: piecesOf(piece, halves, width) }] : [];
  });
  return cuts.sort((a, b) => a.off - b.off)[0]?.pieces ?? [piece];
}

/** In letters. What may be one number too must be cut all the more exactly, and not after a digit or two. */
function mostOff(text: string, left: string): number {
  if (!WHOLE.test(text)) return 7;
  return left.length < 3 ? -1 : 2;
}

const SEVERAL = /^[-−–]?\d{1,3}(?: [-−–]?\d{1,3})+$/;
const WHOLE = /^[-−–]?(?:0|[1-9]\d{0,2}(?: \d{3})*)$/;

/** The column that ends nearest, and how far off. */
const endingAt = (edges: readonly Edge[], end: number): { column: number; off: number } | undefined =>
  edges.map(({ to }, column) => ({ column, off: Math.abs(to - end) })).sort((a, b) => a.off - b.off)[0];

const piecesOf = ({ from, to }: TextPiece, [left, right]: readonly [string, string], width: number): TextPiece[] => [
  { text: left, from, to: from + left.length * width },
  { text: right, from: from + (left.length + 1) * width, to },
];
