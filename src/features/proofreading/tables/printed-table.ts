import type { TextPlace } from '../../../shared/document-text.ts';
import { isYear, numbersOf, type PrintedNumber, type PrintedUnit } from '../printed-number.ts';

/** A table as it was recovered from a document. */
export interface PrintedTable {
  /** The words above it that tell what it is: `Not 2. Verksamhetens intäkter`. */
  readonly title: string;
  /** The chapter or section that it stands in, the nearest heading last. */
  readonly headings: readonly string[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  /** What amounts are in when nothing else is said: `Belopp i tkr`; null when the table does not tell. */
  readonly unit: PrintedUnit;
  /** What the heading says that amounts are in, also where it can not be so. */
  readonly declaredUnit: PrintedUnit;
  /** Its heading row, or its first row when it has none. */
  readonly head: { readonly place: TextPlace; readonly text: string };
}

export interface PrintedColumn {
  /** The words of its heading, from the top down. */
  readonly label: string;
  /** The year that it tells of; null when it does not say. */
  readonly year: number | null;
  readonly role: ColumnRole;
}

/** What a column holds. `other` is an amount or a count that the heading names in its own words. */
export type ColumnRole = 'actual' | 'budget' | 'variance' | 'forecast' | 'share' | 'income' | 'cost' | 'net' | 'note' | 'words' | 'other';

export interface PrintedRow {
  readonly label: string;
  readonly place: TextPlace;
  /** One for each column. */
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  readonly text: string;
  readonly kind: 'number' | 'zero' | 'empty' | 'words' | 'hidden';
  /** The number that the cell tells; zero for a dash; null when it tells none. */
  readonly number: PrintedNumber | null;
  /** A share beside the number: `4 147 324 (68 %)`. */
  readonly share: PrintedNumber | null;
}

const EMPTY: PrintedCell = { text: '', kind: 'empty', number: null, share: null };

const MOST_NUMBERS = 3;

/** How many have answered, which stands in heads, the paragraphs of a minute, ages and parts of the year: `(n = 27)`, `12–19`, `Kv 1`. */
const NO_NUMBER = /^(?:\(?n ?= ?\d+\)?|\d{1,3}[–-]\d{1,3}|(?:kv|kvartal|q|t|tertial)\.? ?[1-4])$/i;

/** Reads one cell: a number, a dash for nothing, nothing at all, or words. */
export function cellOf(written: string): PrintedCell {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text === '') return EMPTY;
  if (NO_NUMBER.test(text)) return { text, kind: 'words', number: null, share: null };
  if (HIDDEN.test(text)) return { text, kind: 'hidden', number: null, share: null };
  if (/^(?:[-–—−]|inga|ingen|noll)$/i.test(text)) return { text, kind: 'zero', number: zeroAs(text), share: null };
  const numbers = numbersOf(text);
  const [number = null, share = null] = numbers;
  // More than an amount and its share are the cells of several columns.
  if (number === null || numbers.length > MOST_NUMBERS || lettersOutside(text, numbers) > 3)
    return { text, kind: 'words', number: null, share: null };
  return { text, kind: 'number', number, share };
}

/** Days as they stand in heads: `2023-12-31`, `171231`, `31 dec 2022`, `31/12 2022`, `31.12.2022`. */
const DAYS =
  /\b(?:(?:19|20)\d\d|\d\d)-\d\d-\d\d\b|^\d\d(?:1231|0101|0630|0831)$|\b\d{1,2} ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}\.?(?: ?(?:19|20)?\d\d)?$|\b\d{1,2}[/.]\d{1,2}[ .-]{1,2}(?:19|20)\d\d\b/gi;

/** Whether a text is a number that tells an amount, and no year or day. */
export function isAmount(text: string): boolean {
  // `2031 %` over shares is a head too.
  if (/^(?:19|20)\d\d ?(?:%|kr|tkr|mkr)$/i.test(text.trim())) return false;
  const cell = cellOf(text.replace(DAYS, ''));
  return cell.kind === 'number' && cell.number !== null && !isYear(cell.number);
}

/** Too few to be told: what is added with it can not be tried. */
const HIDDEN = /^(?:för få|färre än \d+|under \d+|<\s?\d+|\.{2,3}|…|\*{1,3}|uppgift saknas|sekretess|x|[–-]\*)$/i;

const zeroAs = (written: string): PrintedNumber => ({ written, value: { numerator: 0n, denominator: 1n }, decimals: 0, unit: null, at: 0 });

/** `ca 30 000 kr` is a number, `Snitt 3,2 år` and `Högre 76 / 86` are words about one. */
const lettersOutside = (text: string, numbers: readonly PrintedNumber[]): number =>
  [...numbers.reduce((rest, { written }) => rest.replace(written, ''), text).matchAll(/\p{sc=Latin}/gu)].length;

/** The number of a cell as it counts in a sum: nothing for an empty cell or words. */
export const amountIn = (row: PrintedRow, column: number): PrintedNumber | null => row.cells[column]?.number ?? null;

export const hasNumbers = (row: PrintedRow): boolean => row.cells.some(({ kind }) => kind === 'number' || kind === 'zero');
