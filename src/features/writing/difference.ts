import { alignmentOf } from './alignment.ts';

/** A part of two texts laid over each other: the same in both, only in the old one, or only in the new one. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What differs between two texts, word by word. First by paragraphs, so that long texts are compared quickly. */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)];
  return joined(
    alignmentOf(old, fresh).flatMap((stretch): readonly Piece[] => {
      const text = old.slice(...stretch.before).join('');
      return stretch.isSame ? [{ kind: 'same', text }] : wordsBetween(text, fresh.slice(...stretch.after).join(''));
    }),
  );
}

function wordsBetween(before: string, after: string): readonly Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  return alignmentOf(old, fresh).flatMap((stretch): readonly Piece[] => {
    const [text, replacing] = [old.slice(...stretch.before).join(''), fresh.slice(...stretch.after).join('')];
    if (stretch.isSame) return [{ kind: 'same', text }];
    return [{ kind: 'gone', text } as const, { kind: 'new', text: replacing } as const].filter((piece) => piece.text !== '');
  });
}

/** Paragraphs and the empty lines between them; joined they are the text. */
export const paragraphsOf = (text: string): readonly string[] => text.split(/(\n{2,})/).filter((part) => part !== '');

/** A reference to a figure is one word, so that it is never shown half changed. */
const wordsOf = (text: string): readonly string[] => text.match(/\{\{[^{}\n]*\}\}|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** Pieces of the same kind that follow on each other are one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.kind === piece.kind) whole[whole.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}

/** The text that a difference leads from, and the one that it leads to. */
export const textBefore = (pieces: readonly Piece[]): string => textOf(pieces, 'new');
export const textAfter = (pieces: readonly Piece[]): string => textOf(pieces, 'gone');

const textOf = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces.map(({ kind, text }) => (kind === without ? '' : text)).join('');
