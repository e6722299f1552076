import { type TextLine, textOf } from '../../../shared/document-text.ts';

export interface Wrapping {
  /** Lines that reach as far as the text around them does: the first word of the next line had no room. Whatever they end in, the paragraph goes on. */
  readonly wrapped: ReadonlySet<TextLine>;
  /** Lines of a page that stand below each other and each end where they like, as the points of a list whose marks are no letters. */
  readonly ragged: ReadonlySet<TextLine>;
  /** Whether each paragraph is a line of its own, however long, as in text that was copied from a word processor or the web. */
  readonly isUnwrapped: boolean;
}

export function wrappingOf(lines: readonly TextLine[]): Wrapping {
  const blocks = blocksOf(lines).filter((block) => block.length >= FEWEST && block.every((line) => textOf(line).length <= LONGEST));
  const ragged = blocks.filter(areRagged);
  return {
    wrapped: new Set(blocks.filter((block) => !ragged.includes(block)).flatMap(wrappedIn)),
    ragged: new Set(ragged.filter(([first]) => first?.place.page !== null).flatMap(shortIn)),
    isUnwrapped: lines.filter((line) => textOf(line).length > LONGEST).length >= FEWEST_WHOLE,
  };
}

/** Of fewer lines nobody can tell how wide the text is. */
const FEWEST = 3;
/** Longer lines are whole paragraphs. */
const LONGEST = 170;
/** So many of them are no accident. */
const FEWEST_WHOLE = 5;

/** Lines right below each other. */
function blocksOf(lines: readonly TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    if (last !== undefined && isRightBelow(line, last)) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    last = line;
  }
  return blocks;
}

const isRightBelow = (line: TextLine, last: TextLine): boolean =>
  line.place.page === last.place.page && last.place.line + 1 === line.place.line;

/** Where fewer than half of the lines are full, each is a paragraph or a point of its own. */
const areRagged = (block: readonly TextLine[]): boolean => 2 * wrappedIn(block).length < block.length - 1;

function wrappedIn(block: readonly TextLine[]): TextLine[] {
  const right = Math.max(...block.map(rightOf));
  const closest = Math.min(...block.slice(1).map(roomOf));
  return block.filter((line, index) => {
    const next = block[index + 1];
    const isFull = next !== undefined && rightOf(line) + letterOf(line) * (1 + firstWordOf(next).length) > right;
    return isFull && roomOf(next) <= closest * MORE_ROOM;
  });
}

/** Those that end before they had to. */
function shortIn(block: readonly TextLine[]): TextLine[] {
  const full = new Set(wrappedIn(block));
  return block.filter((line) => !full.has(line));
}

/** Paragraphs stand farther apart than their lines. */
const MORE_ROOM = 1.2;
const roomOf = ({ room }: TextLine): number => room ?? 1;

const rightOf = ({ pieces }: TextLine): number => pieces.at(-1)?.to ?? 0;

/** How wide a letter is, in what the line's pieces are measured in. */
const letterOf = (line: TextLine): number => (rightOf(line) - (line.pieces[0]?.from ?? 0)) / Math.max(1, textOf(line).length);

const firstWordOf = (line: TextLine): string => textOf(line).split(' ')[0] ?? '';
