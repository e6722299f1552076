import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { summableColumns } from './amounts.ts';
import { isTotal } from './labels.ts';

/** Where a per cent figure may come from: what is divided by what. */
export interface Source {
  /** One cell, or two that are counted together: to work and to studies. */
  readonly parts: readonly Cell[];
  readonly whole: Cell;
  /** Told beside the whole, where the whole is what both come to: those who said yes and no. */
  readonly rest?: Cell;
  /** The change from the one to the other, and not the one's share of the other. */
  readonly isChange: boolean;
}

export interface Cell {
  readonly row: PrintedRow;
  readonly column: number;
}

export interface PrintedShare extends Cell {
  readonly number: PrintedNumber;
}

/** One way to work out all the per cent figures of a column or of a row. */
export interface Way {
  readonly sourceOf: (share: PrintedShare) => Source | null;
  readonly isNamed: boolean;
}

/** Of the same column in another row, in that row's total. */
export const waysAcross = (table: PrintedTable): Way[] =>
  [...table.columns.keys()]
    .filter((column) => isTotal(table.columns[column]?.label ?? '') || /^(?:alla|samtliga)$/i.test(table.columns[column]?.label ?? ''))
    .flatMap((total) =>
      table.rows.map((other) => ({
        sourceOf: ({ row, column }: PrintedShare): Source | null =>
          row === other ? null : { parts: [{ row: other, column }], whole: { row: other, column: total }, isChange: false },
        isNamed: false,
      })),
    );

/** Of another row in the same column: the sum first, else any row that fits. */
export const waysBeside = (table: PrintedTable): Way[] =>
  table.rows.map((whole) => ({
    sourceOf: ({ row, column }) => (row === whole ? null : { parts: [{ row, column }], whole: { row: whole, column }, isChange: false }),
    isNamed: isTotal(whole.label),
  }));

/** Of one column in another on the same row, of the sum of a column, or the change between two columns. */
export function waysFor(table: PrintedTable, share: number): Way[] {
  const year = table.columns[share]?.year ?? null;
  // A share of another year's amounts is worked out from none of this year's.
  const isOfYear = (column: number): boolean => year === null || (table.columns[column]?.year ?? year) === year;
  const columns = summableColumns(table).filter((column) => column !== share);
  const own = columns.filter(isOfYear);
  const totals = table.rows.filter((row) => isTotal(row.label) || isAll(row, share));
  const pairs = columns.flatMap((part) => columns.filter((whole) => whole !== part).map((whole) => ({ part, whole })));
  return [
    ...pairs.flatMap(({ part, whole }) =>
      (isOfYear(part) && isOfYear(whole) ? [false, true] : [true]).map((isChange) => ({
        sourceOf: ({ row }: PrintedShare): Source => ({ parts: [{ row, column: part }], whole: { row, column: whole }, isChange }),
        isNamed: isResponse(table, part, whole) && !isChange,
      })),
    ),
    ...own.flatMap((column) =>
      totals.map((total) => ({
        sourceOf: ({ row }: PrintedShare): Source => ({ parts: [{ row, column }], whole: { row: total, column }, isChange: false }),
        isNamed: false,
      })),
    ),
    ...togetherOf(own),
    ...ofBoth(own),
  ];
}

/** `Verksamhetens kostnader … 100,0`: all of it, whatever it is called. */
const isAll = ({ cells }: PrintedRow, share: number): boolean => {
  const value = cells[share]?.number?.value;
  return value?.denominator === 1n && value.numerator === 100n;
};

/** Two columns side by side together, of a third: `Andel till arbete eller studier`. */
const togetherOf = (columns: readonly number[]): Way[] =>
  columns.slice(0, MOST_COLUMNS).flatMap((first, index) => {
    const second = columns[index + 1];
    if (second === undefined) return [];
    const wholes = columns.filter((whole) => whole !== first && whole !== second);
    return wholes.map((whole) => ({
      sourceOf: ({ row }: PrintedShare): Source => ({
        parts: [first, second].map((column) => ({ row, column })),
        whole: { row, column: whole },
        isChange: false,
      }),
      isNamed: false,
    }));
  });

/** One of two columns side by side, of both: `Ja`, `Nej` and `Andel ja`. */
const ofBoth = (columns: readonly number[]): Way[] =>
  columns.slice(0, MOST_COLUMNS).flatMap((first, index) => {
    const second = columns[index + 1];
    return second === undefined
      ? []
      : [
          [first, second],
          [second, first],
        ].map(([part = first, rest = second]) => ({
          sourceOf: ({ row }: PrintedShare): Source => ({
            parts: [{ row, column: part }],
            whole: { row, column: part },
            rest: { row, column: rest },
            isChange: false,
          }),
          isNamed: false,
        }));
  });

/** More columns than any report has would only take time. */
const MOST_COLUMNS = 30;

const isResponse = ({ columns }: PrintedTable, part: number, whole: number): boolean =>
  /svar/i.test(columns[part]?.label ?? '') && /tillfråga|utskick|skickad|antal enkäter/i.test(columns[whole]?.label ?? '');
