import type { TextLine, TextPlace } from '../../shared/document-text.ts';
import type { ProofFinding } from './proofreading.ts';

/** A longer piece is no line that somebody has written: the rest of it is not shown. */
const LONGEST_PIECE = 4_000;
/** How much is shown round a finding in a document that is too long to be shown whole. */
const LINES_AROUND = 12;

/** The lines of a document, or those round its findings when there are more than whoever shows them has room for. */
export function linesShown(lines: readonly TextLine[], findings: readonly ProofFinding[], most: number): readonly TextLine[] {
  if (lines.length <= most) return lines.map(shortened);
  const wanted = new Set(findings.flatMap(({ places }) => places.map(keyOf)));
  const near = new Set<number>();
  lines.forEach(({ place }, index) => {
    if (!wanted.has(keyOf(place))) return;
    for (let at = index - LINES_AROUND; at <= index + LINES_AROUND; at += 1) near.add(at);
  });
  const shown = near.size === 0 ? lines : lines.filter((_, index) => near.has(index));
  return shown.slice(0, most).map(shortened);
}

/** A line by where it stands. */
export const keyOf = ({ page, line }: TextPlace): string => `${page ?? ''}:${line}`;

const shortened = (line: TextLine): TextLine =>
  line.pieces.some(({ text }) => text.length > LONGEST_PIECE)
    ? { ...line, pieces: line.pieces.map((piece) => ({ ...piece, text: shortText(piece.text) })) }
    : line;

const shortText = (text: string): string => (text.length > LONGEST_PIECE ? `${text.slice(0, LONGEST_PIECE)} …` : text);
