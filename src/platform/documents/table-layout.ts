import type { Cell, Row, Table } from './document.ts';
import { headerRows, plainText } from './table-parts.ts';
import { SEMIBOLD_FACTOR, textWidth, widestPiece } from './text-width.ts';

/** How a table is set on paper: the width of each column in points, the size of its letters, and whether the page is turned. */
export interface TableLayout {
  readonly columnWidths: readonly number[];
  /** Columns whose content never breaks into lines. */
  readonly isNumber: readonly boolean[];
  readonly size: number;
  readonly landscape: boolean;
}

export interface Paper {
  /** Width between the margins of an upright A4 page, in points. */
  readonly portrait: number;
  readonly landscape: number;
  /** Space to the left and right of a cell's text together, in points. */
  readonly cellPadding: number;
  /** How wide the letters are in relation to Source Sans 3. */
  readonly letters: number;
}

export const PAPER: Paper = { portrait: 467, landscape: 714, cellPadding: 8, letters: 1 };

/** Within a list or a note there is less room, and the page can not be turned. */
export const innerPaper = (paper: Paper): Paper => ({ ...paper, portrait: 400, landscape: 400 });

/** Where the page can not be turned, as beside a picture. */
export const uprightPaper = (paper: Paper): Paper => ({ ...paper, landscape: paper.portrait });

const SIZES = [9.5, 9, 8.5, 8, 7.5];
const LANDSCAPE_SIZES = [9, 8.5, 8, 7.5, 7, 6.5];
const SMALLEST_SIZE = 6;

/** The largest letters with which every number stands on one line; the page is turned only when small letters do not help. */
export function tableLayout(table: Table, paper: Paper = PAPER): TableLayout {
  const before = known.get(table);
  if (before?.paper === paper) return before.layout;
  const layout = measured(table, paper);
  known.set(table, { paper, layout });
  return layout;
}

/** Whether a page is turned is asked before the table is set, so every layout is asked for twice. */
const known = new WeakMap<Table, { paper: Paper; layout: TableLayout }>();

function measured(table: Table, paper: Paper): TableLayout {
  const columns = table.columns.map((_, index) => columnNeed(table, index, paper.letters));
  const isNumber = columns.map((column) => column.isNumber);
  const upright = SIZES.find((size) => fits(columns, size, paper.portrait));
  if (upright !== undefined) return { columnWidths: shared(columns, upright, paper.portrait), isNumber, size: upright, landscape: false };
  const turned = LANDSCAPE_SIZES.find((size) => fits(columns, size, paper.landscape)) ?? SMALLEST_SIZE;
  return { columnWidths: shared(columns, turned, paper.landscape), isNumber, size: turned, landscape: paper.landscape > paper.portrait };
}

/** Widths at size 1: what a column must have, and what it takes with everything on one line. */
interface ColumnNeed {
  readonly least: number;
  readonly full: number;
  readonly isNumber: boolean;
  readonly weight: number | null;
}

function columnNeed(table: Table, index: number, letters: number): ColumnNeed {
  const column = table.columns[index];
  const isNumber = column?.align === 'number';
  const headers = headerRows(table).flatMap((row) => row.filter((cell) => cell.column === index && cell.columnSpan === 1));
  const headerPiece = Math.max(0, ...headers.map((cell) => widestPiece(plainText(cell.content)) * SEMIBOLD_FACTOR));
  const texts = table.rows.filter((row) => !isGroupTitle(row)).map((row) => cellMeasure(row, index));
  const full = Math.max(headerPiece, ...texts.map((text) => text.full));
  const least = Math.max(headerPiece, ...texts.map((text) => Math.max(text.piece, isNumber ? text.number : 0)));
  return { least: least * letters, full: full * letters, isNumber, weight: column?.width ?? null };
}

/** A group's title may reach over the whole table, so it asks for no room in its column. */
export const isGroupTitle = (row: Row): boolean =>
  row.kind === 'group' && row.cells[0]?.items === undefined && row.cells.slice(1).every(isEmptyCell);

const isEmptyCell = (cell: Cell): boolean => cell.content.length === 0 && (cell.items ?? []).length === 0;

function cellMeasure(row: Row, index: number): { full: number; piece: number; number: number } {
  const cell = row.cells[index];
  if (cell === undefined) return { full: 0, piece: 0, number: 0 };
  const bold = row.kind === 'total' || row.kind === 'subtotal' ? SEMIBOLD_FACTOR : 1;
  const items = (cell.items ?? []).map(plainText);
  const widest = (width: (words: string) => number): number =>
    Math.max(width(plainText(cell.content)), ...items.map((item) => width(item) + ITEM_INDENT));
  return {
    full: widest(textWidth) * bold + (row.kind === 'indent' && index === 0 ? 1 : 0),
    number: (isNumberLike(cell) ? textWidth(plainText(cell.content)) : 0) * bold,
    piece: widest(widestPiece) * bold,
  };
}

/** The mark of a point in a list, and the air after it. */
const ITEM_INDENT = 1;

/** A number stands on one line; words in a column of numbers, such as why a number is missing, do not. */
export const isNumberLike = (cell: Cell): boolean => textWidth(plainText(cell.content)) <= WIDEST_NUMBER && (cell.items ?? []).length === 0;
const WIDEST_NUMBER = 9;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const fits = (columns: readonly ColumnNeed[], size: number, room: number): boolean =>
  sum(columns.map((column) => column.least * size + PAPER.cellPadding)) <= room && hasReadableTexts(columns, size, room);

/** Row headers that would break into many short lines are worth smaller letters. */
function hasReadableTexts(columns: readonly ColumnNeed[], size: number, room: number): boolean {
  const numbers = sum(columns.filter((column) => column.isNumber).map((column) => column.least * size + PAPER.cellPadding));
  const texts = columns.filter((column) => !column.isNumber);
  const wanted = sum(texts.map((column) => Math.min(column.full, WANTED_TEXT) * size + PAPER.cellPadding));
  return room - numbers >= wanted;
}

/** About eighteen letters: narrower row headers are hard to read. */
const WANTED_TEXT = 9;

/** Every column gets what it must have; then numbers get some air, and the rest goes to text, after how much there is or was asked for. */
function shared(columns: readonly ColumnNeed[], size: number, room: number): readonly number[] {
  const least = columns.map((column) => column.least * size + PAPER.cellPadding);
  const left = room - sum(least);
  if (left <= 0) return least.map((width) => (width * room) / sum(least));
  const texts = sum(columns.map((column) => (column.isNumber ? 0 : (Math.min(column.full, COMFORTABLE_TEXT) - column.least) * size)));
  const air = Math.min(MOST_AIR, Math.max(0, left - texts) / columns.length);
  const airy = least.map((width, index) => (growsWithText(columns[index]) ? width : width + air));
  const weights = columns.map(growth);
  const total = sum(weights);
  const rest = room - sum(airy);
  return airy.map((width, index) => width + (total === 0 ? rest / columns.length : (rest * (weights[index] ?? 0)) / total));
}

/** Points of air that a column of numbers gets at most, after texts have got the width of about forty letters. */
const MOST_AIR = 24;
const COMFORTABLE_TEXT = 20;

const growth = (column: ColumnNeed): number => (growsWithText(column) ? (column.weight ?? Math.sqrt(column.full)) : 0);

/** Numbers and short signs, such as the number of a note, stay close to their neighbours. */
const growsWithText = (column: ColumnNeed | undefined): boolean =>
  column !== undefined && !column.isNumber && (column.weight !== null || column.full > SHORT_SIGN);
const SHORT_SIGN = 4;
