import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import { no, type Result, yes } from '../../shared/result.ts';
import type { CsvRow } from './csv.ts';
import { cellText, dateStyles, type Workbook } from './xlsx-cells.ts';
import { eachElement, isInside, type XmlElement } from './xml.ts';

/** Why a file is no spreadsheet that can be read. */
export type XlsxProblem = { readonly kind: 'notXlsx' } | { readonly kind: 'tooLarge' } | { readonly kind: 'noSheet' };

/** So much of a workbook is unpacked, of so many parts, and so many cells are kept; what is larger is made to fill the memory. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_PARTS = 2_000;
const MOST_CELLS = 10_000_000;

/** The rows of the first sheet of a workbook as text, each with its number in the sheet. Formulas give the value they last had. */
export function readXlsx(bytes: Uint8Array): Result<readonly CsvRow[], XlsxProblem> {
  const parts = unzipped(bytes);
  if (!parts.ok) return parts;
  const sheet = firstSheet(parts.value);
  if (sheet === null) return no({ kind: 'noSheet' });
  const styles = textOf(parts.value, 'xl/styles.xml');
  const workbook: Workbook = {
    strings: sharedStrings(textOf(parts.value, 'xl/sharedStrings.xml')),
    isDate: dateStyles(styles),
    startsIn1904: /date1904="(1|true)"/.test(textOf(parts.value, 'xl/workbook.xml')),
  };
  const rows = rowsOf(sheet, workbook);
  return rows === null ? no({ kind: 'tooLarge' }) : yes(rows);
}

type Parts = ReadonlyMap<string, Uint8Array>;

function unzipped(bytes: Uint8Array): Result<Parts, XlsxProblem> {
  try {
    return isAnnouncedTooLarge(bytes) ? no({ kind: 'tooLarge' }) : unpack(bytes);
  } catch {
    return no({ kind: 'notXlsx' });
  }
}

const isWanted = (name: string): boolean => /^xl\/.*\.(xml|rels)$/i.test(name);

/** Whether the parts are too many or too large, as the list at the end of the file says. Throws when there is no such list. */
function isAnnouncedTooLarge(bytes: Uint8Array): boolean {
  let [parts, announced] = [0, 0];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1;
      if (isWanted(name)) announced += originalSize;
      return false;
    },
  });
  return parts > MOST_PARTS || announced > MOST_BYTES;
}

/** So little is unpacked at a time that what it becomes, a thousand times as much at most, can be stopped in time. */
const PIECE_BYTES = 8_192;

/** The list may lie, so what comes out is counted too. */
function unpack(bytes: Uint8Array): Result<Parts, XlsxProblem> {
  const parts = new Map<string, Uint8Array[]>();
  let [seen, unpacked] = [0, 0];
  const unzip = new Unzip((file) => {
    seen += 1;
    if (seen > MOST_PARTS) throw new Error('more parts than the list says');
    if (!isWanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece) => {
      if (error !== null) throw error;
      unpacked += piece.length;
      pieces.push(piece);
    };
    parts.set(file.name, pieces);
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && unpacked <= MOST_BYTES; at += PIECE_BYTES) {
    unzip.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
  }
  if (unpacked > MOST_BYTES) return no({ kind: 'tooLarge' });
  return yes(new Map(Array.from(parts, ([name, pieces]) => [name, Buffer.concat(pieces)])));
}

const textOf = (parts: Parts, name: string): string => {
  const part = parts.get(name);
  return part === undefined ? '' : strFromU8(part);
};

/** The XML of the sheet that stands first in the workbook. */
function firstSheet(parts: Parts): string | null {
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

/** Null when there are too many cells: one far to the right makes its row as long as that. */
function rowsOf(xml: string, workbook: Workbook): CsvRow[] | null {
  const rows: CsvRow[] = [];
  let room = MOST_CELLS;
  let [cells, cell]: [string[], OpenCell] = [[], {}];
  eachElement(xml, (element) => {
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
  return room < 0 ? null : rows.filter((row) => row.cells.some((each) => each !== ''));
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
