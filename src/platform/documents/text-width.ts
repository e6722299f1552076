import swedish from 'hyphen/sv/index.js';

/** Advance widths of Source Sans 3 Regular in thousandths of the size, from U+0020 and from U+00A0. */
const FROM_SPACE = widths(
  '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 ' +
    '847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 ' +
    '542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497',
);
const FROM_NO_BREAK_SPACE = widths(
  '200 289 497 497 497 497 241 497 542 744 345 429 497 0 423 542 331 497 367 367 542 562 560 249 542 367 365 429 781 808 796 425 ' +
    '544 544 544 544 544 544 822 571 527 527 527 527 263 263 263 263 639 647 664 664 664 664 664 497 664 645 645 645 645 476 583 576 ' +
    '504 504 504 504 504 504 778 456 496 496 496 496 246 246 246 246 544 547 542 542 542 542 542 497 542 544 544 544 544 467 555 467',
);
const OTHERS: Readonly<Record<string, number>> = {
  '\u2212': 497,
  '\u2013': 480,
  '\u2026': 948,
  '\u202f': 120,
  '\u2019': 249,
  '\u201d': 426,
};
const UNKNOWN_WIDTH = 620;

/** Semibold letters are this much wider, rounded up. */
export const SEMIBOLD_FACTOR = 1.035;

/** How wide a text is on one line when its size is 1. */
export function textWidth(words: string): number {
  let width = 0;
  for (const character of words) width += characterWidth(character);
  return width / 1000;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return FROM_SPACE[code - 0x20] ?? FROM_NO_BREAK_SPACE[code - 0xa0] ?? OTHERS[character] ?? UNKNOWN_WIDTH;
}

function widths(list: string): readonly number[] {
  return list.split(' ').map(Number);
}

const SOFT_HYPHEN = '\u00ad';

/** The text in lines no wider than `room` at size 1; long Swedish words are divided where they may be. */
export function wrapped(words: string, room: number): readonly string[] {
  const [first, ...rest] = piecesFitting(words, room);
  if (first === undefined) return [];
  const lines = [first.text];
  for (const piece of rest) {
    const line = lines.at(-1) ?? '';
    const longer = line + piece.glue + piece.text;
    if (textWidth(longer) <= room) lines[lines.length - 1] = longer;
    else lines.splice(-1, 1, divided(line, piece), piece.text);
  }
  return lines;
}

/** A line that ends within a word says so with a hyphen. */
const divided = (line: string, next: Piece): string => (next.glue === ' ' || line.endsWith('-') ? line : `${line}-`);

interface Piece {
  readonly text: string;
  /** What stands between the piece before and this one on the same line. */
  readonly glue: '' | ' ';
}

function piecesFitting(words: string, room: number): readonly Piece[] {
  return words.split(/[ \n]+/).flatMap((word) => {
    const parts = textWidth(word) <= room ? [word] : swedish.hyphenateSync(word).split(SOFT_HYPHEN);
    return parts.filter((part) => part !== '').map((part, index): Piece => ({ text: part, glue: index === 0 ? ' ' : '' }));
  });
}

/** The widest piece that can not be divided, at size 1: a word, a part of a long word, or a whole web address. */
export function widestPiece(words: string): number {
  return Math.max(0, ...words.split(/[ \n]+/).map(widestPart));
}

function widestPart(word: string): number {
  const width = textWidth(word);
  if (width <= LONGEST_UNDIVIDED) return width;
  return Math.max(LONGEST_UNDIVIDED, ...word.split(AFTER_HYPHEN).flatMap(dividedWhereItMayBe).map(textWidth));
}

const AFTER_HYPHEN = /(?<=[-\u2013])/;

/** No program divides what holds anything but letters between its signs, such as a web address or the number of a record. */
const dividedWhereItMayBe = (word: string): readonly string[] =>
  LETTERS_ONLY.test(word) ? swedish.hyphenateSync(word).split(SOFT_HYPHEN) : [word];

const LETTERS_ONLY = /^[^\p{L}\p{N}]*\p{L}+[^\p{L}\p{N}]*$/u;

/** Words that are not longer than this are kept whole where there is a choice. */
const LONGEST_UNDIVIDED = 7;
