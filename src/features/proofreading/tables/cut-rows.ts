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
  return withCutNames(
    lines.map(({ place, pieces }) => {
      const cells = Array.from({ length: width }, () => '');
      for (const { from, text } of pieces) cells[from] = text;
      return { place, cells };
    }),
  );
}

/** `4 | Minst 70 procent av dem ska`, and below it `uppleva nytta | 70 % | 74 % | Nått`: a numbered row that was cut within its name, and stands one cell too far to the left from there on. */
function withCutNames(rows: readonly RawRow[]): RawRow[] {
  return rows.flatMap((row, index) => {
    const [before, next] = [rows[index - 1], rows[index + 1]];
    if (before !== undefined && isCutName(before, row)) return [];
    if (next === undefined || !isCutName(row, next)) return [row];
    const [number = '', name = ''] = row.cells;
    const [rest = '', ...others] = next.cells;
    return [{ place: next.place, cells: [number, `${name} ${rest}`, ...others.slice(0, -1)] }];
  });
}

const isCutName = ({ cells: [number = '', name = '', ...none] }: RawRow, { cells: [rest = '', ...others] }: RawRow): boolean =>
  /^\d{1,2}\.?$/.test(number.trim()) &&
  /\p{sc=Latin}{3}/u.test(name) &&
  none.length > 0 &&
  none.every((text) => text === '') &&
  /^\p{Ll}/u.test(rest.trim()) &&
  others.at(-1) === '' &&
  others.some((text) => text !== '');

/** Words that go on in the next line of their cells are told together. */
export function wrappedTogether(rows: readonly RawRow[]): RawRow[] {
  const done: RawRow[] = [];
  for (const row of rows) {
    const last = done.at(-1);
    if (last !== undefined && goesOnInCells(last, row))
      done[done.length - 1] = { place: last.place, cells: last.cells.map((cell, at) => `${cell} ${row.cells[at] ?? ''}`.trim()) };
    else done.push(row);
  }
  return done;
}

/** No label, and words below words: nothing of it is a number of its own. */
function goesOnInCells({ cells: above }: RawRow, { cells: [label = '', ...others] }: RawRow): boolean {
  const some = [...others.keys()].filter((at) => others[at] !== '');
  const areWords = some.every((at) => /\p{sc=Latin}{3}/u.test(others[at] ?? '') && (above[at + 1] ?? '') !== '');
  return label === '' && some.length > 0 && areWords;
}
