import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { rowsOfCells } from './cut-rows.ts';
import { looksLikeHead } from './table-of.ts';

/**
 * In a text with tabs a word alone between the rows of a table, `Tillgångar`, has no tab and would end the table: it is a row of it
 * where the rows on both sides have as many cells, and those below it have no head of their own.
 */
export function withSectionsBetween(lines: readonly TextLine[]): TextLine[] {
  const read = [...lines];
  for (let at = 1; at < lines.length - 1; at += 1) {
    const [above, line, below] = [read[at - 1], lines[at], lines[at + 1]];
    if (above === undefined || line === undefined || below === undefined || !isSection(line) || !areOfOne(above, line, below)) continue;
    const { table } = above;
    const until = lines.findIndex((each, index) => index > at && each.table !== below.table);
    read[at] = { ...line, table, pieces: [{ text: textOf(line), from: 0, to: 1 }] };
    for (let row = at + 1; row < (until === -1 ? lines.length : until); row += 1) read[row] = { ...(lines[row] as TextLine), table };
  }
  return read;
}

/** A few words that begin with a capital, and no heading with a number, no sentence. */
const isSection = (line: TextLine): boolean =>
  line.table === null &&
  line.heading === null &&
  line.place.page === null &&
  /^\p{Lu}[\p{L},-]*(?: [\p{L},-]+){0,4}:?$/u.test(textOf(line));

const areOfOne = (above: TextLine, line: TextLine, below: TextLine): boolean =>
  above.table !== null &&
  below.table !== null &&
  below.place.line - line.place.line === 1 &&
  line.place.line - above.place.line <= 2 &&
  above.pieces.length === below.pieces.length &&
  below.pieces.length > 2 &&
  !looksLikeHead(rowsOfCells([below])[0]);
