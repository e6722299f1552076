import { readCsv } from '../../platform/files/csv.ts';
import { decodeText } from '../../platform/files/text.ts';
import { readXlsx, type XlsxProblem } from '../../platform/files/xlsx.ts';
import type { Problem, Understood } from '../../shared/problem.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { readColumnMap } from './column-map.form.ts';
import { type ColumnRole, columnMapName, KIND_NAMES, proposeColumns, ROLE_NAMES } from './column-map.ts';
import type { Ledger } from './ledger.ts';
import type { SheetRow } from './sheet-records.ts';
import { ledgerOfTable } from './spreadsheet.ts';

export interface BookTable {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a table of balances or postings, CSV or XLSX, by its column map. Without a map one is proposed, and nothing is read. */
export function readBookTable(table: BookTable, map: BookTable | null, year: number): Understood<Ledger | null> {
  const rows = rowsOf(table.bytes);
  if (!rows.ok) return { value: null, problems: [about(table.name, ['table.unreadable', REFUSALS[rows.problem.kind]])] };
  if (map === null) return { value: null, problems: [about(table.name, ['table.no-map', noMap(table.name, rows.value)])] };
  const columns = readColumnMap(decodeText(map.bytes).text, map.name, year);
  if (columns.value === null) return { value: null, problems: columns.problems };
  return ledgerOfTable(rows.value, columns.value, table.name);
}

const about = (file: string, [code, message]: readonly [string, string]): Problem => ({
  code,
  severity: 'error',
  file,
  line: null,
  message,
});

const ZIP = [0x50, 0x4b];

function rowsOf(bytes: Uint8Array): Result<readonly SheetRow[], XlsxProblem> {
  if (ZIP.every((byte, place) => bytes[place] === byte)) return readXlsx(bytes);
  const hasControlBytes = bytes.subarray(0, 1000).some((byte) => byte < 9);
  return hasControlBytes && bytes[0] !== 0xff && bytes[0] !== 0xfe ? no({ kind: 'notXlsx' }) : yes(readCsv(decodeText(bytes).text).rows);
}

const REFUSALS: Readonly<Record<XlsxProblem['kind'], string>> = {
  notXlsx: 'Filen är varken en tabell i text (CSV) eller ett kalkylark (XLSX). Spara den på nytt som XLSX eller CSV.',
  tooLarge: 'Kalkylarket är för stort för att läsas. Spara bara bladet med bokföringen, som CSV.',
  noSheet: 'Kalkylarket har inget blad som kan läsas. Spara det på nytt som XLSX eller CSV.',
};

/** The headings that a table seems to have, and what they are taken for; null when it is no table that can be read. */
export interface TableHeadings {
  readonly headings: readonly string[];
  readonly proposal: ReturnType<typeof proposeColumns>;
}

/** The row with headings that programs use, else the first one with several texts in it. */
export function headingsOf({ bytes }: Pick<BookTable, 'bytes'>): TableHeadings | null {
  const rows = rowsOf(bytes);
  if (!rows.ok) return null;
  const first = rows.value.slice(0, 50);
  const named =
    first.find(({ cells }) => proposeColumns(cells) !== null) ??
    first.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  if (named === undefined) return null;
  return { headings: named.cells.filter((cell) => cell.trim() !== ''), proposal: proposeColumns(named.cells) };
}

/** Tells how to write the map, with a proposal where the headings are words that programs use. */
function noMap(name: string, rows: readonly SheetRow[]): string {
  const proposal = rows.slice(0, 50).flatMap((row) => proposeColumns(row.cells) ?? [])[0];
  const start = `Tabellen behöver en kolumnkarta, ${columnMapName(name)}, som talar om vilken kolumn som har vad.`;
  if (proposal === undefined) return `${start} Hur den skrivs står i docs/arsmapp.md.`;
  const columns = Object.entries(proposal.headings).map(([role, heading]) => `  ${ROLE_NAMES[role as ColumnRole]}: ${heading}`);
  return `${start} Förslag efter rubrikerna:\ntabell: ${KIND_NAMES[proposal.kind]}\nkolumner:\n${columns.join('\n')}`;
}
