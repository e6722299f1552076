import { type Exact, exact } from '../../../shared/exact.ts';
import { slug } from '../../../shared/swedish.ts';
import { figureKey } from '../../figures/figure.ts';
import { factsInTables, type Measure, type PeopleFact } from '../people/people-facts.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';
import { EVERYBODY } from '../words/entities.ts';
import { type Claim, SURENESS } from './claim.ts';
import { interventionOf, type ToldIntervention } from './interventions.ts';

/** What is counted by the last part of the figure's name. Places at work or studies are exit reasons, told by themselves. */
const ENDINGS: Readonly<Partial<Record<Measure, string>>> = {
  deltagare: 'deltagare',
  kvinnor: 'kvinnor',
  män: 'man',
  nya: 'nya',
  avslutade: 'avslutade',
};

interface Of {
  readonly year: number;
  readonly interventions: readonly ToldIntervention[];
}

/** Tables that count people, of the year of the report. */
export const tablesOfPeople = (tables: readonly PrintedTable[], year: number): PrintedTable[] =>
  tables.filter((table) => statementKind(table) === 'annan' && isOfYear(table, year) && factsInTables([table]).length > 0);

/** A table that names other years only is of them. */
function isOfYear({ title }: PrintedTable, year: number): boolean {
  const years = [...title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([found]) => found);
  return years.length === 0 || years.includes(String(year));
}

/** Counts of participants as claims: of an intervention, or of all of them together. */
export const claimsOfPeople = (facts: readonly PeopleFact[], of: Of): Claim[] => facts.flatMap((fact) => claimOfPeople(fact, of));

function claimOfPeople({ entity, measure, value, places, where }: PeopleFact, { year, interventions }: Of): Claim[] {
  const id = figureOf(entity, ENDINGS[measure], interventions);
  if (id === null || !isCount(value)) return [];
  const label = `${entity === EVERYBODY ? 'Alla insatser' : entity}: ${measure}`;
  const sureness = where === 'tabell' ? SURENESS.people : SURENESS.text;
  return [{ ...PEOPLE, key: figureKey(id, year), label, value, places, isTold: where === 'text', sureness }];
}

/** `deltagare.summa` and `deltagare.kvinnor` of everybody, `insats.enter.kvinnor` of those in one intervention. */
function figureOf(entity: string, ending: string | undefined, interventions: readonly ToldIntervention[]): string | null {
  if (ending === undefined) return null;
  if (entity === EVERYBODY) return ending === 'deltagare' ? 'deltagare.summa' : `deltagare.${ending}`;
  const intervention = interventionOf(entity, interventions);
  return intervention === undefined ? null : `insats.${intervention.id}.${ending}`;
}

const PEOPLE = { unit: 'personer', grain: exact(1) } as const;
const MOST_PEOPLE = 1_000_000n;

export const isCount = ({ numerator, denominator }: Exact): boolean => denominator === 1n && numerator >= 0n && numerator < MOST_PEOPLE;

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

/** Columns to the right of those who left that come to as many: they tell why. */
export function exitClaims(tables: readonly PrintedTable[], of: Of): ExitClaims {
  const told = tables.flatMap((table) => {
    const columns = reasonColumns(table);
    return columns.map((column) => ({ table, column, name: table.columns[column]?.label.trim() ?? '' }));
  });
  const reasons = new Map(told.map(({ name }) => [slug(name), name]));
  const claims = told.flatMap(({ table, column, name }) =>
    table.rows.filter(({ label }) => !isTotal(label)).flatMap((row) => exitClaim({ table, column, name, row }, of)),
  );
  return { claims, reasons: [...reasons].map(([code, name]) => ({ code, name })) };
}

const ENDED = /^(?:antal )?(?:avslutade|avslut|utskrivna)/i;
const LEAST_REASONS = 2;

function reasonColumns(table: PrintedTable): number[] {
  const ended = table.columns.findIndex(({ label }) => ENDED.test(label.trim()));
  if (ended === -1) return [];
  const after = [...table.columns.keys()].filter((column) => column > ended && isReason(table, column));
  if (after.length < LEAST_REASONS) return [];
  const adding = table.rows.filter((row) => sumOf(row, after) === countIn(row, ended));
  return adding.length * 2 > table.rows.length ? after : [];
}

const isReason = ({ columns, rows }: PrintedTable, column: number): boolean => {
  const label = columns[column]?.label.trim() ?? '';
  return slug(label) !== '' && !isTotal(label) && columns[column]?.role !== 'share' && rows.some((row) => countIn(row, column) !== null);
};

function countIn(row: PrintedRow, column: number): bigint | null {
  const number = row.cells[column]?.number ?? null;
  return number === null || number.unit !== null || !isCount(number.value) ? null : number.value.numerator;
}

const sumOf = (row: PrintedRow, columns: readonly number[]): bigint =>
  columns.reduce((sum, column) => sum + (countIn(row, column) ?? 0n), 0n);

interface ReasonCell {
  readonly table: PrintedTable;
  readonly column: number;
  readonly name: string;
  readonly row: PrintedRow;
}

function exitClaim({ table, column, name, row }: ReasonCell, { year, interventions }: Of): Claim[] {
  const intervention = interventionOf(row.label, interventions);
  const count = countIn(row, column);
  if (intervention === undefined || count === null) return [];
  const key = figureKey(`insats.${intervention.id}.avslut.${slug(name)}`, year);
  const label = `${intervention.name}: avslutade, ${name}`;
  const places = [placeOf(table, row, column)];
  return [{ ...PEOPLE, key, label, value: exact(count), places, isTold: false, sureness: SURENESS.people }];
}
