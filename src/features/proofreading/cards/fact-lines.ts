import { type DocumentText, type TextLine, textOf } from '../../../shared/document-text.ts';
import { isUnmarked } from '../headings.ts';
import { isTotal } from '../sums/labels.ts';
import { isFact } from './cards.ts';

/**
 * `Deltagare: 112`, `Utfall: 2 964 tkr` and so on below each other are a card of facts, though nothing but colons tells it. They are given
 * the cells that they would have in a table.
 */
export function withFactLines(document: DocumentText): DocumentText {
  const lines = [...document.lines];
  let table = 1 + Math.max(0, ...lines.map((line) => line.table ?? 0));
  for (let from = 0; from < lines.length; from += 1) {
    const until = endOf(lines, from);
    const run = lines.slice(from, until);
    if (factsIn(run) < LEAST_FACTS && numbersIn(run) < LEAST_FACTS) continue;
    const isList = factsIn(run) < LEAST_FACTS;
    for (let at = from; at < until; at += 1) lines[at] = inCells(lines[at] as TextLine, table, isList);
    table += 1;
    from = until;
  }
  return { ...document, lines };
}

const LEAST_FACTS = 3;

/** `Deltagare: 112`, `• 30–44 år: 37` */
const LABELLED = /^(?:(?=\p{Lu})|[•●▪◦*–-] ?(?=[\p{sc=Latin}\d]))([\p{sc=Latin}\d][\p{sc=Latin}\d /().,–-]{1,55}): ?(\S.*)$/u;

/** A number alone, with what it counts and a few words in parentheses at most. */
const NUMBER_ONLY = /^[-−–]?\d[\d \u00a0.,]{0,20}(?: ?%| \p{sc=Latin}{2,14})?(?: \([^()]{1,30}\))?(?:, .{3,40})?\.?$/u;

function labelled(line: TextLine): RegExpExecArray | null {
  const found = line.table === null && line.pieces.length <= 2 ? LABELLED.exec(textOf(line)) : null;
  return TITLE.test(found?.[1] ?? '') ? null : found;
}

/** `Faktaruta: Stegen` is the title of the card below it. */
const TITLE = /^(?:fakta|faktaruta|insatsfakta)$/i;

/** How many of them are facts that cards tell. */
const factsIn = (lines: readonly TextLine[]): number => lines.filter((line) => isFact(labelled(line)?.[1] ?? '')).length;

const numbersIn = (lines: readonly TextLine[]): number => lines.filter((line) => NUMBER_ONLY.test(labelled(line)?.[2] ?? '')).length;

/** Where the lines with labels that follow each other end; a long one may go on in lines of its own. */
function endOf(lines: readonly TextLine[], from: number): number {
  if (labelled(lines[from] as TextLine) === null) return from;
  let at = from + 1;
  while (at < lines.length && (isNextFact(lines, at) || goesOn(lines, at))) at += 1;
  return at;
}

const isNextFact = (lines: readonly TextLine[], at: number): boolean => {
  const [above, label] = [at - 1, at].map((each) => (each < 0 ? null : (labelled(lines[each] as TextLine)?.[1] ?? null)));
  if (label == null) return false;
  const isOfCard = isTotal(label) || [label, above ?? ''].some(isFact);
  return isBelow(lines, at, isOfCard ? 2 : 1);
};

/** No empty line stands between, or but one. */
function isBelow(lines: readonly TextLine[], at: number, most = 1): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  return before !== undefined && line !== undefined && (line.place.page !== null || line.place.line <= before.place.line + most);
}

const LONG = 50;

/** A line of words below a long one that has not come to its end. */
function goesOn(lines: readonly TextLine[], at: number): boolean {
  const [before, line] = [lines[at - 1] as TextLine, lines[at] as TextLine];
  const isOpen = textOf(before).length > LONG && !/[.!?:]$/.test(textOf(before));
  return isOpen && line.table === null && line.pieces.length === 1 && (isUnmarked(line) || line.heading === 0) && isBelow(lines, at);
}

function inCells(line: TextLine, table: number, isList: boolean): TextLine {
  const [, name = '', told = textOf(line)] = labelled(line) ?? [];
  // `3 120 000 kr (hälften)`: the words are said of what it is.
  const [, number = told, aside = ''] = /^([-−–]?\d[^()]{0,30}) (\(\p{sc=Latin}[^()]{0,40}\))$/u.exec(told) ?? [];
  const label = `${name} ${aside}`.trim();
  // In a list of numbers what is said after one is said besides: `6 240 000 kr, 240 000 kr mer än 2020`.
  const value = isList ? (/^([-−–]?\d[^,()]{0,30}), /.exec(number)?.[1] ?? number) : number;
  return {
    ...line,
    table,
    pieces: [
      { text: label, from: 0, to: 1 },
      { text: value, from: 1, to: 2 },
    ],
  };
}
