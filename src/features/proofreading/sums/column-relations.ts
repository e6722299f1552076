import { absolute, add, compare, type Exact, isZero, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { grainIn, isMoney, summableColumns, valueAt } from './amounts.ts';
import { isBesideSums } from './labels.ts';

/** A column that on every row is what two or more others come to: `Avvikelse` of `Utfall` and `Budget`, `Avslutade` of their reasons. */
export interface ColumnRelation {
  readonly target: number;
  readonly terms: readonly ColumnTerm[];
  /** Rows that tell whether it is so at all, and those of them where it is. */
  readonly telling: readonly PrintedRow[];
  readonly held: readonly PrintedRow[];
  /** All rows that it can be tried on. */
  readonly rows: readonly PrintedRow[];
  /** Whether the headings say the same. */
  readonly isNamed: boolean;
  /** Whether they say so in words that leave nothing else: `Kvinnor`, `Män` and `Totalt`. */
  readonly isSaid: boolean;
  /** Whether only the size counts: some print a variance as utfall less budget, some the other way round, and some as better or worse. */
  readonly isSizeOnly: boolean;
}

export interface ColumnTerm {
  readonly column: number;
  readonly sign: 1 | -1;
}

/** How the columns of a table hang together, as far as the rows themselves bear it out. Each column is explained once. */
export function columnRelations(table: PrintedTable): ColumnRelation[] {
  const columns = summableColumns(table)
    .filter((column) => ![INHABITANTS, POINTS].some((words) => words.test(table.columns[column]?.label ?? '')))
    .slice(0, MOST_COLUMNS);
  const best = columns.flatMap((target) => {
    const relations = candidatesFor(table, columns, target).map((candidate) => triedOn(table, candidate));
    return relations.filter(isBorneOut).sort(byTrust).slice(0, 1);
  });
  // The same three columns can be told in three ways: as a sum, and as a difference from either side.
  const once = new Map(best.sort((a, b) => byTrust(b, a)).map((relation) => [columnsIn(relation), relation]));
  const told = [...once.values()].filter((relation) => !isOutdone(relation, [...once.values()]));
  return told.sort((a, b) => a.target - b.target);
}

/** Where two of its columns are explained without a flaw by another relation, one that fails on some rows is no relation. */
function isOutdone(relation: ColumnRelation, all: readonly ColumnRelation[]): boolean {
  if (!hasFlaw(relation)) return false;
  const own = columnsOf(relation);
  return all.some(
    (other) =>
      other !== relation &&
      !hasFlaw(other) &&
      other.held.length > 2 &&
      columnsOf(other).filter((column) => own.includes(column)).length > 1,
  );
}

const hasFlaw = ({ telling, held }: ColumnRelation): boolean => held.length < telling.length;
const columnsOf = ({ target, terms }: Candidate): number[] => [target, ...terms.map(({ column }) => column)];

/** Where each inhabitant costs a krona more, what is paid grows by as many kronor as there are inhabitants: no relation of the rows. */
const INHABITANTS = /invånar|befolkning|folkmängd/i;

/** Points of per cent are between shares, and no difference of what was counted. */
const POINTS = /(?<!\p{sc=Latin})p\.?e\.?(?!\p{sc=Latin})|procentenhet/iu;

/** More columns than any report has would only take time. */
const MOST_COLUMNS = 30;

const columnsIn = (candidate: Candidate): string =>
  columnsOf(candidate)
    .sort((a, b) => a - b)
    .join(' ');

type Candidate = Pick<ColumnRelation, 'target' | 'terms' | 'isNamed' | 'isSaid' | 'isSizeOnly'>;

const byTrust = (a: ColumnRelation, b: ColumnRelation): number =>
  Number(b.isSaid) - Number(a.isSaid) ||
  Number(b.isNamed) - Number(a.isNamed) ||
  b.held.length - a.held.length ||
  a.terms.length - b.terms.length;

/** Few rows are no proof against headings that leave nothing else. */
const MOST_UNHELD = 2;

/** Most rows bear it out; with a heading that says so it is enough that some do, and that not many speak against it. */
function isBorneOut({ telling, held, isNamed, isSaid }: ColumnRelation): boolean {
  const failed = telling.length - held.length;
  if (isSaid && failed <= MOST_UNHELD) return true;
  return isNamed ? held.length >= 1 && held.length >= failed : held.length >= 3 && held.length >= 3 * failed;
}

function candidatesFor(table: PrintedTable, columns: readonly number[], target: number): Candidate[] {
  const others = columns.filter((column) => column !== target && !isTwin(table, column, target));
  return [...differences(table, others, target), ...blocks(table, columns, target)].filter((candidate) => !areYears(table, candidate));
}

/** Outcomes of different years are no sum or difference of each other, whatever a few rows may come to. */
function areYears({ columns }: PrintedTable, candidate: Candidate): boolean {
  const own = columnsOf(candidate).map((column) => columns[column]);
  const years = own.flatMap((column) => (column?.role === 'actual' && column.year !== null ? [column.year] : []));
  return new Set(years).size === own.length;
}

/** The same amount in two columns, as `Netto` of what has no income, explains nothing. */
const isTwin = (table: PrintedTable, a: number, b: number): boolean =>
  table.rows.every((row) => {
    const [one, other] = [valueAt(table, row, a), valueAt(table, row, b)];
    return one === null || other === null || compare(one, other) === 0;
  });

/** One column less another. */
function differences(table: PrintedTable, others: readonly number[], target: number): Candidate[] {
  const isVariance = table.columns[target]?.role === 'variance';
  return others.flatMap((a) =>
    others
      .filter((b) => b !== a && (isVariance ? b > a : true))
      .map((b) => ({
        target,
        terms: [
          { column: a, sign: 1 as const },
          { column: b, sign: -1 as const },
        ],
        isNamed: isNamedDifference(table, target, [a, b]),
        isSaid: false,
        isSizeOnly: isVariance,
      })),
  );
}

function isNamedDifference({ columns }: PrintedTable, target: number, [a, b]: readonly [number, number]): boolean {
  const [of, one, other] = [columns[target], columns[a], columns[b]];
  if (of === undefined || one === undefined || other === undefined) return false;
  const roles = [one.role, other.role];
  if (of.role === 'variance') return roles.filter((role) => role === 'budget').length === 1;
  if (of.role === 'net') return roles.includes('income') && roles.includes('cost');
  return isAnswers([of.label, one.label, other.label]);
}

/** Answers are those who were asked less those who did not answer. */
const isAnswers = ([of = '', one = '', other = '']: readonly string[]): boolean =>
  /svar/i.test(of) && /tillfråga|utskick|skickad/i.test(one) && /bortfall|ej svar/i.test(other);

const LONGEST = 12;

/** Columns that follow each other, added up. */
function blocks(table: PrintedTable, columns: readonly number[], target: number): Candidate[] {
  const isVariance = (column: number): boolean => table.columns[column]?.role === 'variance';
  return columns
    .flatMap((_, from) => Array.from({ length: LONGEST - 1 }, (__, more) => columns.slice(from, from + 2 + more)))
    .filter((block, index) => block.length === 2 + (index % (LONGEST - 1)) && !block.includes(target) && !block.some(isVariance))
    .map((block) => ({
      target,
      terms: block.map((column) => ({ column, sign: 1 as const })),
      isNamed: isNamedSum(table, target, block),
      isSaid: isSaidSum(table, target, block),
      isSizeOnly: false,
    }));
}

function isNamedSum({ columns }: PrintedTable, target: number, block: readonly number[]): boolean {
  const of = columns[target]?.label ?? '';
  const labels = block.map((column) => columns[column]?.label ?? '');
  if (/avslut|utskriv/i.test(of)) return labels.every((label) => EXITS.test(label));
  const isSexes = labels.length === 2 && labels.some((label) => WOMEN.test(label)) && labels.some((label) => MEN.test(label));
  return isSexes ? /deltagare|antal|total|summa|personer|alla/i.test(of) : /^(?:total|summa)/i.test(of) && labels.length > 1;
}

/** Women, men and their total with no other sex in the table, or those who have left and all reasons, to the last `Annat`. */
function isSaidSum({ columns }: PrintedTable, target: number, block: readonly number[]): boolean {
  const labels = columns.map(({ label }) => label.trim());
  return isSexesOfAll(labels, target, block) || isEveryReason(labels, target, block);
}

function isSexesOfAll(labels: readonly string[], target: number, block: readonly number[]): boolean {
  const areSexes = block.length === 2 && block.every((column) => /^(?:antal |varav )?(?:kvinnor|män)$/i.test(labels[column] ?? ''));
  const isOfAll = /^(?:antal )?(?:totalt?|summa|deltagare|samtliga|alla|personer)(?: totalt)?$/i.test(labels[target] ?? '');
  return areSexes && isOfAll && Math.abs(target - (block[0] ?? 0)) <= 2 && !labels.some((label) => OTHER_SEX.test(label));
}

function isEveryReason(labels: readonly string[], target: number, block: readonly number[]): boolean {
  const reasons = labels.filter((label, column) => column > target && EXITS.test(label)).length;
  // A column after them may be a reason whose heading was read wrongly.
  const isAll = block.at(-1) === labels.length - 1 && block[0] === target + 1 && block.length === reasons && reasons > 2;
  return isAll && /^(?:antal )?avslutade$/i.test(labels[target] ?? '') && /annat|annan|övrig/i.test(labels[block.at(-1) ?? 0] ?? '');
}

const OTHER_SEX = /kön|binär|okän|uppgift/i;

const EXITS =
  /arbete|studie|rehab|sjuk|annat|annan|övrig|flytt|avbru|okänd|saknas|pension|vård|praktik|anställning|utbildning|sysselsättning/i;
const WOMEN = /kvinn|flick/i;
const MEN = /(?<!\p{sc=Latin})män|pojk/iu;

function triedOn(table: PrintedTable, candidate: Candidate): ColumnRelation {
  const telling = table.rows.filter((row) => isTelling(table, row, candidate));
  const held = telling.filter((row) => holdsOn(table, row, candidate));
  return { ...candidate, telling, held, rows: table.rows.filter((row) => canBeTried(table, row, candidate)) };
}

const canBeTried = (table: PrintedTable, row: PrintedRow, { target, terms }: Pick<Candidate, 'target' | 'terms'>): boolean =>
  valueAt(table, row, target) !== null &&
  !isBesideSums(row.label) &&
  !isOfNoBefore(row, target, terms) &&
  !terms.some(({ column }) => row.cells[column]?.kind === 'hidden') &&
  terms.some(({ column }) => !isZero(valueAt(table, row, column) ?? ZERO));

/** `16 – –`: with nothing to compare with there is no difference either. */
const isOfNoBefore = ({ cells }: PrintedRow, target: number, terms: readonly ColumnTerm[]): boolean =>
  terms.some(({ sign }) => sign === -1) &&
  [target, ...terms.map(({ column }) => column)].filter((column) => /^[-–—]$/.test(cells[column]?.text.trim() ?? '')).length > 1;

/** A row tells something when the target and at least two terms are there and are not nothing; an empty cell is nothing. */
function isTelling(table: PrintedTable, row: PrintedRow, { target, terms }: Candidate): boolean {
  if (!canBeTried(table, row, { target, terms })) return false;
  return terms.filter(({ column }) => !isZero(valueAt(table, row, column) ?? ZERO)).length >= 2;
}

function holdsOn(table: PrintedTable, row: PrintedRow, relation: Candidate): boolean {
  const difference = subtract(valueAt(table, row, relation.target) ?? ZERO, computedOn(table, row, relation));
  return compare(absolute(difference), roundingOf(table, relation)) <= 0;
}

/** What the terms come to on a row; with the target's own sign when only the size counts. */
export function computedOn(table: PrintedTable, row: PrintedRow, { target, terms, isSizeOnly }: Candidate): Exact {
  const sum = terms.reduce((total, { column, sign }) => {
    const value = valueAt(table, row, column) ?? ZERO;
    return subtract(total, sign === 1 ? subtract(ZERO, value) : value);
  }, ZERO);
  const value = valueAt(table, row, target) ?? ZERO;
  // What a result is better by is often told the other way round than what costs are.
  const isTurned = isMoney(table) && terms.some(({ sign }) => sign === -1) && isZero(add(value, sum));
  return (isSizeOnly && compare(value, ZERO) !== compare(sum, ZERO)) || isTurned ? subtract(ZERO, sum) : sum;
}

export const roundingOf = (table: PrintedTable, { target }: Pick<Candidate, 'target'>): Exact =>
  isMoney(table) ? grainIn(table, target) : ZERO;
