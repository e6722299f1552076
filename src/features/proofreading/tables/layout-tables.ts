import { type TextLine, type TextPiece, textOf } from '../../../shared/document-text.ts';
import { halvesOf } from './beside-each-other.ts';
import type { RawRow, RawTable } from './cut-rows.ts';
import { hasAmount, isApart, isRow, type LayoutBlock, layoutBlocks, saysThatItGoesOn } from './layout-blocks.ts';
import {
  columnAt,
  columnsOfHeadings,
  columnsUnder,
  cutAtColumns,
  type Edge,
  labelApart,
  layoutColumns,
  numbersApart,
} from './layout-columns.ts';
import { withNumbersApart } from './numbers-apart.ts';
import { isAmount } from './printed-table.ts';

/** Tables among lines where only the room between words tells what is a column. */
export const layoutTables = (lines: readonly TextLine[], above: readonly TextLine[]): RawTable[] =>
  layoutBlocks(
    lines
      .filter((line) => !isPageFoot(line) && !isRule(line))
      .map(withMarkBeside)
      .map(withLabelApart)
      .map(withSharesBeside)
      .map(withNumbersWhole),
    above,
  ).flatMap(tablesIn);

/** A line that is drawn under a head or a sum. */
const isRule = ({ pieces }: TextLine): boolean => pieces.every(({ text }) => /^[-=_–—+|]{3,}$/.test(text.replaceAll(' ', '')));

/** `sid 4` or a number alone at the end of a line that names the document, and `– 3 –`: the number of a page is in no column. */
const isPageFoot = ({ pieces }: TextLine): boolean => {
  const [first, last] = [pieces[0]?.text ?? '', pieces.at(-1)?.text ?? ''];
  if (pieces.length === 1) return /^[–—-] ?\d{1,3} ?[–—-]$|^sid(?:a|an)?\.? \d{1,3}(?: ?\(\d{1,3}\))?$/i.test(first);
  const isNumber = /^(?:sid(?:a|an)?\.? ?)?\d{1,3}(?: ?\(\d{1,3}\))?$/i.test(last);
  return (
    pieces.length === 2 &&
    isNumber &&
    (/^sid/i.test(last) ||
      /(?:årsredovisning|delårsrapport|verksamhetsplan|verksamhetsberättelse)(?: \p{L}{1,12}){0,2} (?:19|20)\d\d/iu.test(first))
  );
};

/** The mark of a point of a list, and the number of a note, are no column, however far their words stand from them. */
function withMarkBeside(line: TextLine): TextLine {
  const [mark, words, ...others] = line.pieces;
  if (
    mark === undefined ||
    words === undefined ||
    others.length > 0 ||
    !/^(?:[-–•●▪*]|not \d{1,2}[.:]?|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,2}\.?)$/i.test(mark.text) ||
    !/\p{L}{3}/u.test(words.text)
  )
    return line;
  return { ...line, pieces: [{ text: `${mark.text} ${words.text}`, from: mark.from, to: words.to }] };
}

/** A long label that runs up to two amounts: `Statligt bidrag via Försäkringskassan 2 050 000 1 980 000`. */
function withLabelApart(line: TextLine): TextLine {
  const [piece, ...others] = line.pieces;
  const [, label = '', numbers = ''] = others.length > 0 || piece === undefined ? [] : (RUN_UP.exec(piece.text) ?? []);
  if (piece === undefined || numbers === '') return line;
  const at = piece.from + (label.length + 1) * letterWidth(piece);
  return {
    ...line,
    pieces: [
      { text: label, from: piece.from, to: at - letterWidth(piece) },
      { text: numbers, from: at, to: piece.to },
    ],
  };
}

const RUN_UP = /^(\D{3,90}[^\d\s]) (\d{1,3}(?: \d{3}){1,3} [-−–]?[1-9]\d{0,2}(?: \d{3}){1,3})$/;

/** A share in parentheses right after its amount is told with it: `4 373` and `(27 %)`. */
function withSharesBeside(line: TextLine): TextLine {
  const pieces: TextPiece[] = [];
  for (const piece of line.pieces) {
    const last = pieces.at(-1);
    const isBeside = last !== undefined && /^\(\d[^)]*\)$/.test(piece.text) && piece.from - last.to < 2 * letterWidth(piece);
    if (isBeside) pieces[pieces.length - 1] = { text: `${last.text} ${piece.text}`, from: last.from, to: piece.to };
    else pieces.push(piece);
  }
  return pieces.length === line.pieces.length ? line : { ...line, pieces };
}

/** `3 420` and `000` with no more than a space between are one number that the page has in two pieces. */
function withNumbersWhole(line: TextLine): TextLine {
  const pieces: TextPiece[] = [];
  for (const piece of line.pieces) {
    const last = pieces.at(-1);
    if (last !== undefined && isRestOf(last, piece))
      pieces[pieces.length - 1] = { text: `${last.text} ${piece.text}`, from: last.from, to: piece.to };
    else pieces.push(piece);
  }
  return pieces.length === line.pieces.length ? line : { ...line, pieces };
}

const isRestOf = (last: TextPiece, piece: TextPiece): boolean =>
  /^\d{3}$/.test(piece.text) && /(?:^|[^\d])\d{1,3}(?: \d{3})*$/.test(last.text) && piece.from - last.to < SPACE_WIDTH * letterWidth(piece);

/** A space is narrower than a figure; columns are farther apart. */
const SPACE_WIDTH = 0.75;

const letterWidth = ({ from, to, text }: TextPiece): number => (to - from) / Math.max(1, text.length);

function tablesIn({ lines, above }: LayoutBlock): RawTable[] {
  const amounts = Math.max(0, lines.findIndex(hasAmount));
  // Many lines of words before the first amount are facts told in words, and no heading.
  const first = amounts > MOST_HEADINGS ? 0 : amounts;
  const again = new Set(lines.slice(0, first).map(textOf));
  const body = lines.slice(first).filter((line) => !again.has(textOf(line)) && (hasAmount(line) || !saysThatItGoesOn(textOf(line))));
  const edges = layoutColumns(body.filter(isRow));
  if (edges.length < 2) return [];
  const headLines = lines.slice(0, first);
  const head = distinct(headLines.map((line, index) => headRow(line, edges, index === headLines.length - 1)));
  const tight = tightLines(body);
  const rows = body.map((line, index) => ({ ...bodyRow(line, edges), isTight: tight.has(line), isApart: isApart(body[index - 1], line) }));
  return halvesOf(head, rows, (half) => withNumbersApart(joined(half))).map((half, index) => ({
    rows: [...half.head, ...half.rows],
    above: index === 0 ? above : [],
    isSpread: true,
    lines,
  }));
}

/** A heading of more lines than that is none. */
const MOST_HEADINGS = 4;

function bodyRow(line: TextLine, edges: readonly Edge[]): RawRow {
  const [label, ...others] = line.pieces;
  const apart = label === undefined || others.length === 0 ? line.pieces : [...labelApart(edges, label, others), ...others];
  const pieces = apart.flatMap((piece) => numbersApart(edges, piece));
  return rowOf({ ...line, pieces }, edges, (piece) => [columnAt(edges, piece)]);
}

/** A heading over several columns is a heading of each, but for the lowest row: there each has its own. */
const headRow = (line: TextLine, edges: readonly Edge[], isLowest: boolean): RawRow => {
  const pieces = line.pieces.flatMap((piece) => cutAtColumns(edges, piece));
  const columns = columnsOfHeadings(edges, pieces);
  return rowOf({ ...line, pieces }, edges, (piece) => (isLowest ? [columns[pieces.indexOf(piece)] ?? 0] : columnsUnder(edges, piece)));
};

/** A head that is printed again on the next page. */
const distinct = (rows: readonly RawRow[]): RawRow[] =>
  rows.filter(({ cells }, index) => rows.findIndex((other) => other.cells.join('|') === cells.join('|')) === index);

function rowOf({ place, pieces }: TextLine, edges: readonly Edge[], columnsOf: (piece: TextPiece) => readonly number[]): RawRow {
  const cells = edges.map(() => '');
  for (const piece of pieces) for (const column of columnsOf(piece)) cells[column] = `${cells[column] ?? ''} ${piece.text}`.trim();
  return { place, cells };
}

/** Lines nearer to the one above than rows are to each other: they go on with its cells. Where all are as near as each other, nobody knows. */
function tightLines(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const rooms = lines.slice(1).flatMap(({ room }) => room ?? []);
  const [least, most] = [Math.min(...rooms), Math.max(...rooms)];
  if (rooms.length < 2 || most < 1.2 * least) return new Set();
  const limit = Math.min((least + most) / 2, 1.25 * least);
  return new Set(lines.filter(({ room }, index) => index > 0 && room !== undefined && room <= limit && room < 1.7));
}

interface BodyRow extends RawRow {
  readonly isTight: boolean;
  /** An empty line stands above it. */
  readonly isApart: boolean;
}

/** A cell that runs over several lines is one cell: its row's numbers stand on the first line or on the last one. */
function joined(rows: readonly BodyRow[]): RawRow[] {
  const done: RawRow[] = [];
  for (const row of rows) {
    const last = done.at(-1);
    if (last !== undefined && isStray(last, row)) continue;
    if (last !== undefined && goesOn(last, row)) done[done.length - 1] = together(last, row);
    else done.push(row);
  }
  return done.map(({ place, cells }) => ({ place, cells }));
}

/** A word without a label over numbers that stand already: a part of a head that is printed again. */
const isStray = (last: RawRow, { cells: [label, ...others] }: BodyRow): boolean =>
  label === '' &&
  others.some((cell) => cell !== '') &&
  others.every((cell, index) => cell === '' || (isAmount(last.cells[index + 1] ?? '') && !isAmount(cell)));

function goesOn(last: RawRow, row: BodyRow): boolean {
  const [label = '', ...others] = row.cells;
  if (endsNumbers(last, row)) return true;
  const isNumbered = hasOwnNumbers(row);
  if (beginsApart(row) || beginsAnew(last, row)) return false;
  if (label === '' && !isNumbered) return others.some((cell) => cell !== '') || row.isTight;
  return row.isTight || goesOnInWords(last, row);
}

/** A capital letter below an empty line. */
const beginsApart = ({ isApart: isBelowRoom, cells }: BodyRow): boolean =>
  isBelowRoom && /^\p{Lu}/u.test(cells.find((cell) => cell !== '') ?? '');

/** A label of its own with something beside it below a row of numbers, or what stands below the heading of a part. */
const beginsAnew = (last: RawRow, row: RawRow): boolean =>
  (hasOwnNumbers(last) && hasOwnNumbers(row)) ||
  (/^\p{Lu}/u.test(row.cells[0] ?? '') && hasOwnNumbers(last) && !isAlone(row)) ||
  (isAlone(last) && SECTION.test(last.cells[0] ?? ''));

/** Headings within a statement, which are no part of the row below. */
const SECTION =
  /^(?:tillgångar|eget kapital|skulder|avsättningar|eget kapital och skulder|\p{L}+tillgångar|\p{L}+fristiga skulder|intäkter|kostnader)$/iu;

/** Numbers that a narrow column has broken: `2 412` above `300`, in some of the columns or close below. */
function endsNumbers(last: RawRow, { cells: [label, ...others], isTight }: BodyRow): boolean {
  const ends = [...others.keys()].filter((index) => others[index] !== '');
  const isEnds = ends.every((index) => /^\d{3}(?: \d{3})*$/.test(others[index] ?? '') && BEGUN.test(last.cells[index + 1] ?? ''));
  const begun = last.cells.slice(1).filter((cell) => isAmount(cell)).length;
  return /^(?:$|\p{Ll}|\()/u.test(label ?? '') && ends.length > 0 && isEnds && (isTight || ends.length < begun);
}

/** A number that may go on with three digits more. */
const BEGUN = /^[-−–]?[1-9]\d{0,2}(?: \d{3})*$/;

const goesOnInWords = (last: RawRow, row: BodyRow): boolean => /^\p{Ll}/u.test(row.cells[0] ?? '') && (isAlone(last) || isAlone(row));

/** Shares in parentheses and per cent may stand below their amounts. */
const hasOwnNumbers = ({ cells: [label = '', ...cells] }: RawRow): boolean =>
  cells.some((cell) => isAmount(cell) && !/^\(.*%\)$|%$/.test(cell) && (!/^\(.*\)$/.test(cell) || /^\p{Lu}/u.test(label)));

const isAlone = ({ cells }: RawRow): boolean => cells.slice(1).every((cell) => cell === '');

function together(first: RawRow, second: RawRow): RawRow {
  const cells = first.cells.map((cell, column) => [cell, second.cells[column] ?? ''].filter((text) => text !== '').join(' '));
  return { place: isAlone(first) ? second.place : first.place, cells };
}
