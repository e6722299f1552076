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
    const [head, note, first] = [read[at], read[at + 1], read[at + 2]];
    if (head === undefined || note === undefined || first === undefined || !isNote(note) || !areOfOne(head, note, first)) continue;
    const title = read[at - 1];
    const isTitled = title !== undefined && title.table === null && !isNote(title);
    if (isTitled) read[at - 1] = note;
    read[at] = isTitled ? title : note;
    read[at + 1] = { ...head, table: first.table };
  }
  return read;
}

const isNote = (line: TextLine): boolean =>
  line.table === null && line.heading === null && line.place.page === null && /^\p{Lu}.{8,160}\.$/u.test(textOf(line).trim());

const areOfOne = (head: TextLine, note: TextLine, first: TextLine): boolean =>
  head.table !== null &&
  first.table !== null &&
  first.place.line - note.place.line === 1 &&
  note.place.line - head.place.line === 1 &&
  head.pieces.length === first.pieces.length &&
  head.pieces.length > 2 &&
  looksLikeHead(rowsOfCells([head])[0]) &&
  !looksLikeHead(rowsOfCells([first])[0]);
