import { compare, type Exact } from '../../../shared/exact.ts';
import { numbersOf } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { sharedStems, stemsOf } from '../words/stems.ts';
import { placeOf } from './places.ts';

/** `Högre`, `Lägre`, `Lika` beside the two numbers that it compares: in the cell itself, or in two other columns. */
export const checkDirections = (table: PrintedTable): Trial[] =>
  table.columns.flatMap((_, column) => {
    const own = table.rows.flatMap((row) => directionOf(table, row, column) ?? []);
    // A heading that names what is compared with tells more than the years do, and numbers in the cell itself most.
    const isInCells = own.some(({ text }) => inCell(text) !== null);
    const named = isInCells ? [] : trialsOf(table, column, comparedRows(table, column));
    return named.length > 0 ? named : trialsOf(table, column, own);
  });

/** Whether the first or the second number is the one that is spoken of is told by most rows. */
function trialsOf(table: PrintedTable, column: number, rows: readonly Direction[]): Trial[] {
  const [first = 0, second = 0] = [1, -1].map((order) => rows.filter((each) => holds(each, order)).length);
  const order = first >= second ? 1 : -1;
  if (rows.length < 3 || Math.max(first, second) < leastRight(rows.length)) return [];
  return rows.map((each) => trialOf(table, { ...each, column }, holds(each, order)));
}

/** Three rows of four, or all but one of three. */
const leastRight = (rows: number): number => (rows === 3 ? 2 : Math.ceil((3 * rows) / 4));

interface Direction {
  readonly row: PrintedRow;
  /** 1 for higher, -1 for lower, 0 for the same. */
  readonly word: number;
  readonly text: string;
  readonly values: readonly [Exact, Exact];
  /** The columns that it compares, where no years tell. */
  readonly columns?: readonly number[];
}

const HIGHER = /^(?:högre|ökat|ökning|bättre|upp)(?!\p{sc=Latin})/iu;
const LOWER = /^(?:lägre|minskat|minskning|sämre|ned)(?!\p{sc=Latin})/iu;
const SAME = /^(?:lika|oförändra|samma)/i;

function directionOf(table: PrintedTable, row: PrintedRow, column: number): Direction | null {
  const text = row.cells[column]?.text ?? '';
  const word = wordIn(text);
  const values = word === null ? null : (inCell(text) ?? inColumns(table, row));
  return word === null || values === null ? null : { row, word, text, values };
}

const wordIn = (text: string): 1 | 0 | -1 | null => (HIGHER.test(text) ? 1 : LOWER.test(text) ? -1 : SAME.test(text) ? 0 : null);

function inCell(text: string): readonly [Exact, Exact] | null {
  const [first, second, third] = numbersOf(text);
  return first === undefined || second === undefined || third !== undefined ? null : [first.value, second.value];
}

/** `Jämfört med länet` beside a column of the county and one of everybody here: the two columns that the words fit, but for one row at most. */
function comparedRows(table: PrintedTable, column: number): Direction[] {
  const words = stemsOf(table.columns[column]?.label ?? '');
  const numeric = [...table.columns.keys()].filter(
    (each) => each !== column && table.rows.some(({ cells }) => cells[each]?.kind === 'number'),
  );
  const { label = '', year } = table.columns[column] ?? { year: null };
  const isNamed = (each: number): boolean => sharedStems(stemsOf(table.columns[each]?.label ?? ''), words) > 0;
  // `Jämfört med 2016` names the year.
  const isOfYear = (each: number): boolean => year !== null && table.columns[each]?.year === year && /jämfört|mot|än/i.test(label);
  const others = numeric.filter((each) => isNamed(each) || isOfYear(each));
  const ways = others.flatMap((other) => numeric.filter((each) => each !== other).map((own) => rowsBetween(table, column, [own, other])));
  const rightIn = (rows: readonly Direction[]): number => rows.filter((each) => holds(each, 1)).length;
  const [best = []] = ways.sort((a, b) => rightIn(b) - rightIn(a));
  return best.length >= FEWEST_ROWS && rightIn(best) >= best.length - 1 ? best : [];
}

const FEWEST_ROWS = 5;

function rowsBetween(table: PrintedTable, column: number, [own, other]: readonly [number, number]): Direction[] {
  return table.rows.flatMap((row) => {
    const text = row.cells[column]?.text ?? '';
    const word = wordIn(text);
    const [first, second] = [own, other].map((each) => row.cells[each]?.number?.value);
    return word === null || first === undefined || second === undefined
      ? []
      : [{ row, word, text, values: [first, second] as const, columns: [own, other] }];
  });
}

/** The two columns of per cent or numbers with decimals that tell a year each. */
function inColumns({ columns }: PrintedTable, row: PrintedRow): readonly [Exact, Exact] | null {
  const values = columns.flatMap(({ year }, column) => {
    const number = row.cells[column]?.number ?? null;
    return year !== null && number !== null ? [number.value] : [];
  });
  const [first, second, third] = values;
  return first === undefined || second === undefined || third !== undefined ? null : [first, second];
}

const holds = ({ word, values: [first, second] }: Direction, order: number): boolean => compare(first, second) * order === word;

function trialOf(table: PrintedTable, { row, text, column, columns }: Direction & { column: number }, isRight: boolean): Trial {
  const others = table.columns.flatMap(({ year }, index) =>
    (columns?.includes(index) ?? year !== null) && row.cells[index]?.kind === 'number' ? [placeOf(table, row, index)] : [],
  );
  return judged(isRight, {
    kind: 'påstående',
    places: [placeOf(table, row, column), ...others],
    arithmetic: others.length === 0 ? text : others.map(({ value }) => value).join(' mot '),
    message: `${row.label.slice(0, 100)}: "${text}" stämmer inte med talen.`,
    sureness: 0.92,
  });
}
