import type { Document, Heading } from '../../../platform/documents/document.ts';

/** A heading with those under it, for a list of contents. */
export interface ContentsEntry {
  readonly heading: Heading;
  readonly below: readonly ContentsEntry[];
}

/** The report's headings down to a level, those of a lower level under the one above them. */
export function contentsOf(document: Document, depth: number): readonly ContentsEntry[] {
  return nested(document.blocks.filter((block) => block.kind === 'heading').filter((heading) => heading.level <= depth));
}

function nested(headings: readonly Heading[]): readonly ContentsEntry[] {
  const starts = headings.flatMap((heading, index) => (isTop(headings, heading) ? [index] : []));
  return starts.flatMap((start, place) => {
    const [heading, ...below] = headings.slice(start, starts[place + 1] ?? headings.length);
    return heading === undefined ? [] : [{ heading, below: nested(below) }];
  });
}

/** A heading that no heading of a higher level stands before. */
const isTop = (headings: readonly Heading[], heading: Heading): boolean =>
  heading.level <= Math.min(...headings.slice(0, headings.indexOf(heading) + 1).map((each) => each.level));
