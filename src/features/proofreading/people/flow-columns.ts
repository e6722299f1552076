import { add, compare, exact, isEqual, subtract, sumExact, ZERO } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import { isMoney } from '../sums/amounts.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isUsual } from '../usual.ts';
import { isCount } from '../words/quantities.ts';

/** `Inskrivna vid start | Påbörjade K | Påbörjade M | Avslutade K | Avslutade M | Inskrivna vid slut`: those that came less those that left. */
export function checkFlowColumns(table: PrintedTable): Trial[] {
  const flow = isMoney(table) ? null : flowIn(table);
  if (flow === null || flow.came.length + flow.left.length < FEWEST) return [];
  const rows = table.rows.flatMap((row) => rowOf(row, flow) ?? []);
  const right = rows.filter(({ computed, printed }) => isEqual(computed, printed.value)).length;
  return isUsual(right, rows.length) ? rows.map((row) => trialOf(table, row, flow)) : [];
}

/** With two columns between, the columns tell by themselves that one is the sum of the others. */
const FEWEST = 3;

interface Flow {
  readonly start: number;
  readonly came: readonly number[];
  readonly left: readonly number[];
  readonly end: number;
}

const START =
  /^(?:inskrivna|deltagare|ingående|inne|kvar)?(?: ?(?:vid|per|den))? ?(?:(?:årets |periodens )?(?:start|början|ingång)|1 jan\p{sc=Latin}*|1\/1)$/iu;
const CAME = /^(?:nya|påbörjade|tillkomna|startade|inskrivna)(?: (?:k|m|kv|kvinnor|män))?$/iu;
const LEFT = /^(?:avslutade|avslut|utskrivna)(?: (?:k|m|kv|kvinnor|män))?$/iu;
const END = /^(?:inskrivna|deltagare|utgående|kvar)?(?: ?(?:vid|per|den))? ?(?:(?:årets |periodens )?slut|31 dec\p{sc=Latin}*|31\/12)$/iu;

/** Each column's part in the flow; null where one is missing or told twice over. */
function flowIn({ columns }: PrintedTable): Flow | null {
  const at = (words: RegExp): number[] => [...columns.keys()].filter((column) => words.test(columns[column]?.label.trim() ?? ''));
  const [[start, ...starts], came, left, [end, ...ends]] = [at(START), at(CAME), at(LEFT), at(END)];
  const isWhole = starts.length + ends.length === 0 && came.length > 0 && left.length > 0 && came.length < 3 && left.length < 3;
  return start === undefined || end === undefined || !isWhole ? null : { start, came, left, end };
}

interface FlowRow {
  readonly row: PrintedRow;
  readonly printed: PrintedNumber;
  readonly computed: PrintedNumber['value'];
  readonly arithmetic: string;
}

function rowOf(row: PrintedRow, { start, came, left, end }: Flow): FlowRow | null {
  const [first, ...others] = [start, ...came, ...left].map((column) => row.cells[column]?.number ?? null);
  const printed = row.cells[end]?.number ?? null;
  const told = [first, ...others].flatMap((number) => number ?? []);
  if (first == null || printed === null || told.length < 1 + came.length + left.length || ![printed, ...told].every(isCount)) return null;
  const [more, less] = [told.slice(1, 1 + came.length), told.slice(1 + came.length)].map((some) =>
    sumExact(some.map(({ value }) => value)),
  );
  const computed = subtract(add(first.value, more ?? ZERO), less ?? ZERO);
  const terms = told.map(({ written }, at) => (at === 0 ? written : `${at <= came.length ? '+' : '−'} ${written}`)).join(' ');
  return { row, printed, computed, arithmetic: `${terms} = ${shownExact(computed)}` };
}

const trialOf = (table: PrintedTable, { row, printed, computed, arithmetic }: FlowRow, { start, came, left, end }: Flow): Trial =>
  tried({
    kind: 'summa',
    places: [end, start, ...came, ...left].map((column) => placeOf(table, row, column)),
    arithmetic,
    difference: subtract(printed.value, computed),
    rounding: ZERO,
    message: `${row.label}: ${printed.written} står, men ${arithmetic}.`,
    sureness: compare(computed, exact(0)) >= 0 ? 0.93 : 0.85,
  });
