import type { TextLine, TextPiece } from '../../../shared/document-text.ts';
import { halvesOf } from './beside-each-other.ts';
import type { RawRow, RawTable } from './cut-rows.ts';
import { columnsOfGroups, columnsOfRepeated } from './group-headings.ts';
import { withoutHeadsAgain } from './heads-again.ts';
import { beginsAgain, hasAmount, isApart, isRow, type LayoutBlock, layoutBlocks } from './layout-blocks.ts';
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
import { isOfTables, withCellsApart } from './line-cells.ts';
import { withNumbersApart } from './numbers-apart.ts';
import { isAmount } from './printed-table.ts';

/** Tables among lines where only the room between words tells what is a column. */
export const layoutTables = (lines: readonly TextLine[], above: readonly TextLine[]): RawTable[] =>
  layoutBlocks(withCellsApart(lines.filter(isOfTables)), above).flatMap(tablesIn);

function tablesIn({ lines, above }: LayoutBlock): RawTable[] {
  const amounts = firstRow(lines);
  // Many lines of words before the first amount are facts told in words, and no heading.
  const first = amounts > MOST_HEADINGS ? 0 : amounts;
  const body = withoutHeadsAgain(lines.slice(0, first), lines.slice(first)).filter((line) => hasAmount(line) || !beginsAgain(line));
  const edges = layoutColumns(body.filter(isRow));
  if (edges.length < 2) return [];
  const headLines = lines.slice(0, first);
  const lowest = headLines.at(-1);
  const head = distinct(headLines.map((line) => headRow(line, edges, lowest)));
  const tight = tightLines(body);
  const rows = body.map((line, index) => ({ ...bodyRow(line, edges), isTight: tight.has(line), isApart: isApart(body[index - 1], line) }));
  return halvesOf(head, rows, (half) => withNumbersApart(joined(half))).map((half, index) => ({
    rows: [...half.head, ...half.rows],
    above: index === 0 ? above : [],
    isSpread: true,
    lines,
  }));
}

/** The first line with an amount, or the one above it where its number and the beginning of its label stand there. */
function firstRow(lines: readonly TextLine[]): number {
  const first = Math.max(0, lines.findIndex(hasAmount));
  // `1. Minst 75 deltagare | 81 deltagare. | Uppfyllt` is the first of the rows, though it has nothing but words.
  const numbered = lines.slice(0, first).findIndex((line) => isRow(line) && /^1[.)] \p{Lu}/u.test(line.pieces[0]?.text ?? ''));
  if (numbered > 0) return numbered;
  const [number, words] = lines[first - 1]?.pieces ?? [];
  return words !== undefined && /^\d{1,2}\.?$/.test(number?.text ?? '') && /^\p{Ll}/u.test(lines[first]?.pieces[0]?.text ?? '')
    ? first - 1
    : first;
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
const headRow = (line: TextLine, edges: readonly Edge[], lowest: TextLine | undefined): RawRow => {
  const isOneEach = line.pieces.length === edges.length - 1 && (line.pieces[0]?.from ?? 0) >= (edges[0]?.to ?? 0);
  const isLowest = line === lowest || isOneEach;
  const groups = isLowest || lowest === undefined ? null : groupsUnder(line, edges, lowest);
  if (groups !== null) return rowOf(line, edges, (piece) => groups[line.pieces.indexOf(piece)] ?? []);
  const pieces = isOneEach ? line.pieces : line.pieces.flatMap((piece) => cutAtColumns(edges, piece));
  const columns = columnsOfHeadings(edges, pieces);
  return rowOf({ ...line, pieces }, edges, (piece) => (isLowest ? [columns[pieces.indexOf(piece)] ?? 0] : columnsUnder(edges, piece)));
};

function groupsUnder({ pieces }: TextLine, edges: readonly Edge[], lowest: TextLine): number[][] | null {
  const own = lowest.pieces.filter(({ from }) => from >= (edges[0]?.to ?? 0));
  const repeated = own.length === edges.length - 1 ? columnsOfRepeated(own, pieces) : null;
  return repeated ?? columnsOfGroups(headedBy(edges, lowest), pieces);
}

/** Where the columns' own headings stand, when each has one. */
function headedBy(edges: readonly Edge[], { pieces }: TextLine): readonly Edge[] {
  const [label] = edges;
  const own = pieces.filter(({ from }) => from >= (label?.to ?? 0));
  // The last column may have its heading higher up.
  const isEach = own.length === edges.length - 1 || own.length === edges.length - 2;
  return label !== undefined && isEach ? [label, ...own, ...edges.slice(own.length + 1)] : edges;
}

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
  if (isRestOf(last, row)) return true;
  if (beginsApart(row) || beginsAnew(last, row)) return false;
  if (label === '' && !hasOwnNumbers(row)) return others.some((cell) => cell !== '') || row.isTight;
  return row.isTight || goesOnInWords(last, row);
}

const isRestOf = (last: RawRow, row: BodyRow): boolean => endsNumbers(last, row) || isRestOfWords(last, row);

/** `150 deltagare.` below `… mot insatsmålet som var`, where each row has a label and words. */
const isRestOfWords = (
  { cells: [, above = ''] }: RawRow,
  { cells: [label, words = '', ...others], isApart: isBelowRoom }: BodyRow,
): boolean =>
  label === '' && others.length === 0 && !isBelowRoom && /\p{sc=Latin}{3} \p{sc=Latin}/u.test(above) && /\p{sc=Latin}{2}/u.test(words);

/** A capital letter below an empty line. */
const beginsApart = ({ isApart: isBelowRoom, cells }: BodyRow): boolean =>
  isBelowRoom && /^\p{Lu}/u.test(cells.find((cell) => cell !== '') ?? '');

/** A label of its own with something beside it below a row of numbers, or what stands below the heading of a part. */
const beginsAnew = (last: RawRow, row: RawRow): boolean =>
  [isWhole, hasOwnNumbers].some((isSo) => isSo(last) && isSo(row)) ||
  (/^\p{Lu}/u.test(row.cells[0] ?? '') && (hasOwnNumbers(last) || row.cells.length === 2) && !isAlone(row)) ||
  (isAlone(last) && SECTION.test(last.cells[0] ?? ''));

/** Something in each of its cells, one of them with a number, and a label that begins as labels do. */
const isWhole = ({ cells }: RawRow): boolean =>
  cells.length > 2 &&
  cells.every((cell) => cell !== '') &&
  cells.slice(1).some((cell) => /^[+−-]?\d/.test(cell)) &&
  /^\p{Lu}/u.test(cells[0] ?? '');

/** Headings within a statement, which are no part of the row below. */
const SECTION =
  /^(?:tillgångar|eget kapital|skulder|avsättningar|eget kapital och skulder|\p{sc=Latin}+tillgångar|\p{sc=Latin}+fristiga skulder|intäkter|kostnader)$/iu;

/** Numbers that a narrow column has broken: `2 412` above `300`, in some of the columns or close below. */
function endsNumbers(last: RawRow, { cells: [label, ...others], isTight }: BodyRow): boolean {
  const ends = [...others.keys()].filter((index) => others[index] !== '');
  const isEnds = ends.every((index) => isEndOf(others[index] ?? '', last.cells[index + 1] ?? ''));
  const begun = last.cells.slice(1).filter((cell) => isAmount(cell)).length;
  return /^(?:$|(?!varav|därav)\p{Ll}|\()/u.test(label ?? '') && ends.length > 0 && isEnds && (isTight || ends.length < begun);
}

/** Together they are a number as large as an association may have. */
const isEndOf = (end: string, begun: string): boolean =>
  /^\d{3}(?: \d{3})*$/.test(end) && BEGUN.test(begun) && `${begun}${end}`.replace(/\D/g, '').length <= MOST_DIGITS;

const MOST_DIGITS = 9;

/** A number that may go on with three digits more. */
const BEGUN = /^[-−–]?[1-9]\d{0,2}(?: \d{3})*$/;

const goesOnInWords = (last: RawRow, row: BodyRow): boolean =>
  /^\p{Ll}/u.test(row.cells[0] ?? '') ? isAlone(last) || isAlone(row) || isWordsBelow(last, row) : goesOnBelowNumber(last, row);

/** `procent får en plan inom två | en gemensam planering` below a row that has more cells: each of them goes on in small letters. */
function isWordsBelow({ cells: above }: RawRow, { cells }: RawRow): boolean {
  const some = [...cells.keys()].filter((at) => cells[at] !== '');
  return (
    some.length < above.filter((cell) => cell !== '').length && some.every((at) => above[at] !== '' && /^\p{Ll}{2}/u.test(cells[at] ?? ''))
  );
}

/** `7 | Minst 80 % av deltagarna` above `| svarar | 76,2 %`: where the first column numbers the rows, the second has their labels. */
const goesOnBelowNumber = (last: RawRow, { cells: [number, words = ''] }: RawRow): boolean =>
  number === '' && /^\p{Ll}/u.test(words) && /^\d{1,2}\.?$/.test(last.cells[0] ?? '') && last.cells.slice(2).every((cell) => cell === '');

/** Shares in parentheses and per cent may stand below their amounts. */
const hasOwnNumbers = ({ cells: [label = '', ...cells] }: RawRow): boolean =>
  cells.some((cell) => isAmount(cell) && !/^\(.*%\)$|%$/.test(cell) && (!/^\(.*\)$/.test(cell) || /^\p{Lu}/u.test(label)));

const isAlone = ({ cells }: RawRow): boolean => cells.slice(1).every((cell) => cell === '');

function together(first: RawRow, second: RawRow): RawRow {
  const cells = first.cells.map((cell, column) => [cell, second.cells[column] ?? ''].filter((text) => text !== '').join(' '));
  return { place: isAlone(first) || goesOnBelowNumber(first, second) ? second.place : first.place, cells };
}
