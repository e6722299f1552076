import { readCsv } from '../../../platform/files/csv.ts';
import { decodeText } from '../../../platform/files/text.ts';
import { readXlsx } from '../../../platform/files/xlsx.ts';
import type { SentFile, SentForm } from '../../../platform/http/routes.ts';
import { unescapedCell } from '../../../shared/formula-cell.ts';
import { slug } from '../../../shared/swedish.ts';
import { chosenFrom, type Fields, textIn } from '../fields.ts';
import { COLUMN_ROLES, type ColumnRole, rolesOf } from './column-roles.ts';
import type { Import, SheetRow } from './imported-lines.ts';

/** What somebody wants to read in: the table as it came, and which column is what. */
export interface ImportForm {
  readonly version: number | null;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** What was chosen; by the headings where nothing was. */
  readonly choice: (year: number) => Import;
  /** Why there is no table. */
  readonly fault: string | null;
}

const MOST_ROWS = 500;
const MOST_COLUMNS = 40;

export function readImport({ fields, files }: SentForm): ImportForm {
  const file = files.get('fil')?.[0];
  const table = file === undefined ? tableSent(fields) : tableOf(file);
  const [head, ...rows] = table ?? [];
  const headings = (head?.cells ?? []).slice(0, MOST_COLUMNS);
  const number = textIn(fields, 'version');
  return {
    version: /^\d{1,4}$/.test(number) ? Number(number) : null,
    headings,
    rows: rows
      .slice(0, MOST_ROWS)
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, 2000)) })),
    choice: (year) => ({
      roles: rolesChosen(fields, { headings, rows }, year),
      usualKind: chosenFrom(SIDES, textIn(fields, 'typ'), 'kostnad'),
      kinds: kindsChosen(fields),
    }),
    fault: faultIn(file, table),
  };
}

const SIDES = ['kostnad', 'intakt'] as const;

/** What somebody has said that single rows are: fields are called `sida-3`. */
const kindsChosen = (fields: Fields): Import['kinds'] =>
  new Map(
    [...fields].flatMap(([name, [chosen]]) => {
      const place = /^sida-(\d{1,3})$/.exec(name)?.[1];
      const kind = SIDES.find((side) => side === chosen);
      return place === undefined || kind === undefined ? [] : [[Number(place), kind] as const];
    }),
  );

function faultIn(file: SentFile | undefined, table: readonly SheetRow[] | null): string | null {
  if (table === null)
    return file === undefined
      ? 'Välj en fil först: ett kalkylark (XLSX) eller en tabell i text (CSV).'
      : 'Filen är varken ett kalkylark (XLSX) eller en tabell i text (CSV). Spara den på nytt som något av dem.';
  return table.length < 2 ? 'Filen har inga rader under rubrikerna.' : null;
}

function rolesChosen(fields: Fields, { headings, rows }: Pick<ImportForm, 'headings' | 'rows'>, year: number): Import['roles'] {
  const proposed = rolesOf(headings, year).map((role, index) => (role === 'slag' && saysSides(rows, index) ? 'typ' : role));
  return headings.map((_, index) => {
    const chosen = fields.get(`roll-${index}`)?.[0];
    return chosen === undefined ? (proposed[index] ?? null) : (COLUMN_ROLES.find((role): role is ColumnRole => role === chosen) ?? null);
  });
}

/** A column called Slag may well say whether a row is income or cost. */
const saysSides = (rows: readonly SheetRow[], index: number): boolean => {
  const words = rows.map(({ cells }) => slug(cells[index] ?? '')).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => /^(intakt|kostnad)/.test(word));
};

const ZIP = [0x50, 0x4b];

function tableOf({ bytes }: SentFile): readonly SheetRow[] | null {
  if (bytes.length === 0) return null;
  if (ZIP.every((byte, place) => bytes[place] === byte)) {
    const read = readXlsx(bytes);
    return read.ok ? read.value : null;
  }
  const isText = !bytes.subarray(0, 1000).some((byte) => byte < 9) || bytes[0] === 0xff || bytes[0] === 0xfe;
  if (!isText) return null;
  return readCsv(decodeText(bytes).text).rows.map(({ line, cells }) => ({ line, cells: cells.map(unescapedCell) }));
}

/** The table as the page sent it back. */
function tableSent(fields: Fields): readonly SheetRow[] | null {
  try {
    const table: unknown = JSON.parse(fields.get('tabell')?.[0] ?? '');
    if (!Array.isArray(table)) return null;
    return table.map((row, index) => ({ line: index + 1, cells: Array.isArray(row) ? row.map(String) : [] }));
  } catch {
    return null;
  }
}
