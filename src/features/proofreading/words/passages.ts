import { type DocumentText, type TextLine, type TextPlace, textOf } from '../../../shared/document-text.ts';
import { headingLevel } from '../headings.ts';
import type { ProofPlace } from '../proofreading.ts';
import type { FoundTables } from '../tables/find-tables.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Wrapping, wrappingOf } from './wrapped-lines.ts';

/** A sentence with the headings that it stands under and the places of its words. */
export interface Sentence {
  readonly text: string;
  /** Outermost first. Words in a table stand under its title and their row's label as well. */
  readonly headings: readonly string[];
  readonly lines: readonly LineStart[];
  /** The number of the paragraph or cell that it belongs to. */
  readonly paragraph: number;
  /** Whether it stands in a cell of a table. */
  readonly isCell: boolean;
}

/** From that letter of the sentence on, the words stand there. */
interface LineStart {
  readonly at: number;
  readonly place: TextPlace;
}

interface Paragraph {
  text: string;
  readonly lines: LineStart[];
  readonly headings: readonly string[];
  readonly isCell: boolean;
}

/** The sentences of running text, and of cells that hold words. */
export function sentencesOf({ lines }: DocumentText, { tables, used }: FoundTables): Sentence[] {
  const paragraphs = [
    ...paragraphsOf(lines.map((line) => (used.has(line.place) ? { ...line, table: -1 } : line))),
    ...tables.flatMap(paragraphsInCells),
  ];
  return paragraphs.flatMap((paragraph, index) => cutUp(paragraph, index));
}

function paragraphsOf(lines: readonly TextLine[]): Paragraph[] {
  const headings: { level: number; text: string }[] = [];
  const paragraphs: Paragraph[] = [];
  const wrapping = wrappingOf(lines.filter((line) => isProse(line) && headingLevel(line) === null));
  let last: TextLine | null = null;
  for (const line of lines) {
    const level = headingLevel(line);
    if (level !== null) stepInto(headings, { level, text: textOf(line) });
    const isFirst = last === null || level !== null;
    const begun = { headings: headings.map(({ text }) => text), goesOn: isFirst ? false : goesOnAfter(last, line, wrapping) };
    if (isProse(line)) take(paragraphs, line, begun);
    last = isProse(line) && level === null ? line : null;
  }
  return paragraphs;
}

/** A full line goes on in the next, and none below empty lines where a new sentence stands; of another only the words can tell. */
function goesOnAfter(last: TextLine | null, line: TextLine, { wrapped, ragged, isUnwrapped }: Wrapping): boolean | undefined {
  if (last === null) return undefined;
  const [before, next] = [last, line].map(textOf) as [string, string];
  const isBelow = isFarBelow(last.place, line.place, mostBetween(before, isUnwrapped)) && /^["”»]?\p{Lu}/u.test(next);
  if (isBelow || (ragged.has(last) && isPointAlone(before, next))) return false;
  return wrapped.has(last) ? !beginsPoint(before, next) : undefined;
}

/** `44 procent … till arbete` and below it `Medlemsbidragen uppgick …`: neither a phrase that goes on nor a number that belongs to it. */
const isPointAlone = (before: string, next: string): boolean =>
  /^(?:\p{Lu}\p{sc=Latin}|\d{1,4} (?!kr|tkr|mkr|procent\.|%)\p{Ll})/u.test(next) &&
  !/[,–-]$|\s(?:och|samt|eller|som|att|de|den|det|en|ett|i|vid|för|hos|inom|under|per|är|var|har|sin|sina)$/u.test(before) &&
  !isOpen(before);

const mostBetween = (before: string, isUnwrapped: boolean): number => (isUnwrapped || isPoint(before) ? 1 : 2);

/** With two empty lines or more between, one below a point of a list and where paragraphs are lines; lines of pages are numbered without them. */
const isFarBelow = (above: TextPlace, below: TextPlace, most: number): boolean =>
  above.page === null && below.page === null && below.line - above.line > most;

const isProse = ({ table, pieces }: TextLine): boolean => table === null && pieces.length <= 2;

interface Begun {
  readonly headings: readonly string[];
  /** Whether the line goes on with the one before; undefined where only the words can tell. */
  readonly goesOn: boolean | undefined;
}

/** A line goes on with the paragraph before it, when that is open, or begins one. */
function take(paragraphs: Paragraph[], line: TextLine, { headings, goesOn }: Begun): void {
  const last = paragraphs.at(-1);
  if (last !== undefined && (goesOn ?? continues(last.text, textOf(line)))) join(last, line);
  else paragraphs.push(begun(line, headings));
}

function stepInto(headings: { level: number; text: string }[], heading: { level: number; text: string }): void {
  while ((headings.at(-1)?.level ?? 0) >= heading.level) headings.pop();
  headings.push(heading);
}

const begun = (line: TextLine, headings: readonly string[]): Paragraph => ({
  text: textOf(line),
  lines: [{ at: 0, place: line.place }],
  headings,
  isCell: false,
});

/** A line goes on where the one before did not end, unless it begins as a point of a list does. */
const continues = (before: string, next: string): boolean =>
  (!/[.!?:;]["”]?$/.test(before) || (/:$/.test(before) && /^\p{Ll}/u.test(next))) &&
  !beginsPoint(before, next) &&
  (before.length > 40 || /^\p{Ll}/u.test(next));

/** A line that ends within a phrase goes on in the next, also where that begins with a number and a point: `styrelsens tak på` `20. Soliditeten`. */
const isOpen = (before: string): boolean => /\s(?:på|om|till|från|med|minst|högst|cirka|drygt|knappt|mot|än|av)$/u.test(before);

const beginsPoint = (before: string, next: string): boolean => isPoint(next) && !(isOpen(before) && /^\d/.test(next));

/** Begins as a point of a list does. */
const isPoint = (line: string): boolean => /^(?:[•●▪◦*–—-]|\d{1,2}[.)] )/.test(line);

/** A word that is cut at the end of a line is put together again. */
function join(paragraph: Paragraph, line: TextLine): void {
  const isCut = /\p{Ll}-$/u.test(paragraph.text) && /^\p{Ll}/u.test(textOf(line));
  paragraph.text = isCut ? paragraph.text.slice(0, -1) : `${paragraph.text} `;
  paragraph.lines.push({ at: paragraph.text.length, place: line.place });
  paragraph.text += textOf(line);
}

const paragraphsInCells = ({ rows, title, headings }: PrintedTable): Paragraph[] =>
  rows.flatMap(({ cells, label, place }, index) =>
    [label, ...cells.filter(({ kind }) => kind === 'words').map(({ text }) => text)]
      .filter((text) => /\d|\p{sc=Latin} \p{sc=Latin}/u.test(text) && text.length > 12)
      .map((text) => ({
        text,
        lines: [{ at: 0, place }],
        headings: [...headings, title, ...partAt(rows, index), ...(text === label ? [] : [label])],
        isCell: true,
      })),
  );

/** A row of nothing but a label is the heading of those below it. */
function partAt(rows: PrintedTable['rows'], index: number): string[] {
  const part = rows.slice(0, index).findLast(({ label, cells }) => label !== '' && cells.every(({ text }) => text === ''));
  return part === undefined ? [] : [part.label];
}

let segmenter: Intl.Segmenter | undefined;

function cutUp({ text, lines, headings, isCell }: Paragraph, paragraph: number): Sentence[] {
  segmenter ??= new Intl.Segmenter('sv', { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let from = 0;
  for (const until of [...endsIn(segmenter, text), ...labelledIn(text, lines)].sort((a, b) => a - b)) {
    if (until <= from) continue;
    if (until < text.length && ENDS_NOTHING.test(text.slice(from, until))) continue;
    sentences.push({ text: text.slice(from, until).trimEnd(), headings, lines: startsWithin(lines, from), paragraph, isCell });
    from = until;
  }
  return sentences.filter((sentence) => sentence.text !== '');
}

/** Where sentences may end. The segmenter does not see that one begins with a number: `… deltagare. 48 personer …` */
function endsIn(sentences: Intl.Segmenter, text: string): number[] {
  const ends = [...sentences.segment(text)].map(({ index, segment }) => index + segment.length);
  const beforeNumbers = [...text.matchAll(/[\p{sc=Latin}\d)%][.!?] (?=\d)/gu)].map((match) => match.index + match[0].length);
  return [...new Set([...ends, ...beforeNumbers])].sort((a, b) => a - b);
}

/** `Utfall: 42,3 %` below `Målvärde: minst 45 %` is a sentence of its own. */
const labelledIn = (text: string, lines: readonly LineStart[]): number[] =>
  lines.flatMap(({ at }, index) => {
    const before = lines[index - 1]?.at;
    return before !== undefined && LABELLED.test(text.slice(at)) && LABELLED.test(text.slice(before)) ? [at] : [];
  });

const LABELLED = /^\p{Lu}[\p{sc=Latin}\d ()/-]{2,45}: \S/u;

/** A point after these ends no sentence; nor does the point after the number of a paragraph. */
const ENDS_NOTHING =
  /(?:(?<!\p{sc=Latin})(?:t\.?ex|bl\.?a|d\.?v\.?s|o\.?s\.?v|enl|avs|ca|kl|nr|prop|kap|bil|tel|art|tab|fig|min|max|st|m\.?m|f\.?d|inkl|exkl|resp|jan|feb|dec|\p{sc=Latin})|^ ?\d{1,2})\. ?$/iu;

function startsWithin(lines: readonly LineStart[], from: number): LineStart[] {
  const current = lines.findLast(({ at }) => at <= from) ?? (lines[0] as LineStart);
  return [{ at: 0, place: current.place }, ...lines.filter(({ at }) => at > from).map(({ at, place }) => ({ at: at - from, place }))];
}

/** Where a value in a sentence stands, with the sentence as the words around it. */
export function placeIn({ text, lines, headings }: Sentence, at: number, value: string): ProofPlace {
  const { place } = lines.findLast((line) => line.at <= at) ?? (lines[0] as LineStart);
  return { ...place, text: around(text, at), value, label: headings.at(-1) ?? '' };
}

const MOST_AROUND = 150;

/** The whole sentence when it is short, else what stands nearest. */
function around(text: string, at: number): string {
  if (text.length <= 2 * MOST_AROUND) return text.trim();
  const from = Math.max(0, at - MOST_AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + MOST_AROUND).trim()}${at + MOST_AROUND < text.length ? '…' : ''}`;
}
