import { exact } from '../../../shared/exact.ts';
import { slug } from '../../../shared/swedish.ts';
import { figureKey } from '../../figures/figure.ts';
import { shareIn } from '../statements/in-base-units.ts';
import { isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedColumn, PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Claim, type ClaimUnit, SURENESS } from './claim.ts';
import { isCount } from './people-claims.ts';

/** Names of what a survey is about, by their id: groups that were asked, and questions without a number. */
export interface SurveyClaims {
  readonly claims: readonly Claim[];
  readonly names: ReadonlyMap<string, string>;
}

/** How many were asked and how many answered, and what they answered, in tables of surveys. */
export function surveyClaims(tables: readonly PrintedTable[], year: number): SurveyClaims {
  const cells = tables.flatMap((table) => [...responsesIn(table), ...indicatorsIn(table, year)]);
  const claims = cells.flatMap((cell) => claimAt(cell, year));
  return { claims, names: new Map(cells.map(({ id, name }) => [id, name])) };
}

interface SurveyCell {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly column: number;
  /** The group or the question. */
  readonly id: string;
  readonly name: string;
  readonly figure: string;
  readonly unit: ClaimUnit;
}

const ASKED = /tillfråga/i;
const ANSWERED = /^(?:antal )?(?:svar|svarande|besvarade)(?: totalt)?$/i;

function responsesIn(table: PrintedTable): SurveyCell[] {
  const [asked, answered] = [ASKED, ANSWERED].map((words) => table.columns.findIndex(({ label }) => words.test(label.trim())));
  if (asked === undefined || answered === undefined || asked < 0 || answered < 0) return [];
  return table.rows
    .filter(({ label }) => slug(label) !== '' && !isTotal(label))
    .flatMap((row) => {
      const group = { table, row, id: `svar.${slug(row.label)}`, name: row.label };
      return [
        { ...group, column: asked, figure: `${group.id}.tillfragade`, unit: 'personer' as const },
        { ...group, column: answered, figure: `${group.id}.svar`, unit: 'personer' as const },
      ];
    });
}

/** A column of shares of the year itself; one of the whole country is told by its heading. */
function indicatorsIn(table: PrintedTable, year: number): SurveyCell[] {
  if (!/indikator/i.test([table.title, table.head.text, ...table.headings.slice(-1)].join(' '))) return [];
  const find = (is: (column: PrintedColumn) => boolean): number => table.columns.findIndex((column) => is(column));
  const own = find((column) => isShareOf(column, year) && !NATIONAL.test(column.label));
  const national = find((column) => isShareOf(column, year) && NATIONAL.test(column.label));
  const answers = find(({ label }) => ANSWERED.test(label.trim()));
  return table.rows
    .filter(({ label }) => slug(label) !== '' && !isTotal(label))
    .flatMap((row) => cellsOfIndicator({ table, row }, { own, national, answers }));
}

const NATIONAL = /riket|nationell|hela landet/i;
const isShareOf = ({ label, year: own, role }: PrintedColumn, year: number): boolean =>
  (own === year || own === null) &&
  !/jämför|medel|förändr|bortfall/i.test(label) &&
  (role === 'share' || /klart positiv|andel|resultat/i.test(label));

interface Columns {
  readonly own: number;
  readonly national: number;
  readonly answers: number;
}

function cellsOfIndicator({ table, row }: Pick<SurveyCell, 'table' | 'row'>, { own, national, answers }: Columns): SurveyCell[] {
  const number = numberOf(row.label);
  const id = number === null ? `uppgift.${idOfQuestion(row.label)}` : `indikator.${number}`;
  const common = { table, row, id, name: row.label };
  const all = [
    { ...common, column: own, figure: id, unit: 'procent' as const },
    { ...common, column: number === null ? -1 : national, figure: `${id}.riket`, unit: 'procent' as const },
    { ...common, column: number === null ? -1 : answers, figure: `${id}.svar`, unit: 'svar' as const },
  ];
  return all.filter(({ column }) => column >= 0);
}

const LONGEST_ID = 60;
const idOfQuestion = (label: string): string => `enkat-${slug(label).slice(0, LONGEST_ID)}`.replace(/-$/, '');

/** The national indicators have numbers from 1 to 17: `7. Deltagarna …`, `Indikator 7`. */
function numberOf(label: string): number | null {
  const found = /^(?:indikator )?(\d{1,2})(?:[.):–-]|\s|$)/i.exec(label.trim())?.[1];
  const number = Number(found ?? 0);
  return number >= 1 && number <= 17 ? number : null;
}

function claimAt({ table, row, column, name, figure, unit }: SurveyCell, year: number): Claim[] {
  const number = row.cells[column]?.number ?? null;
  if (number === null || row.cells[column]?.kind !== 'number') return [];
  const common = { key: figureKey(figure, year), unit, places: [placeOf(table, row, column)], isTold: false, sureness: SURENESS.table };
  const label = `${name}, ${table.columns[column]?.label ?? ''}`;
  if (unit !== 'procent') return isCount(number.value) ? [{ ...common, label, value: number.value, grain: exact(1) }] : [];
  const { value, grain } = shareIn(number);
  const isPossible = value.numerator >= 0n && value.numerator <= value.denominator;
  return isPossible ? [{ ...common, label, value, grain }] : [];
}
