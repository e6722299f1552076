import { readCsv } from '../../../platform/files/csv.ts';
import { decodeText } from '../../../platform/files/text.ts';
import { readXlsx } from '../../../platform/files/xlsx.ts';
import type { SentFile, SentForm } from '../../../platform/http/routes.ts';
import { unescapedCell } from '../../../shared/formula-cell.ts';
import { type Fields, textIn } from '../fields.ts';
import { type Choices, choicesOf, parsed } from './import-choices.form.ts';
import { type Sheet, type SheetRow, sheetOf } from './sheet.ts';

/** What somebody wants to read in: the table as it came, and which column is what. */
export interface ImportForm {
  readonly version: number | null;
  readonly sheet: Sheet;
  /** The rows under the headings. */
  readonly rows: readonly SheetRow[];
  /** Everything of the file that is looked at, the titles too. */
  readonly table: readonly SheetRow[];
  /** What was chosen; by the headings where nothing was. */
  readonly choice: (year: number) => Choices;
  /** Why there is no table. */
  readonly fault: string | null;
}

const MOST_ROWS = 515;
const MOST_COLUMNS = 40;

export function readImport({ fields, files }: SentForm): ImportForm {
  const file = files.get('fil')?.[0];
  const all = file === undefined ? tableSent(fields) : tableOf(file);
  const table = (all ?? []).slice(0, MOST_ROWS).map(({ line, cells }) => ({ line, cells: cells.slice(0, MOST_COLUMNS).map(shortened) }));
  const sheet = sheetOf(table);
  const number = textIn(fields, 'version');
  return {
    sheet,
    rows: sheet.rows,
    version: /^\d{1,4}$/.test(number) ? Number(number) : null,
    table,
    choice: (year) => choicesOf(fields, sheet, { year, isNew: file !== undefined }),
    fault: faultIn(file, all === null ? null : sheet),
  };
}

const shortened = (cell: string): string => cell.slice(0, 2000);

function faultIn(file: SentFile | undefined, sheet: Sheet | null): string | null {
  if (sheet === null)
    return file === undefined
      ? 'Välj en fil först: ett kalkylark (XLSX) eller en tabell i text (CSV).'
      : 'Filen är varken ett kalkylark (XLSX) eller en tabell i text (CSV). Spara den på nytt som något av dem.';
  return sheet.rows.length === 0 ? 'Filen har inga rader under rubrikerna.' : null;
}

const ZIP = [0x50, 0x4b];

function tableOf({ bytes }: SentFile): readonly SheetRow[] | null {
  if (bytes.length === 0) return null;
  if (ZIP.every((byte, place) => bytes[place] === byte)) {
    const read = readXlsx(bytes);
    return read.ok ? read.value : null;
  }
  const isText = !bytes.subarray(0, 1000).some((byte) => byte < 9) || bytes[0] === 0xff || bytes[0] === 0xfe;
  return isText ? textTable(decodeText(bytes).text) : null;
}

/** A title on the first line may have a comma in it, so the separator is told: the one that stands on the most lines. */
function textTable(text: string): readonly SheetRow[] {
  const isTold = text.startsWith('sep=');
  const { rows } = readCsv(isTold ? text : `sep=${separatorOf(text)}\n${text}`);
  return rows.map(({ line, cells }) => ({ line: isTold ? line : line - 1, cells: cells.map(unescapedCell) }));
}

const SEPARATORS = [';', '\t', ','] as const;

function separatorOf(text: string): string {
  const lines = text.split('\n', 40).filter((line) => !line.startsWith('#'));
  const counted = SEPARATORS.map((sign) => ({ sign, count: lines.filter((line) => line.includes(sign)).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/** The table as the page sent it back, with the numbers that its rows had in the file. */
function tableSent(fields: Fields): readonly SheetRow[] | null {
  const table = parsed(fields.get('tabell')?.[0] ?? '');
  if (!Array.isArray(table)) return null;
  const lines = textIn(fields, 'radnummer').split(' ').map(Number);
  return table.map((row, index) => ({ line: lines[index] || index + 1, cells: Array.isArray(row) ? row.map(String) : [] }));
}
