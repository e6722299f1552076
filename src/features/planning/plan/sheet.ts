import { oreIn } from '../fields.ts';
import { type ColumnRole, rolesOf } from './column-roles.ts';

// Where the table of a spreadsheet begins.

/** A row of the file, with its number there. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  /** What stands above the headings. */
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  /** The number of the row of headings. */
  readonly headLine: number;
  readonly rows: readonly SheetRow[];
}

/** So far down the headings are looked for. */
const DEEPEST_HEAD = 15;

/** The row of headings is the first that names the rows and an amount; where none does, the first with at least two cells filled in. */
export function sheetOf(table: readonly SheetRow[]): Sheet {
  const first = table.slice(0, DEEPEST_HEAD);
  const known = first.findIndex(({ cells }, index) => isHead(cells, table.slice(index + 1)));
  const filled = first.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const place = known >= 0 ? known : Math.max(filled, 0);
  const head = table[place];
  return {
    titles: table.slice(0, place).flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== '')),
    headings: head?.cells ?? [],
    headLine: head?.line ?? 1,
    rows: table.slice(place + 1),
  };
}

/** A file of another year has headings too, so every year that they name is tried. */
function isHead(headings: readonly string[], rows: readonly SheetRow[]): boolean {
  const years = headings.flatMap((heading) => heading.match(/\b20\d\d\b/g) ?? []).map(Number);
  return [0, ...years].some((year) => {
    const roles = rolesIn({ headings, rows }, year);
    return roles.includes('namn') && roles.some((role) => role?.startsWith('belopp-'));
  });
}

/** Which column has which role. Where no heading says what the rows are called, texts under no heading do. */
export function rolesIn({ headings, rows }: Pick<Sheet, 'headings' | 'rows'>, year: number): readonly (ColumnRole | null)[] {
  const roles = rolesOf(headings, year);
  if (roles.includes('namn')) return roles;
  const names = headings.findIndex((heading, index) => heading.trim() === '' && isOfTexts(rows, index));
  return roles.map((role, index) => (index === names ? 'namn' : role));
}

function isOfTexts(rows: readonly SheetRow[], index: number): boolean {
  const filled = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => oreIn(cell) === undefined).length * 2 > filled.length;
}
