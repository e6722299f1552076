import { strFromU8 } from 'fflate';
import { no, type Result, yes } from '../../shared/result.ts';
import type { CsvRow } from './csv.ts';
import { cellText, dateStyles, type Workbook } from './xlsx-cells.ts';
import { eachElement, isInside, type XmlElement } from './xml.ts';
import { unzipped, type ZipParts } from './zip.ts';

/** Why a file is no spreadsheet that can be read. */
export type XlsxProblem = { readonly kind: 'notXlsx' } | { readonly kind: 'tooLarge' } | { readonly kind: 'noSheet' };

/** So many cells are kept; what is larger is made to fill the memory. */
const MOST_CELLS = 10_000_000;

/** The rows of the first sheet of a workbook as text, each with its number in the sheet. Formulas give the value they last had. */
export function readXlsx(bytes: Uint8Array): Result<readonly CsvRow[], XlsxProblem> {
  const parts = unzipped(bytes, isWanted);
  if (!parts.ok) return no({ kind: parts.problem.kind === 'notZip' ? 'notXlsx' : 'tooLarge' });
  const sheet = firstSheet(parts.value);
  if (sheet === null) return no({ kind: 'noSheet' });
  const styles = textOf(parts.value, 'xl/styles.xml');
  const workbook: Workbook = {
    strings: sharedStrings(textOf(parts.value, 'xl/sharedStrings.xml')),
    isDate: dateStyles(styles),
    startsIn1904: /date1904="(1|true)"/.test(textOf(parts.value, 'xl/workbook.xml')),
  };
  const rows = rowsOf(sheet, workbook);
  return typeof rows === 'string' ? no({ kind: rows }) : yes(rows);
}

const isWanted = (name: string): boolean => /^xl\/.*\.(xml|rels)$/i.test(name);

const textOf = (parts: ZipParts, name: string): string => {
  const part = parts.get(name);
  return part === undefined ? '' : strFromU8(part);
};

/** The XML of the sheet that stands first in the workbook. */
function firstSheet(parts: ZipParts): string | null {
  const ids: (string | undefined)[] = [];
  eachElement(textOf(parts, 'xl/workbook.xml'), ({ name, attributes }) => {
    if (name === 'sheet') ids.push(attributes['r:id']);
  });
  let target: string | undefined;
  eachElement(textOf(parts, 'xl/_rels/workbook.xml.rels'), ({ attributes: { Id, Target } }) => {
    if (Id !== undefined && Id === ids[0]) target = Target;
  });
  if (target === undefined) return null;
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return parts.has(path) ? textOf(parts, path) : null;
}

/** Every shared string; a string in several pieces is put together, and readings of Asian characters are left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let pieces = '';
  eachElement(xml, (element) => {
    if (element.name === 't' && !isInside(element, 'rPh')) pieces += element.text;
    if (element.name !== 'si') return;
    strings.push(pieces);
    pieces = '';
  });
  return strings;
}

/** Too large when there are too many cells: one far to the right makes its row as long as that. */
function rowsOf(xml: string, workbook: Workbook): CsvRow[] | 'tooLarge' | 'notXlsx' {
  const rows: CsvRow[] = [];
  let room = MOST_CELLS;
  let [cells, cell]: [string[], OpenCell] = [[], {}];
  const isWhole = eachElement(xml, (element) => {
    const { name, attributes } = element;
    if (!isInside(element, 'sheetData')) return;
    if (name === 'c') {
      cells[columnOf(attributes.r) ?? cells.length] = textOfCell(cell, attributes, workbook).trim();
      cell = {};
    } else if (name === 'row') {
      room -= cells.length;
      if (room < 0) return;
      rows.push({ line: Number(attributes.r ?? (rows.at(-1)?.line ?? 0) + 1), cells: Array.from(cells, (each) => each ?? '') });
      cells = [];
    } else notePart(cell, element);
  });
  if (room < 0) return 'tooLarge';
  // What is left of a sheet that is cut off may well add up.
  return isWhole ? rows.filter((row) => row.cells.some((each) => each !== '')) : 'notXlsx';
}

/** The parts of a cell that has not ended yet. */
interface OpenCell {
  formula?: string;
  value?: string;
  inline?: string;
}

function notePart(cell: OpenCell, { name, text }: XmlElement): void {
  if (name === 'f') cell.formula = text;
  if (name === 'v') cell.value = text;
  if (name === 't') cell.inline = (cell.inline ?? '') + text;
}

/** A formula gives the value it last had; one that was never computed is kept as a formula. */
function textOfCell({ formula, value, inline }: OpenCell, attributes: XmlElement['attributes'], workbook: Workbook): string {
  if (value !== undefined && value !== '') return cellText(attributes, value, workbook);
  return inline ?? (formula === undefined ? '' : `=${formula}`);
}

/** `AB12` → 27 */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined || letters.length > 3) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
