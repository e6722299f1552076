import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { saysThatItGoesOn } from './layout-blocks.ts';

/**
 * A table that was cut where a page ended stands in the file as two: the second one says that it goes on, `fortsättning Kostnader`, or has
 * the same head right below rows that nothing sums. Its rows are read as rows of the first, or what the first lacks would seem to be missing.
 */
export function withContinuedTables(lines: readonly TextLine[]): TextLine[] {
  const begunBy = new Map<number, number>();
  let head: Span | null = null;
  let before: Span | null = null;
  for (const span of spansOf(lines)) {
    if (head !== null && before !== null && goesOn(head, before, span)) begunBy.set(span.table, head.table);
    else head = span;
    before = span;
  }
  return lines.map((line) => {
    const table = line.table === null ? undefined : begunBy.get(line.table);
    return table === undefined ? line : { ...line, table };
  });
}

/** The lines of one table that the file tells as one. */
interface Span {
  readonly table: number;
  readonly first: TextLine;
  readonly last: TextLine;
  /** Where its last line is among all. */
  readonly end: number;
  readonly begin: number;
}

function spansOf(lines: readonly TextLine[]): Span[] {
  const spans = new Map<number, Span>();
  for (const [at, line] of lines.entries()) {
    if (line.table === null) continue;
    const { first, begin } = spans.get(line.table) ?? { first: line, begin: at };
    spans.set(line.table, { table: line.table, first, last: line, begin, end: at });
  }
  return [...spans.values()];
}

function goesOn(head: Span, before: Span, { first, begin }: Span): boolean {
  const says = saysThatItGoesOn(first.pieces.find(({ text }) => text !== '')?.text ?? '');
  const isNext = begin === before.end + 1 && textOf(first) === textOf(head.first) && first.pieces.length > 2;
  const isSame = isNext && !IS_SUM.test(before.last.pieces[0]?.text ?? '');
  const isNear = (first.place.page ?? 0) - (before.last.place.page ?? 0) <= 1;
  return (says || isSame) && isNear && widthOf(before.last) === widthOf(first);
}

const IS_SUM = /^ ?(?:delsumma|summa|totalt?)(?!\p{sc=Latin})/iu;

const widthOf = ({ pieces }: TextLine): number => Math.max(...pieces.map(({ to: end }) => end));
