import { type TextLine, type TextPiece, textOf } from '../../../shared/document-text.ts';
import { headingLevel, WEAKEST } from '../headings.ts';
import { isAmount } from './printed-table.ts';

/** Lines that seem to be one table, with the lines above that may tell what it is. */
export interface LayoutBlock {
  readonly lines: readonly TextLine[];
  readonly above: readonly TextLine[];
}

/** How many lines of one piece may stand between two rows of a table. */
const MOST_BETWEEN = 3;
const MOST_ABOVE = 4;

/** Cuts running lines into tables: rows of several pieces, with short lines of one piece between them. */
export function layoutBlocks(lines: readonly TextLine[], before: readonly TextLine[]): LayoutBlock[] {
  const starts = rowRuns(lines).map((span) => ({ ...span, from: span.from - linesRaised(lines, span.from) }));
  return starts.map(({ from, until }, index) => {
    const previous = starts[index - 1]?.until ?? 0;
    const above = [...before, ...lines.slice(0, from)].slice(-MOST_ABOVE);
    const most = index === 0 ? MOST_ABOVE : Math.min(MOST_ABOVE, from - previous);
    return { lines: lines.slice(from, until), above: above.slice(above.length - most) };
  });
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function rowRuns(lines: readonly TextLine[]): Span[] {
  const spans: { from: number; until: number }[] = [];
  lines.forEach((line, index) => {
    if (!isRow(line)) return;
    const open = spans.at(-1);
    if (open !== undefined && goesOn(lines, open, index)) open.until = index + 1;
    else spans.push({ from: index, until: index + 1 });
  });
  return spans.filter(({ from, until }) => lines.slice(from, until).filter(isRow).length >= 2);
}

/** A row belongs to the table before it unless something stands between, or it begins a table of its own. */
function goesOn(lines: readonly TextLine[], { from, until }: Span, index: number): boolean {
  const line = lines[index] as TextLine;
  if (!reaches(lines, until - 1, index)) return false;
  if (lines.slice(until, index).some(isCaption)) return false;
  const span = { from, until };
  if (hasTitleApart(lines, span, index) || isListBelow(lines, span, index) || isHeadApart(lines, span, index)) return false;
  return !isHead(line) || goesOnBelowHead(lines, { from, until }, index);
}

/** Words or years where amounts went before. */
function goesOnBelowHead(lines: readonly TextLine[], { from, until }: Span, index: number): boolean {
  const line = lines[index] as TextLine;
  const before = lines.slice(from, until);
  // The head is printed again where a table goes on at the next page; a new title between them begins another table with such a head.
  return (
    !before.some(hasAmount) ||
    beginsAgain(line) ||
    (before.some((other) => textOf(other) === textOf(line)) && !hasNewTitle(lines, until, index))
  );
}

/** `fortsättning Kostnader` over the rows that the next page has: the head of the same table once more. */
export const saysThatItGoesOn = (text: string): boolean =>
  /^\(?forts(?:\.|ättning|(?!\p{sc=Latin}))|\p{sc=Latin},? \(?(?:forts\.?|fortsättning)\)?$/iu.test(text.trim());

/** Over the labels, or on a line of its own. */
export const beginsAgain = (line: TextLine): boolean => [textOf(line), line.pieces[0]?.text ?? ''].some(saysThatItGoesOn);

/** `Tabell 4. Situation vid avslut`: what follows is another table than what stands before. */
const isCaption = (line: TextLine): boolean =>
  /^(?:tabell|figur|diagram|not) [A-Z]?\d{1,2}(?:[.:]|\s|$)|^(?:\d{1,2}(?:\.\d{1,2})?\.? )?(?:resultaträkning|balansräkning|kassaflödesanalys|driftredovisning|investeringsredovisning|balanskravsutredning)(?!.*(?:forts|till|enligt))/i.test(
    textOf(line),
  );

/** A line of words between two rows that has not stood before: no title or head of a page that is printed again. */
const hasNewTitle = (lines: readonly TextLine[], from: number, until: number): boolean =>
  lines
    .slice(from, until)
    .some((line) => /\p{sc=Latin}{3}/u.test(textOf(line)) && !lines.slice(0, from).some((other) => textOf(other) === textOf(line)));

/** Below room for a line a title that has not stood before, and under it words in three columns or more, where amounts went before. */
function hasTitleApart(lines: readonly TextLine[], { from, until }: Span, index: number): boolean {
  const [line, title] = [lines[index], lines[until]];
  if (line === undefined || title === undefined || index === until || !areHeadWords(line)) return false;
  const isBelowRoom = isApart(lines[until - 1], title) && /^\p{Lu}/u.test(textOf(title));
  return isBelowRoom && lines.slice(from, until).some(hasAmount) && hasNewTitle(lines, until, index);
}

/** Below room for a line words in four columns or more that have not stood before, and amounts right under them, where amounts went before. */
function isHeadApart(lines: readonly TextLine[], { from, until }: Span, index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  if (line === undefined || below === undefined || index !== until || line.pieces.length < 4 || !areHeadWords(line)) return false;
  return isApart(lines[until - 1], line) && isRowUnder(line, below) && isFirstBelow(lines.slice(from, until), line);
}

const isRowUnder = (line: TextLine, below: TextLine): boolean => !isApart(line, below) && hasAmount(below);

const isFirstBelow = (before: readonly TextLine[], line: TextLine): boolean =>
  before.some(hasAmount) && !before.some((other) => textOf(other) === textOf(line));

/** Below the total of a wide table and room for a line a title, and under it a name and a number on each row: a chart or a list of its own. */
function isListBelow(lines: readonly TextLine[], { from, until }: Span, index: number): boolean {
  const [last, row] = [lines[until - 1], lines[index]];
  const title = lines.slice(until, index).find((line, between) => isApart(lines[until + between - 1], line)) ?? lines[until];
  if (last === undefined || title === undefined || row === undefined || index === until) return false;
  return isBelowTotal(title, last) && row.pieces.length === 2 && lines.slice(from, until).filter(isRow).every(isWide);
}

const isBelowTotal = (title: TextLine, last: TextLine): boolean =>
  /^(?:totalt?|summa|samtliga|alla)(?!\p{sc=Latin})/iu.test(last.pieces[0]?.text ?? '') && (isApart(last, title) || isFarther(title, last));

/** Several columns, or a row of words. */
const isWide = ({ pieces }: TextLine): boolean => pieces.length > 3 || !pieces.slice(1).some(({ text }) => isAmount(text));

/** On a page: with more room above it than the rows have. */
const isFarther = ({ room: one }: TextLine, { room: other }: TextLine): boolean =>
  one !== undefined && other !== undefined && one > 1.2 * other;

const areHeadWords = (line: TextLine): boolean =>
  !hasAmount(line) && line.pieces.length > 2 && line.pieces.every(({ text }) => /^\p{sc=Latin}/u.test(text));

/** In a text an empty line stands above it; on a page there is room for one. */
export function isApart(before: TextLine | undefined, { place, room }: TextLine): boolean {
  if (before === undefined) return false;
  return place.page === null ? place.line - before.place.line > 1 : room !== undefined && room > WIDE;
}

/** Rows of tables are less than two heights of their letters apart, also where they have frames. */
const WIDE = 2.6;

/** How many lines above the first row are the upper part of headings that need more lines than their neighbours. */
function linesRaised(lines: readonly TextLine[], from: number): number {
  const row = lines[from];
  if (row === undefined || hasAmount(row)) return 0;
  // Where labels end is told by a row with amounts; a head has a label of its own or none.
  const labelEnd = lines.slice(from, from + MOST_BETWEEN).find(hasAmount)?.pieces[0]?.to ?? row.pieces[0]?.to ?? 0;
  let raised = 0;
  for (let at = from - 1; at >= 0 && raised < MOST_RAISED && isRaised(lines[at], lines[at + 1], { row, labelEnd }); at -= 1) raised += 1;
  return raised;
}

const MOST_RAISED = 3;

interface Heads {
  readonly row: TextLine;
  readonly labelEnd: number;
}

function isRaised(above: TextLine | undefined, below: TextLine | undefined, heads: Heads): boolean {
  const [piece, ...others] = above?.pieces ?? [];
  if (above === undefined || below === undefined || piece === undefined || others.length > 0) return false;
  return isRightAbove(above, below) && /\p{sc=Latin}/u.test(piece.text) && (isOverOne(piece, heads) || isOverEach(piece, heads.row));
}

/** `Bokslut Budget Bokslut` over three columns: a word for each of them. */
function isOverEach(piece: TextPiece, { pieces }: TextLine): boolean {
  const under = pieces.filter(({ from, to }) => from < piece.to && to > piece.from);
  const words = piece.text.split(' ');
  return under.length > 1 && words.length === under.length && words.every((word) => OF_COLUMNS.test(word));
}

const OF_COLUMNS = /^(?:bokslut|budget|utfall|prognos|plan|redovisat|helår|avvikelse|differens)$/i;

/** Nearer than two rows of the table: a head whose cells are as high as its highest. */
const isRightAbove = (above: TextLine, { place, room }: TextLine): boolean =>
  room === undefined ? place.page === null && place.line - above.place.line === 1 : room < HALF_ROW;

const HALF_ROW = 1.1;

/** Over one heading, or beside them all, to the right of the labels. */
function isOverOne(piece: TextPiece, { row, labelEnd }: Heads): boolean {
  const under = row.pieces.filter(({ from, to }) => from < piece.to && to > piece.from);
  const [only] = under;
  const isNoWider = only === undefined || piece.to - piece.from < WIDER * (only.to - only.from);
  return piece.from > labelEnd && under.length <= 1 && isNoWider;
}

/** A title over a table is wider than a heading. */
const WIDER = 2.5;

export const isRow = ({ pieces }: TextLine): boolean => pieces.length >= 2;

/** Only short lines of one piece stand between, and those that the words of a cell go on in. */
function reaches(lines: readonly TextLine[], last: number, index: number): boolean {
  const row = lines[last];
  const between = lines.slice(last + 1, index).filter((line) => !isRestOfCell(line, row));
  return between.length <= MOST_BETWEEN && between.every((line) => isWeak(line, lines[lines.indexOf(line) + 1]) && isShort(line, row));
}

const isWeak = (line: TextLine, below: TextLine | undefined): boolean =>
  (headingLevel(line) ?? WEAKEST) >= WEAKEST || isBegunLabel(line, below);

const isShort = (line: TextLine, row: TextLine | undefined): boolean =>
  textOf(line).length <= 70 && (!/[.!?]$/.test(textOf(line)) || isRestOfLabel(line, row));

/** Words below the words of a cell, where its column begins or farther in as points of a list stand, and nothing to the left of them; or what begins in small letters beside the labels. */
function isRestOfCell({ pieces: [piece, ...others] }: TextLine, row: TextLine | undefined): boolean {
  const [label, cell] = row?.pieces ?? [];
  if (piece === undefined || others.length > 0 || label === undefined || cell === undefined || row?.pieces.length !== 2) return false;
  return piece.from > label.to && !isAmount(cell.text) && isWithin(piece, cell);
}

const isWithin = (piece: TextPiece, cell: TextPiece): boolean => piece.from >= cell.from - 1 || /^\p{Ll}/u.test(piece.text);

/** `4 Jämnare könsfördelning, andel män` right above `bland nya deltagare` with its cells: no heading, though it has a number. */
const isBegunLabel = (line: TextLine, below: TextLine | undefined): boolean =>
  /^\d{1,2}\.? \p{Lu}/u.test(textOf(line)) &&
  below !== undefined &&
  isRow(below) &&
  /^\p{Ll}/u.test(textOf(below)) &&
  !isApart(line, below);

/** `för dig?` below a question that is too long for its column, `till arbete eller studier.` below the beginning of a goal. */
const isRestOfLabel = (line: TextLine, row: TextLine | undefined): boolean =>
  /^\p{Ll}[^.!]{0,40}\?$/u.test(textOf(line)) ||
  (/^\p{Ll}[^.!?]{0,60}\.$/u.test(textOf(line)) && row !== undefined && isUnderLabel(line, row));

/** Within the column of the labels, a few lines below the row. */
const isUnderLabel = ({ pieces: [piece], place }: TextLine, row: TextLine): boolean => {
  const [label, next] = row.pieces;
  const isNear = place.page === row.place.page && place.line - row.place.line <= 2;
  return piece !== undefined && label !== undefined && next !== undefined && isNear && piece.from >= label.from && piece.to < next.from;
};

export const hasAmount = ({ pieces }: TextLine): boolean => pieces.slice(1).some(({ text }) => isAmount(text) || /^[-–−]$/.test(text));

/** `11 dagar; 53,1 % kvinnor` and `45 (kvinnor 20, män 25)` are said of something, and no heading. */
const SAYS_MUCH = /^\d[\d ]* ?\(\p{sc=Latin}+ \d|\d ?(?:%|procent)|\d (?:dagar|personer|deltagare)|;/u;

/** Years, or the words that stand over columns, and no amounts. */
const isHead = (line: TextLine): boolean => {
  const words = line.pieces.slice(line.pieces.length > 2 ? 1 : 0);
  return (
    !hasAmount(line) &&
    // `14  Årets resultat  minst budget  bättre` is a numbered row.
    !/^\d{1,2}\.?$/.test(line.pieces[0]?.text ?? '') &&
    !words.some(({ text }) => SAYS_MUCH.test(text)) &&
    words.some(({ text }) =>
      /(?<!\d)(?:19|20)\d\d(?!\d)|^\d\d-\d\d-\d\d$|^not$|budget|utfall|kvinnor|tillfråga|^antal|^andel|^t?kr$|^belopp|^totalt$|^alla$|bokslut/i.test(
        text,
      ),
    )
  );
};
