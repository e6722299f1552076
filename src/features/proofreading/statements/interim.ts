import { figureColumn, figureId, figureKey } from '../../figures/figure.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** The column of the results of a report of a part of the year, `2023-06`, else of its balance sheet; null where they are of the whole year, or where there are none. */
export function interimColumn(printed: readonly PrintedFigure[], year: number): string | null {
  const columnsOf = (statement: string): string[] =>
    printed.filter(({ key }) => figureId(key).startsWith(statement)).map(({ key }) => figureColumn(key));
  const results = columnsOf('rr.');
  const columns = results.length > 0 ? results : onlyOfYear(columnsOf('br.'), year);
  return columns.includes(String(year)) ? null : (columns.find((column) => column.startsWith(`${year}-`)) ?? null);
}

/** Of two days in the year nobody knows which one is told of. */
const onlyOfYear = (columns: readonly string[], year: number): string[] =>
  new Set(columns.filter((column) => column.startsWith(String(year)))).size > 1 ? [] : [...columns];

/**
 * The period in the year's place: its balance sheet, its cash flow and its equity follow from its result and from the year before as those of
 * a year do (LKBR 13 kap. 2 §). What members contribute is agreed for the whole year, and stays of it.
 */
export const inPlaceOfTheYear = (printed: readonly PrintedFigure[], column: string | null, year: number): PrintedFigure[] =>
  printed.map((figure) =>
    figureColumn(figure.key) === column && !figureId(figure.key).startsWith('bidrag.')
      ? { ...figure, key: figureKey(figureId(figure.key), String(year)) }
      : figure,
  );
