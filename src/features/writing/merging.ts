import { alignmentOf } from './alignment.ts';
import { paragraphsOf } from './difference.ts';

/** What somebody put in place of a stretch of the text they began from. */
interface Change {
  readonly from: number;
  readonly until: number;
  readonly pieces: readonly string[];
}

/**
 * What two people made of the same text, put together by paragraphs; null when both have changed the same place, and only a person can
 * say what it should be.
 */
export function mergedTexts(base: string, mine: string, theirs: string): string | null {
  const paragraphs = paragraphsOf(base);
  const changes = inOrder(changesFrom(paragraphs, mine), changesFrom(paragraphs, theirs));
  return changes.some((change, index) => meets(change, changes[index + 1])) ? null : applied(paragraphs, changes);
}

function changesFrom(base: readonly string[], text: string): readonly Change[] {
  const pieces = paragraphsOf(text);
  return alignmentOf(base, pieces)
    .filter(({ isSame }) => !isSame)
    .map(({ before: [from, until], after }) => ({ from, until, pieces: pieces.slice(...after) }));
}

/** The changes of both, by their place. What both have made alike is one change. */
function inOrder(mine: readonly Change[], theirs: readonly Change[]): readonly Change[] {
  const others = theirs.filter((change) => !mine.some((each) => isAlike(each, change)));
  return [...mine, ...others].sort((a, b) => a.from - b.from || a.until - b.until);
}

const isAlike = (a: Change, b: Change): boolean =>
  a.from === b.from &&
  a.until === b.until &&
  a.pieces.length === b.pieces.length &&
  a.pieces.every((piece, index) => piece === b.pieces[index]);

/** Two changes of the same paragraphs, or two that put something in at the same place, which could stand in either order. */
const meets = (change: Change, next: Change | undefined): boolean =>
  next !== undefined && (next.from < change.until || (next.from === change.from && next.until === change.until));

function applied(base: readonly string[], changes: readonly Change[]): string {
  let at = 0;
  const parts = changes.flatMap(({ from, until, pieces }) => {
    const kept = base.slice(at, from);
    at = until;
    return [...kept, ...pieces];
  });
  return [...parts, ...base.slice(at)].join('');
}
