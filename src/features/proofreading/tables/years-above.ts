import type { PrintedTable } from './printed-table.ts';

/** A table whose columns name no year is of the one that its heading names: `Prognos för 2016` over `Prognos | Budget | Avvikelse`. */
export function withYearAbove(table: PrintedTable): PrintedTable {
  const year = table.columns.some((column) => column.year !== null) ? null : yearAbove(table);
  if (year === null) return table;
  const columns = table.columns.map((column) => (OF_YEARS.has(column.role) ? { ...column, year } : column));
  return { ...table, columns };
}

const OF_YEARS: ReadonlySet<PrintedTable['columns'][number]['role']> = new Set(['actual', 'budget', 'variance', 'forecast']);

function yearAbove({ headings, title }: PrintedTable): number | null {
  const near = [
    headings.at(-1) ?? '',
    ...(/^(?:tabell|not|budget|prognos|utfall|driftredovisning)(?!\p{sc=Latin})/iu.test(title) ? [title] : []),
  ];
  const years = new Set(near.flatMap((text) => [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:])/g)].map(([written]) => Number(written))));
  const [year, ...others] = years;
  return year === undefined || others.length > 0 ? null : year;
}
