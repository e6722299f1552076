import { strToU8, zipSync } from 'fflate';

/** A cell with what a spreadsheet should take it for. Numbers are decimal texts with a point, so that none passes through binary fractions. */
export type SheetCell =
  | { readonly kind: 'text' | 'head'; readonly text: string }
  | { readonly kind: 'number' | 'amount'; readonly decimal: string }
  /** An ISO date. */
  | { readonly kind: 'date'; readonly date: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** How many letters wide each column is. */
  readonly widths: readonly number[];
}

/** A workbook with one sheet whose first row stays in sight (ECMA-376). Texts are texts: nothing in it is a formula. */
export function writeXlsx(sheet: Sheet): Uint8Array {
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${escaped(sheetName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml'),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // The same table gives the same bytes, whenever it is written.
  return zipSync(files, { level: 3, mtime: new Date('1980-01-02T00:00:00Z') });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`;

function relations(...pairs: readonly string[]): string {
  const one = (index: number): string =>
    `<Relationship Id="rId${index / 2 + 1}" Type="${RELATIONSHIPS}/${pairs[index]}" Target="${pairs[index + 1]}"/>`;
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${pairs.map((_, index) => (index % 2 === 0 ? one(index) : '')).join('')}</Relationships>`;
}

/** The order of the formats is the number of the style: text, head, whole number, amount, date. Formats 3 and 4 are built in. */
const STYLE_OF = { text: 0, head: 1, number: 2, amount: 3, date: 4 } as const;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml({ rows, widths }: Sheet): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const body = rows.map(rowXml).join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${body}</sheetData></worksheet>`;
}

function rowXml(cells: readonly (SheetCell | null)[], index: number): string {
  const written = cells.map((cell, column) => (cell === null ? '' : cellXml(cell, `${columnName(column)}${index + 1}`)));
  return `<row r="${index + 1}">${written.join('')}</row>`;
}

/** A to Z, then AA and on. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

function cellXml(cell: SheetCell, place: string): string {
  const start = `<c r="${place}" s="${STYLE_OF[cell.kind]}"`;
  if ('decimal' in cell) return `${start}><v>${cell.decimal}</v></c>`;
  if (cell.kind === 'date') return `${start}><v>${dayNumber(cell.date)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text.slice(0, MOST_LETTERS))}</t></is></c>`;
}

/** What a cell holds; a spreadsheet calls a file with more broken. */
const MOST_LETTERS = 32_767;

const DAY_MILLISECONDS = 86_400_000;

/** Days since the last of December 1899, as workbooks count them from March 1900 on. */
const dayNumber = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS;

/** At most 31 letters and none of `[]:*?/\`. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Blad1';

/** Without the characters that XML has no way to write. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
