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
      // Of another file nobody has said anything yet.
      skipped: new Set(file === undefined ? placesIn(fields, /^hoppa-(\d{1,3})$/) : []),
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

/** The places in the names of fields that are filled in. */
const placesIn = (fields: Fields, named: RegExp): readonly number[] =>
  [...fields.keys()].flatMap((name) => {
    const place = named.exec(name)?.[1];
    return place === undefined ? [] : [Number(place)];
  });

function faultIn(file: SentFile | undefined, table: readonly SheetRow[] | null): string | null {
  if (table === null)
    return file === undefined
      ? 'Välj en fil först: ett kalkylark (XLSX) eller en tabell i text (CSV).'
      : 'Filen är varken ett kalkylark (XLSX) eller en tabell i text (CSV). Spara den på nytt som något av dem.';
  return table.length < 2 ? 'Filen har inga rader under rubrikerna.' : null;
}

function rolesChosen(fields: Fields, { headings, rows }: Pick<ImportForm, 'headings' | 'rows'>, year: number): Import['roles'] {
  const proposed = rolesOf(headings, year).map((role, index) => (role === 'slag' && saysSides(rows, index) ? 'typ' : role));
  const before = headingsBefore(fields);
  return headings.map((heading, index) => {
    const chosen = fields.get(`roll-${before === null ? index : before.indexOf(heading)}`)?.[0];
    return chosen === undefined ? (proposed[index] ?? null) : (COLUMN_ROLES.find((role): role is ColumnRole => role === chosen) ?? null);
  });
}

/** The headings that columns were chosen for, when another file is chosen after that: the same heading is the same column. */
function headingsBefore(fields: Fields): readonly string[] | null {
  const sent = fields.get('rubriker')?.[0];
  const headings = sent === undefined ? null : parsed(sent);
  return Array.isArray(headings) ? headings.map(String) : null;
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
  const table = parsed(fields.get('tabell')?.[0] ?? '');
  if (!Array.isArray(table)) return null;
  return table.map((row, index) => ({ line: index + 1, cells: Array.isArray(row) ? row.map(String) : [] }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
