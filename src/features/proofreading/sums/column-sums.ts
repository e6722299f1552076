import { add, compare, exact, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, sumText, type Trial, tried } from '../trial.ts';
import { grainIn, isMoney, valueAt } from './amounts.ts';
import { type ColumnRelation, columnRelations, computedOn, roundingOf } from './column-relations.ts';
import { isMiswritten } from './miswritten.ts';
import { placeOf } from './places.ts';

/** Every row of every relation between columns. */
export const checkColumnSums = (table: PrintedTable): Trial[] =>
  columnRelations(table).flatMap((relation) => {
    const turned = turnedRow(table, relation);
    return relation.rows.map((row) => (row === turned ? turnedTrial(table, relation, row) : trialOf(table, relation, row)));
  });

/** The only row of costs whose variance has another sign than those of all the others. */
function turnedRow(table: PrintedTable, relation: ColumnRelation): PrintedRow | undefined {
  if (!relation.isSizeOnly || /absolut/i.test(table.columns[relation.target]?.label ?? '')) return undefined;
  const lastIncome = table.rows.findIndex(({ label }) => /^(?:summa|totala) (?:verksamhetens )?intäkter/i.test(label));
  const above = new Set(table.rows.slice(0, lastIncome + 1));
  const isIncome = (row: PrintedRow): boolean => OF_INCOME.test(row.label) || (above.has(row) && !/kostnad/i.test(row.label));
  const rows = relation.held.filter((row) => !isIncome(row) && sideOf(table, relation, row) !== 0);
  const sides = rows.map((row) => sideOf(table, relation, row));
  const [plus, minus] = [rows.filter((_, at) => sides[at] === 1), rows.filter((_, at) => sides[at] === -1)];
  const [few, many] = plus.length < minus.length ? [plus, minus] : [minus, plus];
  return few.length === 1 && many.length >= FEWEST_OTHERS ? few[0] : undefined;
}

/** A column that has no minus anywhere tells sizes only. */
const hasBothSigns = ({ rows }: PrintedTable, column: number): boolean =>
  [-1n, 1n].every((sign) => rows.some(({ cells }) => (cells[column]?.number?.value.numerator ?? 0n) * sign > 0n));

const FEWEST_OTHERS = 4;

/** Incomes and results have signs of their own: what is more of them is better. */
const OF_INCOME =
  /försäkringskassan|arbetsförmedlingen|staten|region|kommun$|intäkt|bidrag|medel(?!värd)|ränt|resultat|netto|finans|överskott|försäljning|avgift|esf|ersättning/i;

/** Whether the variance has the sign of what the terms come to, or the opposite one. */
function sideOf(table: PrintedTable, relation: ColumnRelation, row: PrintedRow): -1 | 0 | 1 {
  const raw = relation.terms.reduce((sum, { column, sign }) => {
    const value = valueAt(table, row, column) ?? ZERO;
    return sign === 1 ? add(sum, value) : subtract(sum, value);
  }, ZERO);
  const [one, other] = [compare(valueAt(table, row, relation.target) ?? ZERO, ZERO), compare(raw, ZERO)];
  return one === 0 || other === 0 ? 0 : one === other ? 1 : -1;
}

function turnedTrial(table: PrintedTable, relation: ColumnRelation, row: PrintedRow): Trial {
  const value = valueAt(table, row, relation.target) ?? ZERO;
  const ought = subtract(ZERO, value);
  const label = table.columns[relation.target]?.label ?? 'Avvikelsen';
  return tried({
    kind: 'summa',
    places: [relation.target, ...relation.terms.map(({ column }) => column)].map((column) => placeOf(table, row, column)),
    arithmetic: `${shownExact(value)} med samma tecken som de andra raderna är ${shownExact(ought)}`,
    difference: subtract(value, ought),
    rounding: ZERO,
    message: `${row.label}: ${label} är ${shownExact(value)}, men med samma tecken som på de andra raderna ska det vara ${shownExact(ought)}.`,
    sureness: hasBothSigns(table, relation.target) ? 0.92 : 0.55,
  });
}

function trialOf(table: PrintedTable, relation: ColumnRelation, row: PrintedRow): Trial {
  const { target, terms } = relation;
  const value = valueAt(table, row, target) ?? ZERO;
  const computed = computedOn(table, row, relation);
  const amounts = terms.flatMap(({ column, sign }) => {
    const amount = valueAt(table, row, column);
    return amount === null ? [] : [sign === 1 ? amount : subtract(ZERO, amount)];
  });
  const names = terms.map(({ column }) => nameOf(table, column)).join(', ');
  return tried({
    kind: 'summa',
    places: [target, ...terms.map(({ column }) => column)]
      .filter((column) => (row.cells[column]?.text ?? '') !== '')
      .map((column) => placeOf(table, row, column)),
    arithmetic: `${sumText(amounts)} = ${shownExact(computed)}`,
    difference: subtract(value, computed),
    rounding: roundingOf(table, relation),
    nearEnough: isAmongFiner(table, relation) ? multiply(roundingOf(table, relation), exact(1, 2)) : ZERO,
    message: `${row.label}: ${nameOf(table, target)} är ${shownExact(value)}, men av ${names} blir det ${shownExact(computed)}.`,
    // Columns that nobody has named may be anything.
    sureness: isUnnamed(table, target) ? 0.6 : surenessOf(relation, isMiswritten(value, computed)),
  });
}

/** Budget and outcome in thousands beside a deviation in kronor: rounded rightly, the one is no more than half its last digit off. */
const isAmongFiner = (table: PrintedTable, { target, terms }: ColumnRelation): boolean =>
  isMoney(table) && terms.some(({ column }) => compare(grainIn(table, column), grainIn(table, target)) < 0);

const isUnnamed = ({ columns }: PrintedTable, column: number): boolean => (columns[column]?.label ?? '').trim() === '';
const nameOf = (table: PrintedTable, column: number): string =>
  isUnnamed(table, column) ? `kolumn ${column + 2}` : (table.columns[column]?.label ?? '');

function surenessOf({ held, telling, isNamed }: ColumnRelation, looksLikeSlip: boolean): number {
  const share = held.length / Math.max(1, telling.length);
  if (isNamed && held.length >= 2) return 0.95;
  if (share >= 0.8 && held.length >= 4) return 0.95;
  return looksLikeSlip || isNamed ? 0.9 : 0.75;
}
