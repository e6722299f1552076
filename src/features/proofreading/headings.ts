import { type DocumentText, type TextLine, textOf } from '../../shared/document-text.ts';

/** The headings that a line stands under, the outermost first. */
export function headingsAt(lines: readonly TextLine[], at: number): string[] {
  const found: { readonly level: number; readonly text: string }[] = [];
  for (let index = at - 1; index >= 0 && (found.at(-1)?.level ?? 9) > 1; index -= 1) {
    const level = headingLevel(lines[index]);
    if (level !== null && level < (found.at(-1)?.level ?? 9)) found.push({ level, text: textOf(lines[index] as TextLine) });
  }
  return found.reverse().map(({ text }) => text);
}

/** Where the file tells of some lines that they are headings, the others are none, but for numbered ones. */
export function withHeadings({ lines: read, ...rest }: DocumentText): DocumentText {
  const document = { ...rest, lines: read.map(withNumberBeside) };
  if (!document.lines.some(({ heading }) => heading !== null && heading > 0))
    return { ...document, lines: withRepeatedBelow(document.lines.map(withoutOpen)) };
  const lines = document.lines.map((line) => (line.heading === null && !NUMBERED.test(textOf(line)) ? { ...line, heading: 0 } : line));
  return { ...document, lines };
}

/** `Syfte`, `Målgrupp` and `Kostnad`, the same for every intervention, stand a level below the heading that each of those has for itself. */
function withRepeatedBelow(lines: readonly TextLine[]): readonly TextLine[] {
  const weak = lines.filter((line) => headingLevel(line) === WEAKEST);
  const repeated = new Set([...Map.groupBy(weak, textOf)].filter(([, those]) => those.length >= OFTEN).map(([text]) => text));
  return repeated.size === 0
    ? lines
    : lines.map((line) => (repeated.has(textOf(line)) && weak.includes(line) ? { ...line, heading: WEAKEST + 1 } : line));
}

/** Nothing in the file tells that it is a heading, or that it is none. */
export const isUnmarked = ({ heading }: TextLine): boolean => heading === null || heading > WEAKEST;

const OFTEN = 3;
/** The level of a heading that nothing but its shortness tells. */
export const WEAKEST = 6;

/** `2   Resultaträkning`: the number of a heading may stand apart from it. */
function withNumberBeside(line: TextLine): TextLine {
  const [number, words, ...others] = line.pieces;
  const isHeading =
    number !== undefined &&
    words !== undefined &&
    others.length === 0 &&
    line.table === null &&
    /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/.test(number.text) &&
    /^\p{Lu}[\p{sc=Latin} ,–-]{2,60}(?:(?:19|20)\d\d(?:[–-](?:20)?\d\d)?)?$/u.test(words.text);
  return isHeading ? { ...line, pieces: [{ text: `${number.text} ${words.text}`, from: number.from, to: words.to }] } : line;
}

/** A line that the next one goes on with in small letters, or that ends within a phrase, is the beginning of a paragraph and no heading. */
function withoutOpen(line: TextLine, index: number, lines: readonly TextLine[]): TextLine {
  if (line.table !== null) return line;
  const text = textOf(line);
  const isOpen = text.length > LONG && line.pieces.length === 1 && goesOnIn(lines[index + 1], line);
  return isOpen || ENDS_WITHIN.test(text) ? { ...line, heading: 0 } : line;
}

/** The next line begins in small letters, and no empty line stands between. */
const goesOnIn = (next: TextLine | undefined, { place }: TextLine): boolean =>
  next !== undefined &&
  next.table === null &&
  (next.place.page !== null || next.place.line === place.line + 1) &&
  /^\p{Ll}/u.test(textOf(next));

/** Shorter lines may be headings over a list in small letters. */
const LONG = 45;

const ENDS_WITHIN = /\s(?:och|samt|eller|att|som|av|med|till|från|för|på|i|om|de|den|det|en|ett|är|var|har|hade|inte)$/;

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.? +\p{Lu}/u;

/** The level of a heading; null for a line that is none. Where the file does not tell, a numbered or short line alone is taken for one. */
export function headingLevel(line: TextLine | undefined): number | null {
  if (line === undefined || line.table !== null || line.heading === 0) return null;
  if (line.heading !== null) return line.heading;
  return line.pieces.length > 1 ? null : levelByWords(textOf(line));
}

function levelByWords(text: string): number | null {
  if (text.length > 90) return null;
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) return (numbered[1] ?? '').split('.').length;
  return /^\p{Lu}[^.!?:;]{2,80}$/u.test(text) && !/\d{3}/.test(text.replace(A_YEAR, '')) ? WEAKEST : null;
}

const A_YEAR = /(?<!\d)(?:19|20)\d\d$/;
