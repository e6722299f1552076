import { compare, type Exact } from '../../../shared/exact.ts';
import { numbersOf } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeOf } from './places.ts';

/** `Högre`, `Lägre`, `Lika` beside the two numbers that it compares: in the cell itself, or in two other columns. */
export const checkDirections = (table: PrintedTable): Trial[] =>
  table.columns.flatMap((_, column) => {
    const rows = table.rows.flatMap((row) => directionOf(table, row, column) ?? []);
    if (rows.length < 3) return [];
    // Whether the first or the second number is the one that is spoken of is told by most rows.
    const [first, second] = [1, -1].map((order) => rows.filter((each) => holds(each, order)).length);
    const order = (first ?? 0) >= (second ?? 0) ? 1 : -1;
    const right = Math.max(first ?? 0, second ?? 0);
    return 4 * right < 3 * rows.length ? [] : rows.map((each) => trialOf(table, { ...each, column }, holds(each, order)));
  });

interface Direction {
  readonly row: PrintedRow;
  /** 1 for higher, -1 for lower, 0 for the same. */
  readonly word: number;
  readonly text: string;
  readonly values: readonly [Exact, Exact];
}

const HIGHER = /^(?:högre|ökat|ökning|bättre|upp)(?!\p{L})/iu;
const LOWER = /^(?:lägre|minskat|minskning|sämre|ned)(?!\p{L})/iu;
const SAME = /^(?:lika|oförändra|samma)/i;

function directionOf(table: PrintedTable, row: PrintedRow, column: number): Direction | null {
  const text = row.cells[column]?.text ?? '';
  const word = HIGHER.test(text) ? 1 : LOWER.test(text) ? -1 : SAME.test(text) ? 0 : null;
  const values = word === null ? null : (inCell(text) ?? inColumns(table, row));
  return word === null || values === null ? null : { row, word, text, values };
}

function inCell(text: string): readonly [Exact, Exact] | null {
  const [first, second, third] = numbersOf(text);
  return first === undefined || second === undefined || third !== undefined ? null : [first.value, second.value];
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

function trialOf(table: PrintedTable, { row, text, column }: Direction & { column: number }, isRight: boolean): Trial {
  const others = table.columns.flatMap(({ year }, index) =>
    year !== null && row.cells[index]?.kind === 'number' ? [placeOf(table, row, index)] : [],
  );
  return judged(isRight, {
    kind: 'påstående',
    places: [placeOf(table, row, column), ...others],
    arithmetic: others.length === 0 ? text : others.map(({ value }) => value).join(' mot '),
    message: `${row.label.slice(0, 100)}: "${text}" stämmer inte med talen.`,
    sureness: 0.92,
  });
}
