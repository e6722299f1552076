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
    const before = pieces.at(-1);
    if (typeof piece === 'string' && typeof before === 'string') pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  const [first, second] = pieces;
  if (first === undefined) return '';
  return typeof first === 'string' && second === undefined ? first : pieces;
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
