import type { PrintedTable } from '../tables/printed-table.ts';
import { type StatementKind, statementKind } from '../tables/statement-kind.ts';
import { balanceFigures } from './balance-rows.ts';
import { figuresOn } from './figures-on.ts';
import { fundingFigures } from './funding-rows.ts';
import type { PrintedFigure } from './printed-figure.ts';
import { wordingsOf } from './wordings.ts';

/** The figures that all reports have, wherever they stand in tables. `year` is the one that a column without a year tells of. */
export const recogniseFigures = (tables: readonly PrintedTable[], year: number): PrintedFigure[] =>
  tables.flatMap((table) => {
    const kind = statementKind(table);
    return [...namedFigures(table, kind, year), ...balanceFigures(table, kind, year), ...fundingFigures(table, year)];
  });

function namedFigures(table: PrintedTable, kind: StatementKind, year: number): PrintedFigure[] {
  const financial = table.rows.findLastIndex(({ label }) => /^finansiella/i.test(label));
  return table.rows.flatMap((row, index) => {
    // A row may be an amount or its share by the same words; its numbers tell which.
    const ways = wordingsOf(row.label, kind).map(({ figure, sign }) =>
      figuresOn(
        { table, row, kind, year },
        resultAt(figure, /^resultat$/i.test(row.label.trim()) && index > financial && financial !== -1),
        sign,
      ),
    );
    return ways.find((figures) => figures.length > 0) ?? [];
  });
}

/** A bare `Resultat` after the financial items is the year's. */
const resultAt = (figure: string, isLast: boolean): string =>
  figure === 'rr.verksamhetens-resultat' && isLast ? 'rr.arets-resultat' : figure;
