import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { isUnmarked } from '../headings.ts';
import { rowsOfCells } from './cut-rows.ts';
import { looksLikeHead } from './head-rows.ts';

/**
 * In a text with tabs a word alone between the rows of a table, `Tillgångar`, has no tab and would end the table: it is a row of it
 * where the rows on both sides have as many cells, and those below it have no head of their own.
 */
export function withSectionsBetween(lines: readonly TextLine[]): TextLine[] {
  const read = [...lines];
  for (const at of lines.keys()) {
    const words = sectionsFrom(lines, at);
    const [above, below] = [read[at - 1], read[at + words.length]];
    if (above === undefined || below === undefined || words.length === 0 || !areOfOne(above, words, below)) continue;
    words.forEach((word, index) => {
      read[at + index] = { ...word, table: above.table, pieces: [{ text: textOf(word), from: 0, to: 1 }] };
    });
    joinBelow(read, at + words.length, above.table);
  }
  return read;
}

/** The words that stand alone from there on: `Tillgångar` and below it `Anläggningstillgångar`. */
function sectionsFrom(lines: readonly TextLine[], at: number): TextLine[] {
  const words = lines.slice(at, at + MOST_WORDS);
  const end = words.findIndex((line) => !isSection(line));
  return end === -1 ? words : words.slice(0, end);
}

const MOST_WORDS = 3;

/** All rows of the table that begins there. */
function joinBelow(read: TextLine[], from: number, table: number | null): void {
  const own = read[from]?.table;
  for (let row = from; read[row]?.table === own && row < read.length; row += 1) read[row] = { ...(read[row] as TextLine), table };
}

/** A few words that begin with a capital, and no heading with a number, no sentence. */
const isSection = (line: TextLine): boolean =>
  line.table === null &&
  isUnmarked(line) &&
  line.place.page === null &&
  /^\p{Lu}[\p{sc=Latin},-]*(?: [\p{sc=Latin},-]+){0,4}:?$/u.test(textOf(line));

const areOfOne = (above: TextLine, [line, ...others]: readonly TextLine[], below: TextLine): boolean =>
  line !== undefined &&
  above.table !== null &&
  below.table !== null &&
  areNear(above, [line, ...others], below) &&
  (above.pieces.length === below.pieces.length || isHeadBeside(above, below)) &&
  below.pieces.length > 2 &&
  !looksLikeHead(rowsOfCells([below])[0]);

/** Right above the rows below, and at most an empty line below those above. */
const areNear = (above: TextLine, words: readonly TextLine[], below: TextLine): boolean =>
  below.place.line - (words.at(-1) ?? below).place.line === 1 && (words[0] ?? above).place.line - above.place.line <= 2;

/** `Utfall | Budget | Avvikelse | Utfall`, copied without the corner that stands before it. */
const isHeadBeside = (above: TextLine, below: TextLine): boolean =>
  above.pieces.length === below.pieces.length - 1 &&
  above.pieces.length > 2 &&
  above.pieces.every(({ text }) => /^\p{Lu}[^\d]*$/u.test(text));
