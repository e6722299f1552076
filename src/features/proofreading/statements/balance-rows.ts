import { hasNumbers, type PrintedRow, type PrintedTable } from '../tables/printed-table.ts';
import type { StatementKind } from '../tables/statement-kind.ts';
import { figuresOn } from './figures-on.ts';
import type { PrintedFigure } from './printed-figure.ts';
import { plainLabel, wordingOf } from './wordings.ts';

/**
 * Equity is told in many ways: as one row, as what it began with and the result, with or without a sum that may have any name.
 * What it began with is the first row before the result that has no other name, and its end the row after the result.
 */
export function balanceFigures(table: PrintedTable, kind: StatementKind, year: number): PrintedFigure[] {
  if (kind !== 'balans') return [];
  const rows = equityRows(table.rows);
  const result = rows.findIndex(({ label }) => wordingOf(label, kind)?.figure === 'br.arets-resultat');
  const at = (row: PrintedRow | undefined, id: string): PrintedFigure[] =>
    row === undefined ? [] : figuresOn({ table, row, kind, year }, id);
  const before = openingOf(rows, result, kind);
  const total = rows.find((row, index) => index > result && row !== before && isClosing(row) && wordingOf(row.label, kind) === undefined);
  if (result === -1) return rows.length === 1 ? at(rows[0], 'br.eget-kapital') : at(total, 'br.eget-kapital');
  return [...at(before, 'br.eget-kapital-ingaende'), ...at(total, 'br.eget-kapital')];
}

/** Where no row says that it is what the year began with. */
function openingOf(rows: readonly PrintedRow[], result: number, kind: StatementKind): PrintedRow | undefined {
  if (rows.some(({ label }) => wordingOf(label, kind)?.figure === 'br.eget-kapital-ingaende')) return undefined;
  return rows.find(
    (row, index) => index !== result && wordingOf(row.label, kind) === undefined && isCapital(row) && (!isClosing(row) || index < result),
  );
}

const isCapital = ({ label }: PrintedRow): boolean => /kapital|balanserat|föregående|tidigare/i.test(label) && !/^summa/i.test(label);
const isClosing = ({ label }: PrintedRow): boolean =>
  /^(?:summa |utgående )?eget kapital(?: vid årets slut)?$|^summa eget kapital$|balanserade? resultat$/i.test(plainLabel(label));

/** From the heading of equity, or its first row, until provisions or liabilities. */
function equityRows(rows: readonly PrintedRow[]): PrintedRow[] {
  const start = rows.findIndex(({ label }) => /eget kapital/i.test(label));
  if (start === -1) return [];
  const rest = rows.slice(start);
  const end = rest.findIndex(({ label }) =>
    /^(?:avsättning|(?:kortfristiga |långfristiga )?skulder)|^summa (?:eget kapital.*skulder|skulder)/i.test(label),
  );
  return rest.slice(0, end === -1 ? rest.length : end).filter(hasNumbers);
}
