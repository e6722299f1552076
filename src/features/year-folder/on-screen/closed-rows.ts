import type { Sheet } from './sheets.ts';
import type { SheetProblem, TypedRow } from './typed-sheet.ts';

/** Sheets in which counts of people stand among other facts. */
const MIXED = ['uppgifter', 'tidigare-ar'];
/** What can not be a count of people; money has no unit of its own in some sheets. */
const OTHER_UNITS = ['', 'kr', 'procent'];

/** Whether a row may tell a small count: it is closed to those who may not see counts as they were reported. */
export const isClosed = ({ id }: Pick<Sheet, 'id'>, { enhet = '' }: TypedRow): boolean =>
  MIXED.includes(id) && !OTHER_UNITS.includes(enhet.trim().toLowerCase());

/** The rows that somebody typed, with the closed ones where they stood: nobody changes what they may not see. */
export interface JoinedRows {
  readonly rows: readonly TypedRow[];
  /** A problem told of the typed rows; what is wrong with a closed one is told without its words. */
  placed(problem: SheetProblem): SheetProblem;
}

export function joinedRows(sheet: Sheet, typed: readonly TypedRow[], kept: readonly TypedRow[]): JoinedRows {
  const closed = kept.flatMap((row, place) => (isClosed(sheet, row) ? [{ row, place }] : []));
  const joined: { readonly row: TypedRow; readonly typedAt: number | null }[] = typed.map((row, typedAt) => ({ row, typedAt }));
  for (const { row, place } of closed) joined.splice(place, 0, { row, typedAt: null });
  return {
    rows: joined.map(({ row }) => row),
    placed(problem) {
      if (problem.row === null) return problem;
      const typedAt = joined[problem.row]?.typedAt ?? null;
      return typedAt === null ? { row: null, message: CLOSED_PROBLEM } : { ...problem, row: typedAt };
    },
  };
}

const CLOSED_PROBLEM =
  'Det du skrev går inte ihop med en rad om personer, som bara förbundschefen och revisorn ser. Be förbundschefen titta på bladet.';
