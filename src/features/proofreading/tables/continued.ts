import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { isTotal } from '../sums/labels.ts';
import { saysThatItGoesOn } from './layout-blocks.ts';

/**
 * A table that was cut where a page ended stands in the file as two: the second one says that it goes on, `fortsättning Kostnader`, or has
 * the same head right below rows that nothing sums. Its rows are read as rows of the first, or what the first lacks would seem to be missing.
 */
export function withContinuedTables(lines: readonly TextLine[]): TextLine[] {
  const read: TextLine[] = [];
  let joined: { readonly from: number; readonly to: number } | null = null;
  let [first, last]: (TextLine | undefined)[] = [];
  lines.forEach((line, at) => {
    const { table } = line;
    if (table !== null && table !== last?.table && table !== joined?.from) {
      joined =
        first !== undefined && last !== undefined && goesOn({ first, last, isNext: lines[at - 1]?.table != null }, line)
          ? to(last, table)
          : null;
      if (joined === null) first = line;
    }
    const own: TextLine = table !== null && table === joined?.from ? { ...line, table: joined.to } : line;
    read.push(own);
    if (table !== null) last = own;
  });
  return read;
}

const to = ({ table }: TextLine, from: number): { readonly from: number; readonly to: number } => ({ from, to: table ?? from });

/** The table before: its head, its last row, and whether nothing stands below that. */
interface Before {
  readonly first: TextLine;
  readonly last: TextLine;
  readonly isNext: boolean;
}

function goesOn({ first, last, isNext }: Before, line: TextLine): boolean {
  const says = saysThatItGoesOn(line.pieces.find(({ text }) => text !== '')?.text ?? '');
  const isSame = isNext && textOf(line) === textOf(first) && line.pieces.length > 2 && !isTotal(last.pieces[0]?.text ?? '');
  return (says || isSame) && widthOf(last) === widthOf(line) && (line.place.page ?? 0) - (last.place.page ?? 0) <= 1;
}

const widthOf = ({ pieces }: TextLine): number => Math.max(...pieces.map(({ to: end }) => end));
