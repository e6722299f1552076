import type { JudgedGoal } from '../goals/judging.ts';
import { usedAssetLines } from '../statements/fixed-assets.ts';
import type { Books } from '../statements/placed-account.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import type { Desk } from './writing.ts';

/** Everything the tables and charts of one report are made from. */
export interface ReportContext {
  readonly records: YearRecords;
  readonly books: Books;
  readonly goals: readonly JudgedGoal[];
  readonly desk: Desk;
  /** Numbers of the notes in the report's order, by note id. */
  readonly noteNumbers: ReadonlyMap<string, string>;
  /** Tables and charts that some text puts in: `tabell:deltagare`. */
  readonly placed: ReadonlySet<string>;
}

/** The number of the note that explains a statement line, if any. */
export function noteOfLine(context: ReportContext, line: string): string | null {
  const note = context.records.notes.find((each) => each.lines.includes(line));
  const id = note?.id ?? (usedAssetLines(context.books).includes(line) ? ASSET_NOTE : undefined);
  return id === undefined ? null : (context.noteNumbers.get(id) ?? null);
}

/** The note that is made of itself when there are fixed assets. */
export const ASSET_NOTE = 'anlaggningar';

/** The years the report compares: its own and, when the books reach back, the one before. */
export const comparedYears = (context: ReportContext): number[] =>
  [context.records.year, context.records.year - 1].filter((year) => context.books.years.includes(year));

export const hasBudget = (context: ReportContext): boolean => context.records.budget.some((line) => line.year === context.records.year);
