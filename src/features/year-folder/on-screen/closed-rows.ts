import { isWordOfPeople } from '../../figures/own-figure-definitions.ts';
import { withRowNumbers } from './problem-words.ts';
import type { Sheet } from './sheets.ts';
import type { SheetProblem, TypedRow } from './typed-sheet.ts';

type Named = Pick<Sheet, 'id'>;

/** A sheet in which counts of people stand among other facts: which of its rows may tell few of them, and what identifies a row; nothing where two rows may be called alike. */
interface MixedSheet {
  isClosed(row: TypedRow): boolean;
  readonly key: readonly string[];
}

const isCount = (unit: string): boolean => !['', 'kr', 'procent'].includes(unit.trim().toLowerCase());

const MIXED: Readonly<Record<string, MixedSheet>> = {
  uppgifter: { isClosed: ({ enhet = '' }) => isWordOfPeople(enhet), key: ['id', 'ar'] },
  // Which figures are about people is not known here, so whatever is no money and no share is closed.
  'tidigare-ar': { isClosed: ({ enhet = '' }) => isCount(enhet), key: ['figur', 'ar'] },
  // Those who came to what an intervention arranged are its participants.
  handelser: { isClosed: ({ deltagare = '', insats = '' }) => deltagare.trim() !== '' && insats.trim() !== '', key: [] },
};

export const MIXED_SHEETS: readonly string[] = Object.keys(MIXED);

/** Whether a row may tell a small count: it is closed to those who may not see counts as they were reported. */
const isClosed = ({ id }: Named, row: TypedRow): boolean => MIXED[id]?.isClosed(row) === true;

const keyOf = ({ id }: Named, row: TypedRow): string => JSON.stringify((MIXED[id]?.key ?? []).map((name) => (row[name] ?? '').trim()));

/** The rows without those that are closed, or that say what a closed row of today said when it was written otherwise. */
export function openOf(sheet: Named, rows: readonly TypedRow[], kept: readonly TypedRow[]): readonly TypedRow[] {
  if (MIXED[sheet.id] === undefined) return rows;
  const closed = closedKeys(sheet, kept);
  return rows.filter((row) => !isClosed(sheet, row) && !closed.has(keyOf(sheet, row)));
}

const closedKeys = (sheet: Named, kept: readonly TypedRow[]): ReadonlySet<string> =>
  new Set(MIXED[sheet.id]?.key.length === 0 ? [] : kept.filter((row) => isClosed(sheet, row)).map((row) => keyOf(sheet, row)));

/** The rows that somebody typed, with the closed ones where they stood: nobody changes what they may not see. */
export interface JoinedRows {
  readonly rows: readonly TypedRow[];
  /** Typed rows that are called as a closed one. */
  readonly clashes: readonly SheetProblem[];
  /** A problem told of the typed rows; what is wrong with a closed one is told without its words. */
  placed(problem: SheetProblem): SheetProblem;
}

export function joinedRows(sheet: Named, typed: readonly TypedRow[], kept: readonly TypedRow[]): JoinedRows {
  const keys = closedKeys(sheet, kept);
  const closed = kept.flatMap((row, place) => (isClosed(sheet, row) ? [{ row, place }] : []));
  const joined: { readonly row: TypedRow; readonly typedAt: number | null }[] = typed.map((row, typedAt) => ({ row, typedAt }));
  for (const { row, place } of closed) joined.splice(place, 0, { row, typedAt: null });
  return {
    rows: joined.map(({ row }) => row),
    clashes: typed.flatMap((row, place) => (keys.has(keyOf(sheet, row)) ? [{ row: place, message: CLOSED_PROBLEM }] : [])),
    placed(problem) {
      if (problem.row === null) return problem;
      const typedAt = joined[problem.row]?.typedAt ?? null;
      if (typedAt === null) return { row: null, message: CLOSED_PROBLEM };
      const shownAt = (number: number): number | null => {
        const other = joined[number - 1]?.typedAt ?? null;
        return other === null ? null : other + 1;
      };
      return { ...problem, row: typedAt, message: withRowNumbers(problem.message, shownAt) };
    },
  };
}

const CLOSED_PROBLEM =
  'Det du skrev går inte ihop med en rad om personer, som bara förbundschefen och revisorn ser. Be förbundschefen titta på bladet.';
