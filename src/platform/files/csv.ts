import { escapedCell } from '../../shared/formula-cell.ts';

/** A row of a table kept as text. */
export interface CsvRow {
  /** Where the row begins, counted from 1. A quoted field may make it several lines long. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table kept as text: whatever could be read, and the lines where a quotation mark has no match. */
export interface CsvText {
  readonly separator: ';' | ',' | '\t';
  readonly rows: readonly CsvRow[];
  readonly unmatchedQuotes: readonly number[];
}

/**
 * Reads comma, semicolon or tab separated text. Empty lines and lines that begin with `#` are left out.
 * A quotation mark without a match costs its own line only, so that all other faults of the file can still be told;
 * that is why this is not left to a package.
 */
export function readCsv(text: string): CsvText {
  const directive = /^sep=(.)\n/.exec(text);
  const separator = directive === null ? separatorOf(text) : (SEPARATORS.find((sign) => sign === directive[1]) ?? ';');
  const rows: CsvRow[] = [];
  const unmatchedQuotes: number[] = [];
  let line = directive === null ? 1 : 2;
  let start = directive === null ? 0 : directive[0].length;
  while (start < text.length) {
    const row = readRow(text, start, separator);
    const cells = row.cells.map((cell) => cell.trim());
    if (row.isUnmatched) unmatchedQuotes.push(line);
    if (!cells[0]?.startsWith('#') && cells.some((cell) => cell !== '')) rows.push({ line, cells });
    line += row.lines;
    start = row.end;
  }
  return { separator, rows, unmatchedQuotes };
}

const SEPARATORS = [';', '\t', ','] as const;

function separatorOf(text: string): CsvText['separator'] {
  const header = text.split('\n').find((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  const counts = SEPARATORS.map((sign) => ({ sign, count: header.split(sign).length - 1 }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

interface ReadRow {
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
  readonly isUnmatched: boolean;
}

function readRow(text: string, start: number, separator: string): ReadRow {
  const lineEnd = endOfLine(text, start);
  const physical = text.slice(start, lineEnd);
  if (physical.trimStart().startsWith('#') || !physical.includes('"')) return plainRow(physical, separator, lineEnd);
  return quotedRow(text, start, separator) ?? { ...plainRow(physical, separator, lineEnd), isUnmatched: true };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

const plainRow = (physical: string, separator: string, lineEnd: number): ReadRow => ({
  cells: physical.split(separator),
  end: lineEnd + 1,
  lines: 1,
  isUnmatched: false,
});

/** A row with quotation marks, or null when one of them is never closed. */
function quotedRow(text: string, start: number, separator: string): ReadRow | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    if (cell === null) return null;
    cells.push(cell.text);
    at = cell.end;
    if (text[at] !== separator) break;
    at += 1;
  }
  return { cells, end: at + 1, lines: text.slice(start, at).split('\n').length, isUnmatched: false };
}

function plainCell(text: string, start: number, separator: string): { text: string; end: number } {
  const lineEnd = endOfLine(text, start);
  const next = text.indexOf(separator, start);
  const end = next === -1 || next > lineEnd ? lineEnd : next;
  return { text: text.slice(start, end), end };
}

/** The closing mark must stand before a separator or the end of a line; else the opening mark has no match. */
function quotedCell(text: string, start: number, separator: string): { text: string; end: number } | null {
  let mark = text.indexOf('"', start + 1);
  while (mark !== -1 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  if (mark === -1) return null;
  const after = text[mark + 1];
  if (after !== undefined && after !== separator && after !== '\n') return null;
  return { text: text.slice(start + 1, mark).replaceAll('""', '"'), end: mark + 1 };
}

/** A table as text, with semicolons and quotation marks only where they are needed. No cell of it is a formula to a spreadsheet. */
export const csvText = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.map(csvCell).join(';')}\n`).join('');

function csvCell(text: string): string {
  const cell = escapedCell(text);
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
