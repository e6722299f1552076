import { absolute, type Exact, exact, multiply, negate } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { budgetColumn } from '../../figures/formulas.ts';
import type { PrintedNumber } from '../printed-number.ts';
import { unitAt } from '../sums/amounts.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedColumn, PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import type { StatementKind } from '../tables/statement-kind.ts';
import { amountIn, shareIn } from './in-base-units.ts';
import type { PrintedFigure } from './printed-figure.ts';

interface At {
  readonly table: PrintedTable;
  readonly row: PrintedRow;
  readonly kind: StatementKind;
  readonly year: number;
}

/** A row's figure in each column that tells of a year's outcome or budget. */
export function figuresOn({ table, row, kind, year }: At, id: string, sign?: 1 | -1): PrintedFigure[] {
  return table.columns.flatMap((column, index) => {
    const number = row.cells[index]?.number ?? null;
    const name = isBesideNet(table, index, id) ? null : columnName(column, year);
    const isRead = row.cells[index]?.kind === 'number' && number !== null && SHARES.test(id) === (number.unit === 'procent');
    if (!isRead || name === null) return [];
    const { value, grain } = COUNTS.test(id) ? countOf(number) : amountOf(number, table);
    return [{ key: figureKey(id, name), value: signedAs(value, sign), grain, places: [placeOf(table, row, index)], where: WHERE[kind] }];
  });
}

/** Where costs have a column beside their nets, only costs are told in it. */
const isBesideNet = ({ columns }: PrintedTable, index: number, id: string): boolean =>
  columns[index]?.role === 'cost' && columns.some(({ role }) => role === 'net' || role === 'income') && !/kostnad/.test(id);

const signedAs = (value: Exact, sign: 1 | -1 | undefined): Exact =>
  sign === undefined ? value : sign === 1 ? absolute(value) : negate(absolute(value));

/** Figures that are shares of one, also where no % stands beside them. */
const SHARES = /soliditet|andel/;

/** Figures that are counted, whatever the table's amounts are in. */
const COUNTS = /anstallda/;

const countOf = ({ value }: PrintedNumber): Pick<PrintedFigure, 'value' | 'grain'> => ({ value: multiply(value, ORE), grain: ORE });

const ORE = exact(100);

/** In öre, or as a share of one. */
export function amountOf(number: PrintedNumber, table: PrintedTable): Pick<PrintedFigure, 'value' | 'grain'> {
  return number.unit === 'procent' ? shareIn(number) : amountIn(number, unitAt(number, table));
}

/** `2023`, `budget2023`, `2023-06` for what ends within the year; null for columns of other things. */
export function columnName({ role, year: own, label }: PrintedColumn, year: number): string | null {
  const month = endOf(label.toLowerCase());
  if (role === 'budget') return month === null ? budgetColumn(own ?? year) : `${budgetColumn(own ?? year)}-${month}`;
  if (role !== 'actual' && role !== 'cost' && !(role === 'other' && own !== null)) return null;
  return month === null ? String(own ?? year) : `${own ?? year}-${month}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The month that a column ends with, when it is not the last of the year: `2023-06-30`, `jan–aug 2023`, `delår`. */
function endOf(label: string): string | null {
  const date = /\d{4}-(\d\d)-\d\d(?!.*\d{4}-\d\d-\d\d)/.exec(label)?.[1];
  if (date !== undefined) return date === '12' ? null : date;
  const word = /[-–] ?(?:\d{1,2} )?(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/.exec(label)?.[1];
  const day = /(?<!\d)(?:28|29|30|31) (jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/.exec(label)?.[1];
  // `Utfall jun 2025`, and not `Budget jun`.
  const told = /(?:utfall|resultat|redovisat) (?:t\.?o\.?m\.? )?(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/.exec(label)?.[1];
  const ending = word ?? day ?? told;
  if (ending !== undefined) return ending === 'dec' ? null : String(MONTHS.indexOf(ending) + 1).padStart(2, '0');
  return /delår|halvår|tertial|kvartal|periodiserad|\d{1,2}\/12(?!\d)|^(?:utfall|budget|resultat|redovisat) (?:för )?period(?:en)?$/.test(
    label,
  )
    ? 'del'
    : null;
}

const WHERE: Readonly<Record<StatementKind, string>> = {
  resultat: 'resultaträkningen',
  balans: 'balansräkningen',
  kassaflode: 'kassaflödesanalysen',
  oversikt: 'översikten',
  drift: 'driftredovisningen',
  balanskrav: 'balanskravsutredningen',
  not: 'noten',
  annan: 'tabellen',
};
