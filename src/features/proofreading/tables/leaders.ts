import type { DocumentText, TextLine } from '../../../shared/document-text.ts';

/** `Deltagare under året ........ 64`: points that lead the eye to a number stand for the room between two cells. */
export const withLeaders = (document: DocumentText): DocumentText => ({ ...document, lines: document.lines.map(cut) });

const LEADERS = /^(.{3,80}?) ?(?:\.{4,}|(?: \.){4,}) ?([^.]{1,60})$/;

function cut(line: TextLine): TextLine {
  const [piece, ...more] = line.pieces;
  if (piece === undefined || more.length > 1 || line.table !== null) return line;
  const whole = more[0] === undefined ? piece.text : `${piece.text} ${more[0].text}`;
  const [, label = '', value = ''] = LEADERS.exec(whole) ?? [];
  if (label === '') return line;
  const end = more[0]?.to ?? piece.to;
  const width = (piece.to - piece.from) / Math.max(1, piece.text.length);
  return {
    ...line,
    pieces: [
      { text: label, from: piece.from, to: piece.from + width * label.length },
      { text: value, from: end - width * value.length, to: end },
    ],
  };
}
