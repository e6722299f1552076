import { type TextLine, type TextPiece, textOf } from '../../../shared/document-text.ts';
import { saysThatItGoesOn } from './layout-blocks.ts';

/**
 * The rows of a table without its head where that is printed again on the next page. Copied text may stand somewhat to the side there:
 * the rows below are moved back as the head is.
 */
export function withoutHeadsAgain(head: readonly TextLine[], body: readonly TextLine[]): TextLine[] {
  const first = new Map(head.map((line) => [textOf(line), line]));
  const headings = new Map(head.map((line) => [textOf(headingsOf(line)), line]));
  let moved: (line: TextLine) => TextLine = (line) => line;
  return body.flatMap((line) => {
    const isOn = saysThatItGoesOn(line.pieces[0]?.text ?? '');
    const before = isOn ? headings.get(textOf(headingsOf(line))) : first.get(textOf(line));
    if (before === undefined) return [moved(line)];
    const moves = isOn ? movesOf(headingsOf(before), headingsOf(line)) : movesOf(before, line);
    if (moves.length > 1) moved = (each) => movedBack(each, moves);
    return [];
  });
}

/** `fortsättning Kostnader | Budget 2031 | Budget 2032`: what stands over the labels is of its own. */
const headingsOf = (line: TextLine): TextLine => ({
  ...line,
  pieces: line.pieces.filter(({ text }, index) => index > 0 || !saysThatItGoesOn(text)),
});

interface Move {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** How far each heading has moved; none where the headings stand as before or in other pieces. */
function movesOf({ pieces }: TextLine, again: TextLine): Move[] {
  if (pieces.length !== again.pieces.length) return [];
  const moves = again.pieces.map(({ from, to }, index) => ({ from, to, by: (pieces[index]?.to ?? to) - to }));
  return moves.every(({ by }) => by === 0) ? [] : moves;
}

const movedBack = (line: TextLine, moves: readonly Move[]): TextLine => ({
  ...line,
  pieces: line.pieces.map((piece) => {
    const by = nearest(piece, moves)?.by ?? 0;
    return { ...piece, from: piece.from + by, to: piece.to + by };
  }),
});

const nearest = (piece: TextPiece, moves: readonly Move[]): Move | undefined =>
  moves.reduce<Move | undefined>(
    (best, move) => (best === undefined || distance(piece, move) < distance(piece, best) ? move : best),
    undefined,
  );

/** Numbers stand to the right below their heading. */
const distance = ({ from, to }: TextPiece, move: Move): number => Math.min(Math.abs(to - move.to), Math.abs(from - move.from));
