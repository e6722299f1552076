/**
 * A cell that a spreadsheet would compute instead of show. Such cells are neither read nor written:
 * a file from outside could otherwise make a colleague's spreadsheet fetch or send something (OWASP ASVS 1.2.10).
 * Some spreadsheets take wide signs for narrow ones, and look past signs that are not seen.
 */
export function looksLikeFormula(cell: string): boolean {
  return /^[=@＝＠＋－\t\r\n\0]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d\s.,%\u00a0\u202f]*$/.test(cell));
}

/** An apostrophe first makes a cell plain text, as spreadsheets have it. A row that begins with # would be a comment. */
const isEscaped = (cell: string): boolean => /^'+[=+\-@#＝＠＋－\t\r\n\0]/.test(cell);

export const escapedCell = (cell: string): string =>
  isEscaped(cell) || looksLikeFormula(cell) || cell.startsWith('#') ? `'${cell}` : cell;

/** The text that was escaped. */
export const unescapedCell = (cell: string): string => (isEscaped(cell) ? cell.slice(1) : cell);
