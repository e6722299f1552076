import { multiply, subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

/** The value of a risk, where it stands. */
export interface RiskValue {
  readonly number: PrintedNumber;
  readonly place: ProofPlace;
}

const columnOf = ({ columns }: PrintedTable, words: RegExp): number => columns.findIndex(({ label }) => words.test(label.trim()));

const LIKELY = /^(?:s$|sann)/iu;
const GRAVE = /^(?:k$|kons)/iu;
const VALUE = /^(?:risk)?(?:värde|poäng|tal|produkt|nivå)\p{sc=Latin}{0,3}$|^r$|^s ?[×x*] ?k$/iu;

/** The values of risks, one on each row (kommunallagen 6 kap. 6 §); null for other tables. */
export function riskValues(table: PrintedTable): readonly RiskValue[] | null {
  const column = columnOf(table, VALUE);
  if (column === -1 || (columnOf(table, LIKELY) === -1 && !/risk/iu.test(`${table.title} ${table.head.text}`))) return null;
  const values = table.rows.flatMap((row): RiskValue[] => {
    const number = row.cells[column]?.number ?? null;
    return number === null ? [] : [{ number, place: placeOf(table, row, column) }];
  });
  return values.length < FEWEST || values.length < table.rows.length ? null : values;
}

const FEWEST = 3;

/** How likely times how grave is the value of a risk. */
export function checkRiskValues(table: PrintedTable): Trial[] {
  const columns = [LIKELY, GRAVE, VALUE].map((words) => columnOf(table, words));
  if (columns.includes(-1)) return [];
  return table.rows.flatMap((row) => {
    const [likely, grave, value] = columns.map((column) => row.cells[column]?.number?.value ?? null);
    if (likely == null || grave == null || value == null) return [];
    const product = multiply(likely, grave);
    return [
      tried({
        kind: 'kvot',
        places: columns.toReversed().map((column) => placeOf(table, row, column)),
        arithmetic: `${shownExact(likely)} × ${shownExact(grave)} = ${shownExact(product)}`,
        difference: subtract(value, product),
        rounding: ZERO,
        message: `${row.label}: riskvärdet är ${shownExact(value)}, men ${shownExact(likely)} gånger ${shownExact(grave)} är ${shownExact(product)}.`,
        sureness: 0.92,
      }),
    ];
  });
}
