/**
 * A cell that a spreadsheet would compute instead of show. Such cells are neither read nor written:
 * a file from outside could otherwise make a colleague's spreadsheet fetch or send something (OWASP ASVS 1.2.10).
 */
export function looksLikeFormula(cell: string): boolean {
  return /^[=@]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d\s.,%\u00a0\u202f]*$/.test(cell));
}

/** An apostrophe first makes a cell plain text, as spreadsheets have it. A row that begins with # would be a comment. */
export const isEscaped = (cell: string): boolean => /^'+[=+\-@#]/.test(cell);

export const escapedCell = (cell: string): string =>
  isEscaped(cell) || looksLikeFormula(cell) || cell.startsWith('#') ? `'${cell}` : cell;
