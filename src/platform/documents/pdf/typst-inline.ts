import type { Inline, LinkTo } from '../document.ts';

/** A plain text is sent as a string, since most cells are; anything else as a list of strings and marked pieces. */
export type Flow = string | readonly Piece[];

type Piece =
  | string
  | { readonly k: 'strong' | 'emphasis' | 'footnote'; readonly c: Flow }
  | { readonly k: 'link' | 'place'; readonly to: string; readonly c: Flow }
  | { readonly k: 'figure'; readonly to: string; readonly c: string }
  | { readonly k: 'break' };

export function flowOf(content: readonly Inline[], linkTo: LinkTo): Flow {
  const pieces: Piece[] = [];
  for (const inline of content) {
    const piece = pieceOf(inline, linkTo);
    if (endsInLink(pieces) && LETTER_FIRST.test(wordsOf([piece]))) add(pieces, DIVISIBLE);
    add(pieces, piece);
  }
  const [first, second] = pieces;
  if (first === undefined) return '';
  return typeof first === 'string' && second === undefined ? first : pieces;
}

/** Texts beside each other become one. */
function add(pieces: Piece[], piece: Piece): void {
  const before = pieces.at(-1);
  if (typeof piece === 'string' && typeof before === 'string') pieces[pieces.length - 1] = before + piece;
  else pieces.push(piece);
}

/** Typst 0.14 stops when a hyphen comes just where a link ends within a word. A space without width lets the line end there without one. */
const DIVISIBLE = '\u200b';
const LETTER_FIRST = /^\p{Alphabetic}/u;

const wordsOf = (flow: Flow): string => (typeof flow === 'string' ? flow : flow.map((piece) => wordsOfPiece(piece)).join(''));

function wordsOfPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return piece.k === 'break' || piece.k === 'footnote' ? ' ' : wordsOf(piece.c);
}

/** Whether the last words are a link's, however deep it lies. */
function endsInLink(flow: Flow): boolean {
  const last = typeof flow === 'string' ? undefined : flow.findLast((piece) => wordsOfPiece(piece) !== '');
  if (last === undefined || typeof last === 'string' || !('c' in last) || last.k === 'footnote') return false;
  return 'to' in last || endsInLink(last.c);
}

function pieceOf(inline: Inline, linkTo: LinkTo): Piece {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'figure':
      return linkedFigure(inline.text, linkTo(inline.key));
    case 'lineBreak':
      return { k: 'break' };
    case 'link':
      return linked(inline.href, flowOf(inline.content, linkTo));
    default:
      return { k: inline.kind, c: flowOf(inline.content, linkTo) };
  }
}

const linkedFigure = (text: string, to: string | null): Piece => (to === null ? text : { k: 'figure', to, c: text });

const linked = (href: string, c: Flow): Piece => (href.startsWith('#') ? { k: 'place', to: href.slice(1), c } : { k: 'link', to: href, c });
