import { bySwedishOrder } from './swedish.ts';

// A table described once: the page, its order, its sums and the files one can take it home in all come from the description.

interface ColumnOf<Row, Kind extends string, Value> {
  /** In addresses: `?sortera=datum`. */
  readonly key: string;
  readonly name: string;
  readonly kind: Kind;
  /** Null when it is not known. */
  value(row: Row): Value | null;
}

/** Numbers are whole and money is öre, so that sums are exact; dates are ISO dates. */
export type Column<Row> =
  | ColumnOf<Row, 'text' | 'date', string>
  | (ColumnOf<Row, 'number' | 'kronor', number> & { readonly isSummed?: boolean });

/** Which column decides the order, and whether the greatest comes first. */
export interface Order {
  readonly key: string;
  readonly isFalling: boolean;
}

/** The order that an address asks for with `sortera` and `ordning`; null when it asks for none that there is. */
export function orderAsked<Row>(columns: readonly Column<Row>[], query: URLSearchParams): Order | null {
  const key = query.get('sortera');
  if (key === null || !columns.some((column) => column.key === key)) return null;
  return { key, isFalling: query.get('ordning') === 'fallande' };
}

/** The rows in the order asked for. What is not known comes last either way, and equal rows stay as they stood. */
export function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | null): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (order === null || column === undefined) return rows;
  const values: readonly Value[] = rows.map((row) => column.value(row));
  const rising = column.kind === 'text' ? byText : byRank;
  const compare = (a: Value, b: Value): number =>
    a === null || b === null ? Number(a === null) - Number(b === null) : turned * rising(a, b);
  const turned = order.isFalling ? -1 : 1;
  const places = rows.map((_, place) => place);
  places.sort((a, b) => compare(values[a] ?? null, values[b] ?? null));
  return places.map((place) => rows[place] as Row);
}

type Value = string | number | null;

const byText = (a: string | number, b: string | number): number => bySwedishOrder(String(a), String(b));
/** Numbers, and dates that begin with the year. */
const byRank = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

/** The sum of a column; null for what is not summed. */
export function columnSum<Row>(rows: readonly Row[], column: Column<Row>): number | null {
  if ((column.kind !== 'number' && column.kind !== 'kronor') || column.isSummed !== true) return null;
  let sum = 0;
  for (const row of rows) sum += column.value(row) ?? 0;
  return sum;
}
