import type { TextPiece } from '../../../shared/document-text.ts';
import { isJoinedMark } from './list-marks.ts';
import { canBeOneNumber, isNumeric } from './number-words.ts';
import type { Word } from './words.ts';

/** What stands by itself on a line. */
export type Piece = readonly Word[];

/** A line of a page on its way to become one that is read. */
export interface PieceLine {
  readonly baseline: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** A page with its lines from above. */
export interface LinedPage {
  readonly number: number;
  /** In points. */
  readonly height: number;
  readonly lines: readonly PieceLine[];
}

/** The line of some pieces; its size is that of the largest letters. */
export const pieceLine = (baseline: number, pieces: readonly Piece[]): PieceLine => ({
  baseline,
  size: Math.max(...pieces.flatMap((piece) => piece.map(({ size }) => size))),
  pieces,
});

/** In points from the left. */
export const startOf = (piece: Piece): number => piece[0]?.from ?? 0;
export const endOf = (piece: Piece): number => Math.max(...piece.map(({ to }) => to));

export const isNumber = (piece: Piece): boolean => piece.every(({ text }) => isNumeric(text) || text === '%');

export const textOfPieces = (pieces: readonly Piece[]): string => pieces.flatMap((piece) => piece.map(({ text }) => text)).join(' ');

/** Gaps in units, which are the size of the letters for most fonts. A space is some 0.25 of it, and within numbers at most 0.35. */
interface Gaps {
  readonly column: number;
  readonly number: number;
}
const GAPS_OF_ROWS: Gaps = { column: 0.8, number: 0.5 };
/** Text that is stretched to the margin has wider gaps, within its numbers too. */
const GAPS_OF_TEXT: Gaps = { column: 1, number: 1 };
/** A gap between numbers is wider by this much than those between words when those are stretched. */
const STRETCH = 1.15;
/** Before the last word of a line, a number is as likely in a sentence as in a row. */
const GAPS_BEFORE_WORDS: Gaps = { column: 0.8, number: 0.8 };

/** Divides a line where a gap is wider than between words. */
export function piecesOf(words: readonly Word[]): Piece[] {
  if (isStretched(words)) return [words];
  const gapsAt = gapsAlong(words);
  const pieces: Word[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before === undefined || isDivided(before, word, gapsAt(index))) pieces.push([word]);
    else pieces.at(-1)?.push(word);
  });
  return withMarks(pieces.flatMap(numbersApart));
}

/** What divides at each word of a line. */
function gapsAlong(words: readonly Word[]): (index: number) => Gaps {
  if (isMostlyWords(words)) return () => GAPS_OF_TEXT;
  const lastWord = words.findLastIndex(({ text }) => /\p{sc=Latin}/u.test(text));
  const widest = Math.max(
    0,
    ...words.slice(0, lastWord + 1).flatMap(({ gap, isGuessed }) => (isGuessed || gap >= GAPS_OF_ROWS.column ? [] : [gap])),
  );
  const afterWords: Gaps = { ...GAPS_OF_ROWS, number: Math.max(GAPS_OF_ROWS.number, Math.min(widest * STRETCH, GAPS_OF_ROWS.column)) };
  return (index) => (index < lastWord ? GAPS_BEFORE_WORDS : afterWords);
}

function isDivided(before: Word, word: Word, gaps: Gaps): boolean {
  if (word.isLedTo) return true;
  const isWithinNumber = isNumeric(before.text) && isNumeric(word.text) && canBeOneNumber(before.text, word.text);
  return word.gap >= (isWithinNumber ? gaps.number : gaps.column);
}

/** What is stretched to the margin has the same wide gap between all its words; the gaps between columns differ. */
function isStretched(words: readonly Word[]): boolean {
  const gaps = words.slice(1);
  const known = gaps.filter(({ isGuessed }) => !isGuessed).map(({ gap }) => gap);
  if (known.length < 2 || known.length < gaps.length * 0.7 || gaps.some(({ isLedTo }) => isLedTo)) return false;
  return isEven(known) && hasMoreWords(words) && !hasTwins(words);
}

function isEven(gaps: readonly number[]): boolean {
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return gaps.length > 2 ? most < 4 && most <= 1.4 * least + 0.2 : most < 2.5 && most <= 1.1 * least + 0.05;
}

/** `Tillfrågade Svar Tillfrågade Svar` heads columns of equal widths, for each of two years. */
function hasTwins(words: readonly Word[]): boolean {
  const long = words.map(({ text }) => text).filter((text) => text.length > 3);
  return new Set(long).size < long.length;
}

const hasMoreWords = (words: readonly Word[]): boolean => words.filter(({ text }) => /\p{sc=Latin}/u.test(text)).length * 2 >= words.length;

const isMostlyWords = (words: readonly Word[]): boolean =>
  words.length >= 6 && words.filter(({ text }) => /\p{sc=Latin}/u.test(text)).length * 3 >= words.length * 2;

/** A piece of nothing but numbers has one of them: what cannot be one number is two. */
function numbersApart(piece: readonly Word[]): Piece[] {
  if (!isNumber(piece)) return [piece];
  const numbers: Word[][] = [];
  piece.forEach((word, index) => {
    const before = piece[index - 1];
    if (before !== undefined && (canBeOneNumber(before.text, word.text) || isDateRange(piece))) numbers.at(-1)?.push(word);
    else numbers.push([word]);
  });
  return numbers;
}

/** `2023-01-01 – 2023-12-31` */
const isDateRange = (piece: readonly Word[]): boolean =>
  piece.length === 3 && /^[-–]$/.test(piece[1]?.text ?? '') && piece.filter(({ text }) => /^\d[\d-]{3}/.test(text)).length === 2;

/** A bullet or the number of a heading belongs to what it stands before, however wide the gap. */
function withMarks(pieces: readonly Piece[]): Piece[] {
  const [first, second, ...others] = pieces;
  if (first === undefined || second === undefined) return [...pieces];
  return isJoinedMark(first, second, others) ? [[...first, ...second], ...others] : [...pieces];
}

export const textPieceOf = (piece: Piece): TextPiece => ({
  text: piece.map(({ text }) => text).join(' '),
  from: piece[0]?.from ?? 0,
  to: Math.max(...piece.map(({ to }) => to)),
});
