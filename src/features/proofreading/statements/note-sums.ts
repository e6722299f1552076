import { absolute, add, compare, type Exact, exact, isEqual, isZero, largestOf, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { grainIn, sumOfAll, valueAt } from '../sums/amounts.ts';
import { isTotal, isWhereof } from '../sums/labels.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { noteNumber, statementKind } from '../tables/statement-kind.ts';
import { shownExact, sumText, type Trial, tried } from '../trial.ts';
import { columnName } from './figures-on.ts';
import { plainLabel } from './wordings.ts';

/** The sum of each note against the row of a statement that refers to it (LKBR 9 kap. 2 §). */
export function checkNoteSums(tables: readonly PrintedTable[], year: number, restatedBefore: number | null = null): Trial[] {
  const statements = tables.filter((table) => ['resultat', 'balans'].includes(statementKind(table)));
  const notes = tables.filter((table) => statementKind(table) === 'not');
  return statements.flatMap((statement) =>
    statement.rows.flatMap((row) => {
      const note = notes.find((each) => belongsTo(each, { statement, row }));
      const sum = note === undefined ? undefined : ownRows(note).findLast(({ label }) => isTotal(label) && !isWhereof(label));
      return note === undefined || sum === undefined ? [] : compared({ statement, row }, { note, sum }, { year, restatedBefore });
    }),
  );
}

/** Where the heading of the next note was read as a row, what follows it is of that one. */
export function ownRows({ rows }: PrintedTable): readonly PrintedRow[] {
  const next = rows.findIndex(({ label }, index) => index > 0 && /^not \d/i.test(label));
  return next === -1 ? rows : rows.slice(0, next);
}

interface StatementRow {
  readonly statement: PrintedTable;
  readonly row: PrintedRow;
}

interface NoteSum {
  readonly note: PrintedTable;
  readonly sum: PrintedRow;
}

/** By the number that the row refers to, else by its own words in the title of the note. */
function belongsTo(note: PrintedTable, { statement, row }: StatementRow): boolean {
  const reference = referenceOf(statement, row);
  if (reference !== null) return reference === noteNumber(note);
  const label = plainLabel(row.label).toLowerCase();
  const hasReferences = statement.rows.some((each) => referenceOf(statement, each) !== null);
  // `utom avskrivningar` tells what the note is not of.
  const title = note.title.toLowerCase().replace(/(?:utom|exkl(?:usive)?\.?|förutom|utan|före) \p{sc=Latin}+/gu, '');
  return !hasReferences && label.length > 8 && hasWords(title, label);
}

/** Whole words: `kostnader` are not what a note of `personalkostnader` is of. */
function hasWords(title: string, label: string): boolean {
  const at = title.indexOf(label);
  return at !== -1 && !/\p{sc=Latin}$/u.test(title.slice(0, at)) && !/^\p{sc=Latin}/u.test(title.slice(at + label.length));
}

function referenceOf(statement: PrintedTable, row: PrintedRow): string | null {
  const column = statement.columns.findIndex(({ role }) => role === 'note');
  const cell = row.cells[column]?.text ?? '';
  const beside = /(?<!\p{sc=Latin})not ?(\d{1,2})(?!\d)/iu.exec(row.label)?.[1];
  return /^\d{1,2}$/.test(cell) ? cell : (/^not ?(\d{1,2})$/i.exec(cell)?.[1] ?? beside ?? null);
}

function compared(from: StatementRow, to: NoteSum, { year, restatedBefore }: Of): Trial[] {
  return from.statement.columns.flatMap((heading, column) => {
    const name = isBesideNet(from.statement, column) ? null : columnName(heading, year);
    const other = to.note.columns.findIndex((each) => name !== null && columnName(each, year) === name);
    const value = valueAt(from.statement, from.row, column);
    const sum = other === -1 ? null : valueAt(to.note, to.sum, other);
    if (value === null || sum === null) return [];
    const siblings = rowsTogether(from, column, sum);
    if (siblings !== null)
      return siblings[0] === from.row ? [togetherTrial(from.statement, to, { rows: siblings, column, other, sum })] : [];
    const row = meantBy(from, column, sum);
    const isRestated = restatedBefore !== null && Number(name?.replace('budget', '')) < restatedBefore;
    return [trialOf({ ...from, row }, to, { column, other, value: valueAt(from.statement, row, column) ?? value, sum, isRestated })];
  });
}

/** Beside a column of nets the note tells the net. */
const isBesideNet = ({ columns }: PrintedTable, column: number): boolean =>
  ['cost', 'income'].includes(columns[column]?.role ?? '') && columns.some(({ role }) => role === 'net');

interface Of {
  readonly year: number;
  /** The report says that it tells the years before otherwise than they were told. */
  readonly restatedBefore: number | null;
}

/** All rows that refer to the same note, where they come to its sum together: financial incomes and costs. */
function rowsTogether({ statement, row }: StatementRow, column: number, sum: Exact): PrintedRow[] | null {
  const reference = referenceOf(statement, row);
  const rows = reference === null ? [] : statement.rows.filter((each) => referenceOf(statement, each) === reference);
  const total = sumOfAll(rows.map((each) => valueAt(statement, each, column)));
  const isSum = rows.length > 1 && total !== null && isEqual(absolute(total), absolute(sum));
  return isSum ? rows : null;
}

interface Together extends Omit<Values, 'value'> {
  readonly rows: readonly PrintedRow[];
}

function togetherTrial(statement: PrintedTable, { note, sum: total }: NoteSum, values: Together): Trial {
  const { rows } = values;
  const amounts = rows.map((row) => valueAt(statement, row, values.column) ?? ZERO);
  return {
    kind: 'överföring',
    outcome: 'held',
    places: [...rows.map((row) => placeOf(statement, row, values.column)), placeOf(note, total, values.other)],
    arithmetic: `${sumText(amounts)} = ${shownExact(values.sum)}`,
    finding: null,
  };
}

/** The row that refers to the note, or another one with just that sum: some refer at the first of the rows that the note tells of. */
function meantBy({ statement, row }: StatementRow, column: number, sum: Exact): PrintedRow {
  const isSame = (each: PrintedRow): boolean => {
    const value = valueAt(statement, each, column);
    return value !== null && isEqual(absolute(value), absolute(sum));
  };
  return isSame(row) ? row : (statement.rows.find(isSame) ?? row);
}

interface Values {
  readonly column: number;
  readonly other: number;
  readonly value: Exact;
  readonly sum: Exact;
  readonly isRestated?: boolean;
}

function trialOf(
  { statement, row }: StatementRow,
  { note, sum: total }: NoteSum,
  { column, other, value, sum, isRestated = false }: Values,
): Trial {
  const beside = financialBeside(statement, column, subtract(absolute(sum), absolute(value)));
  const bridge = beside === null ? ZERO : (valueAt(statement, beside, column) ?? ZERO);
  const ought = add(absolute(value), absolute(bridge));
  const places = [
    placeOf(statement, row, column),
    ...(beside === null ? [] : [placeOf(statement, beside, column)]),
    placeOf(note, total, other),
  ];
  return tried({
    kind: 'överföring',
    places,
    arithmetic: isZero(bridge)
      ? `${shownExact(value)} och ${shownExact(sum)}`
      : `${shownExact(value)} + ${shownExact(bridge)} = ${shownExact(sum)}`,
    difference: subtract(absolute(sum), ought),
    // A note may be printed in tkr below a statement in kronor, or the other way round: then the one is the other rounded.
    rounding: largestOf([grainIn(note, other), grainIn(statement, column), exact(3)]),
    nearEnough: isEqual(grainIn(note, other), grainIn(statement, column))
      ? ZERO
      : multiply(largestOf([grainIn(note, other), grainIn(statement, column)]), exact(1, 2)),
    message: `${row.label} är ${shownExact(value)} i räkningen, men summan i noten är ${shownExact(sum)}.`,
    sureness: isRestated ? 0.5 : isMiswritten(absolute(sum), ought) && areNear(sum, ought, 100) ? 0.95 : 0.85,
  });
}

/** A financial item that the note counts in and the row does not: interest told among the incomes of the activity. */
function financialBeside(statement: PrintedTable, column: number, missing: Exact): PrintedRow | null {
  if (compare(missing, exact(3)) <= 0) return null;
  const isIt = (row: PrintedRow): boolean => {
    const value = valueAt(statement, row, column);
    return value !== null && /^finansiella|ränte/i.test(row.label) && compare(absolute(subtract(absolute(value), missing)), exact(3)) <= 0;
  };
  return statement.rows.find(isIt) ?? null;
}
