import type { TextLine, TextPiece } from '../../../shared/document-text.ts';

/** Lines that are drawn, and the numbers of pages, are no rows of any table. */
export const isOfTables = (line: TextLine): boolean => !isPageFoot(line) && !isRule(line);

/** The pieces of lines as cells, where words and numbers stand nearer or farther apart than their columns. */
export function withCellsApart(lines: readonly TextLine[]): TextLine[] {
  const numbered = new Set(lines.filter(({ pieces }) => pieces.length > 2 && /^\d{1,2}\.?$/.test(pieces[0]?.text ?? '')).map(startOf));
  return lines.map((line) =>
    [withLabelApart, withSharesApart, withSharesBeside, withNumbersWhole].reduce(
      (done, step) => step(done),
      numbered.has(startOf(line)) ? line : withMarkBeside(line),
    ),
  );
}

/** Where the first two pieces begin: rows of a table whose first column numbers them begin alike, also where a label goes on below. */
const startOf = ({ pieces: [one, two] }: TextLine): string => `${Math.trunc(one?.from ?? 0)} ${Math.trunc(two?.from ?? 0)}`;

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
      /(?:årsredovisning|delårsrapport|verksamhetsplan|verksamhetsberättelse)(?: \p{sc=Latin}{1,12}){0,2} (?:19|20)\d\d/iu.test(first))
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
    !/\p{sc=Latin}{3}/u.test(words.text)
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

/** `2 608 452 kr (14 %) 4 437 577 kr (24 %)`: cells so near to each other that the page has them in one piece. */
function withSharesApart(line: TextLine): TextLine {
  const pieces = line.pieces.flatMap((piece) => {
    if (!SHARES_IN_A_ROW.test(piece.text)) return [piece];
    const width = letterWidth(piece);
    return [...piece.text.matchAll(AMOUNT_AND_SHARE)].map(({ 0: text, index }) => {
      const from = piece.from + index * width;
      return { text, from, to: from + text.length * width };
    });
  });
  return pieces.length === line.pieces.length ? line : { ...line, pieces };
}

const AMOUNT_AND_SHARE = /(?:[-−–] ?)?\d{1,3}(?: \d{3})*(?: kr)? \(\d{1,3}(?:,\d)? ?%\)/g;
const SHARES_IN_A_ROW = /^(?:(?:[-−–] ?)?\d{1,3}(?: \d{3}){0,4}(?: kr)? \(\d{1,3}(?:,\d)? ?%\) ?){2,12}$/;

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
