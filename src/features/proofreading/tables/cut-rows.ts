import type { TextLine, TextPlace } from '../../../shared/document-text.ts';

/** A row as its cells stand beside each other, before anybody knows what they mean. */
export interface RawRow {
  readonly place: TextPlace;
  readonly cells: readonly string[];
}

/** Rows that belong together, and the lines above them that may tell what they are. */
export interface RawTable {
  readonly rows: readonly RawRow[];
  readonly above: readonly TextLine[];
  /** The lines that it was read from. */
  readonly lines: readonly TextLine[];
  /** Headings over several columns stand over each of them already. */
  readonly isSpread?: boolean;
}

/** The cells of lines whose file tells where the cells are: `from` is the number of the column. */
export function rowsOfCells(lines: readonly TextLine[]): RawRow[] {
  const width = Math.max(...lines.flatMap(({ pieces }) => pieces.map(({ to }) => to)));
  return lines.map(({ place, pieces }) => {
    const cells = Array.from({ length: width }, () => '');
    for (const { from, text } of pieces) cells[from] = text;
    return { place, cells };
  });
}
