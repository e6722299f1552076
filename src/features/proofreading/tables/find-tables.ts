import { type DocumentText, type TextLine, textOf } from '../../../shared/document-text.ts';
import { headingsAt } from '../headings.ts';
import { type RawTable, rowsOfCells } from './cut-rows.ts';
import { layoutTables } from './layout-tables.ts';
import type { PrintedTable } from './printed-table.ts';
import { tableOf } from './table-of.ts';

/** All tables of a document with at least one row that holds numbers or verdicts, in reading order. */
export function findTables({ lines }: DocumentText): PrintedTable[] {
  const runs = runsOf(lines);
  return runs.flatMap(({ from, until, isCells }) => {
    const part = lines.slice(from, until);
    const above = wordsAbove(lines, from);
    const raw: readonly RawTable[] = isCells ? [{ rows: rowsOfCells(part), above }] : layoutTables(part, above);
    return raw.flatMap((each) => tableOf(each, headingsAt(lines, from)) ?? []);
  });
}

/** The lines of words right above, back to a table or four lines. */
function wordsAbove(lines: readonly TextLine[], from: number): TextLine[] {
  const near = lines.slice(Math.max(0, from - 4), from);
  return near.slice(near.findLastIndex(({ table }) => table !== null) + 1);
}

interface Run {
  readonly from: number;
  readonly until: number;
  readonly isCells: boolean;
}

/** Lines that follow each other and belong to the same table, and the lines between such tables. */
function runsOf(lines: readonly TextLine[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const table = lines[from]?.table ?? null;
    if (at < lines.length && (lines[at]?.table ?? null) === table) continue;
    runs.push({ from, until: at, isCells: table !== null });
    from = at;
  }
  return runs;
}

/** A line of running text, as it counts for what is a table and what is not. */
export const isRunningText = (line: TextLine): boolean => line.pieces.length === 1 && textOf(line).length > 90;
