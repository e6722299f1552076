import type { ProofPlace } from '../proofreading.ts';
import { judged, type Trial } from '../trial.ts';
import type { PrintedTable } from './printed-table.ts';

/** Headings that can not be right: two columns of the same year, and amounts that can not be in the unit that is told. */
export const checkHeadings = (tables: readonly PrintedTable[]): Trial[] => tables.flatMap((table) => [...twins(table), ...units(table)]);

/** Columns with the same heading, when the heading tells a year. */
const twinColumns = ({ columns, rows }: PrintedTable): number[] => {
  // Labels between the two: tables beside each other, that were read as one.
  const isApart = (one: number, other: number): boolean =>
    columns.some(({ year }, at) => year === null && at > Math.min(one, other) && at < Math.max(one, other) && areLabels(rows, at));
  return [...columns.keys()].filter((index) => {
    const own = columns[index];
    // A column of words under a year says what is compared with that year.
    const areWords = 2 * rows.filter(({ cells }) => cells[index]?.kind === 'words').length > rows.length;
    return own?.year != null && !areWords && columns.some((other, at) => at !== index && other.label === own.label && !isApart(at, index));
  });
};

const areLabels = (rows: PrintedTable['rows'], column: number): boolean =>
  2 * rows.filter(({ cells }) => cells[column]?.kind === 'words').length > rows.length;

function twins(table: PrintedTable): Trial[] {
  const [first, second] = twinColumns(table);
  const label = second === undefined ? '' : (table.columns[second]?.label ?? '');
  if (first === undefined || second === undefined) return [];
  return [
    judged(false, {
      kind: 'rubrik',
      places: [headPlace(table, label)],
      arithmetic: `${label} och ${label}`,
      message: `Två kolumner i tabellen "${table.title}" har samma rubrik, ${label}. En av dem gäller troligen ett annat år.`,
      // Headings over groups of columns may have been read to the wrong ones.
      sureness: label.split(' ').length > 2 ? 0.7 : 0.85,
    }),
  ];
}

function units(table: PrintedTable): Trial[] {
  if (table.declaredUnit === null || table.declaredUnit === 'kr') return [];
  const slipped = table.declaredUnit !== table.unit;
  return [
    judged(!slipped, {
      kind: 'enhet',
      places: [headPlace(table, table.declaredUnit)],
      arithmetic: `${table.declaredUnit}`,
      message: `Rubriken över "${table.title}" säger ${table.declaredUnit}, men så stora belopp måste vara kronor.`,
      sureness: 0.85,
    }),
  ];
}

const headPlace = ({ head, title }: PrintedTable, value: string): ProofPlace => ({ ...head.place, text: head.text, value, label: title });

/** The tables as they can be compared by year: which of two twins is which year nobody knows. */
export const withoutTwins = (table: PrintedTable): PrintedTable => {
  const unknown = twinColumns(table);
  const columns = table.columns.map((column, index) =>
    unknown.includes(index) ? { ...column, year: null, role: 'other' as const } : column,
  );
  return unknown.length === 0 ? table : { ...table, columns };
};
