import { exact } from '../../../shared/exact.ts';
import { slug } from '../../../shared/swedish.ts';
import { figureKey } from '../../figures/figure.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Claim, SURENESS } from './claim.ts';
import { interventionOf } from './interventions.ts';
import { isCount, type Of, PEOPLE } from './people-claims.ts';

/** Exit reasons by their code. */
export interface ExitReason {
  readonly code: string;
  readonly name: string;
}

/** Claims of how many left for which reason, and the reasons themselves. */
export interface ExitClaims {
  readonly claims: readonly Claim[];
  readonly reasons: readonly ExitReason[];
}

/** How many left an intervention for a reason, in a table with a column or with a row for each reason. */
export function exitClaims(tables: readonly PrintedTable[], of: Of): ExitClaims {
  const cells = tables.flatMap((table) => [...cellsInColumns(table), ...cellsInRows(table, of)]);
  const reasons = new Map(cells.map(({ reason }) => [slug(reason), reason]));
  return { claims: cells.flatMap((cell) => exitClaim(cell, of)), reasons: [...reasons].map(([code, name]) => ({ code, name })) };
}

interface ReasonCell {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly column: number;
  readonly reason: string;
  readonly intervention: string;
}

const ENDED = /^(?:antal )?(?:avslutade|avslut|utskrivna)/i;
const LEAST_REASONS = 2;

/** Columns to the right of those who left that come to as many: they tell why. */
function cellsInColumns(table: PrintedTable): ReasonCell[] {
  const rows = table.rows.filter(({ label }) => !isTotal(label));
  return reasonColumns(table).flatMap((column) => {
    const reason = labelOf(table, column);
    return rows.map((row) => ({ table, row, column, reason, intervention: row.label }));
  });
}

function reasonColumns(table: PrintedTable): number[] {
  const ended = table.columns.findIndex(({ label }) => ENDED.test(label.trim()));
  if (ended === -1) return [];
  const after = [...table.columns.keys()].filter((column) => column > ended && isReason(table, column));
  if (after.length < LEAST_REASONS) return [];
  const adding = table.rows.filter((row) => sumOf(row, after) === countIn(row, ended));
  return adding.length * 2 > table.rows.length ? after : [];
}

const labelOf = ({ columns }: PrintedTable, column: number): string => columns[column]?.label.trim() ?? '';

const isReason = (table: PrintedTable, column: number): boolean => {
  const label = labelOf(table, column);
  return (
    slug(label) !== '' &&
    !isTotal(label) &&
    table.columns[column]?.role !== 'share' &&
    table.rows.some((row) => countIn(row, column) !== null)
  );
};

/** A column for each intervention, whose rows come to the total below them: they tell why. */
function cellsInRows(table: PrintedTable, { interventions }: Of): ReasonCell[] {
  if (!/avslut|utskriv/i.test([table.title, table.head.text].join(' '))) return [];
  const end = table.rows.findIndex(({ label }) => isTotal(label));
  const total = table.rows[end];
  const rows = table.rows.slice(0, Math.max(end, 0));
  if (total === undefined || rows.length < LEAST_REASONS) return [];
  const named = [...table.columns.keys()].filter((column) => interventionOf(labelOf(table, column), interventions) !== undefined);
  const adding = named.filter((column) => rows.reduce((sum, row) => sum + (countIn(row, column) ?? 0n), 0n) === countIn(total, column));
  return adding.flatMap((column) => rows.map((row) => ({ table, row, column, reason: row.label, intervention: labelOf(table, column) })));
}

function countIn(row: PrintedRow, column: number): bigint | null {
  const number = row.cells[column]?.number ?? null;
  return number === null || number.unit !== null || !isCount(number.value) ? null : number.value.numerator;
}

const sumOf = (row: PrintedRow, columns: readonly number[]): bigint =>
  columns.reduce((sum, column) => sum + (countIn(row, column) ?? 0n), 0n);

function exitClaim({ table, row, column, reason, intervention: name }: ReasonCell, { year, interventions }: Of): Claim[] {
  const intervention = interventionOf(name, interventions);
  const count = countIn(row, column);
  if (intervention === undefined || count === null) return [];
  const key = figureKey(`insats.${intervention.id}.avslut.${slug(reason)}`, year);
  const label = `${intervention.name}: avslutade, ${reason}`;
  return [{ ...PEOPLE, key, label, value: exact(count), places: [placeOf(table, row, column)], isTold: false, sureness: SURENESS.people }];
}
