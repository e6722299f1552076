/** What a row of a thread is: what was said first, an answer, and that somebody closed or opened it again. */
export type CommentKind = 'comment' | 'answer' | 'resolved' | 'reopened';

export interface WrittenComment {
  readonly id: string;
  readonly chapter: string;
  /** The comment that it belongs to; null for the comment itself. */
  readonly thread: string | null;
  readonly kind: CommentKind;
  /** The passage that it is about; null for the whole chapter. */
  readonly quote: string | null;
  readonly body: string;
  readonly writtenAt: string;
  readonly writtenBy: string | null;
}

/** A comment with all that came of it. */
export interface Thread {
  readonly first: WrittenComment;
  readonly rest: readonly WrittenComment[];
  readonly isOpen: boolean;
  /** Whether the quoted passage still stands in the text; null when nothing was quoted. */
  readonly stands: boolean | null;
}

/** The threads of a chapter in the order they were begun, the open ones first. */
export function threadsOf(comments: readonly WrittenComment[], markdown: string): readonly Thread[] {
  const threads = comments
    .filter(({ thread }) => thread === null)
    .map((first): Thread => {
      const rest = comments.filter(({ thread }) => thread === first.id);
      const stands = first.quote === null ? null : hasPassage(markdown, first.quote);
      return { first, rest, isOpen: isOpen(rest), stands };
    });
  return [...threads.filter((thread) => thread.isOpen), ...threads.filter((thread) => !thread.isOpen)];
}

/** A thread is open until somebody closes it, and again when somebody opens it again. */
const isOpen = (rest: readonly WrittenComment[]): boolean =>
  rest.findLast(({ kind }) => kind === 'resolved' || kind === 'reopened')?.kind !== 'resolved';

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const hasPassage = (markdown: string, quote: string): boolean => spaced(markdown).includes(spaced(quote));

/** How many open threads each chapter has. */
export function openThreads(comments: readonly WrittenComment[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const { first, isOpen: goesOn } of threadsOf(comments, '')) if (goesOn) open.set(first.chapter, (open.get(first.chapter) ?? 0) + 1);
  return open;
}
