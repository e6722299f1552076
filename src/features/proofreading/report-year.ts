import { type DocumentText, textOf } from '../../shared/document-text.ts';
import type { PrintedTable } from './tables/printed-table.ts';

/** The year that a report is about: what its title says, else the latest year with an outcome in most of its tables. */
export function mostLikelyYear({ lines }: DocumentText, tables: readonly PrintedTable[]): number {
  const titled = lines.slice(0, 60).flatMap((line) => {
    const found = /(?:årsredovisning|delårsrapport|verksamhetsberättelse|verksamhetsplan|årsrapport)\D{0,40}((?:19|20)\d\d)/i.exec(
      textOf(line),
    );
    return found === null ? [] : [Number(found[1])];
  });
  return titled[0] ?? latestYear(tables) ?? 0;
}

function latestYear(tables: readonly PrintedTable[]): number | undefined {
  const latest = tables.flatMap(({ columns }) => {
    const years = columns.flatMap(({ role, year }) => (role === 'actual' && year !== null ? [year] : []));
    return years.length === 0 ? [] : [Math.max(...years)];
  });
  const counts = Map.groupBy(latest, (year) => year);
  return [...counts].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]?.[0];
}
