import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { rowsOfCells } from './cut-rows.ts';
import { looksLikeHead } from './head-rows.ts';

/**
 * In a text with tabs a sentence may stand between the head of a table and its rows: `Plus betyder lägre kostnad än budget.` It is read as if
 * it stood above the title and the head, which has as many cells as the rows below.
 */
export function withNotesAboveHeads(lines: readonly TextLine[]): TextLine[] {
  const read = [...lines];
  for (const at of lines.keys()) {
    const [head, note, first] = read.slice(at, at + 3);
    if (head === undefined || note === undefined || first === undefined || !isNote(note) || !areOfOne(head, note, first)) continue;
    const title = read.slice(0, at).slice(-1).filter(isTitle);
    read.splice(at - title.length, title.length + 2, note, ...title, { ...head, table: first.table });
  }
  return read;
}

const isTitle = (line: TextLine): boolean => line.table === null && !isNote(line);

const isNote = (line: TextLine): boolean =>
  line.table === null && line.heading === null && line.place.page === null && /^\p{Lu}.{8,160}\.$/u.test(textOf(line).trim());

const areOfOne = (head: TextLine, note: TextLine, first: TextLine): boolean =>
  head.table !== null &&
  first.table !== null &&
  isNext(note, first) &&
  isNext(head, note) &&
  head.pieces.length === first.pieces.length &&
  head.pieces.length > 2 &&
  looksLikeHead(rowsOfCells([head])[0]) &&
  !looksLikeHead(rowsOfCells([first])[0]);

const isNext = (one: TextLine, next: TextLine): boolean => next.place.line - one.place.line === 1;
