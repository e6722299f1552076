import type { DocumentText, TextLine, TextPlace } from '../../../shared/document-text.ts';
import { headingsAt } from '../headings.ts';
import { halvesOf } from './beside-each-other.ts';
import { withContinuedTables } from './continued.ts';
import { type RawRow, type RawTable, rowsOfCells, wrappedTogether } from './cut-rows.ts';
import { looksLikeHead } from './head-rows.ts';
import { withCopiedHeads } from './heads-copied.ts';
import { saysThatItGoesOn } from './layout-blocks.ts';
import { layoutTables } from './layout-tables.ts';
import { withNotesAboveHeads } from './notes-below-heads.ts';
import type { PrintedTable } from './printed-table.ts';
import { withSectionsBetween } from './sections-between.ts';
import { tableOf } from './table-of.ts';

/** All tables of a document with at least one row that holds numbers or verdicts, in reading order. */
export function findTables(document: DocumentText): FoundTables {
  const lines = withContinuedTables(withSectionsBetween(withNotesAboveHeads(document.lines)));
  const found = runsOf(lines).flatMap(({ from, until, isCells }) => {
    const part = lines.slice(from, until);
    const above = wordsAbove(lines, from);
    const raw: readonly RawTable[] = isCells ? tablesOfCells(part, above) : layoutTables(part, above);
    return raw.flatMap((each) => {
      const table = tableOf(each, headingsAt(lines, indexAt(lines, each.lines[0], from)));
      return table === null ? [] : [{ table, lines: each.lines }];
    });
  });
  return {
    tables: found.map(({ table }) => table),
    used: new Set(found.flatMap((each) => each.lines.map(({ place }) => place))),
  };
}

/** A table ends where a line is empty and a new head follows. */
function tablesOfCells(lines: readonly TextLine[], above: readonly TextLine[]): RawTable[] {
  const rows = rowsOfCells(lines);
  // On a page the lines of a cell are lines of their own.
  if (lines[0]?.place.page != null) return rowsBeside(rows).map((half) => ({ rows: wrappedTogether(half), above, lines }));
  const starts = rows.flatMap((row, index) => {
    const before = lines[index - 1];
    const isApart = before !== undefined && row.place.page === null && row.place.line - before.place.line > 1;
    return index === 0 || (isApart && looksLikeHead(row) && row.cells.length > 2 && !isContinued(row)) ? [index] : [];
  });
  return starts.flatMap((from, index) => {
    const part = lines.slice(from, starts[index + 1] ?? rows.length);
    return rowsBeside(withCopiedHeads(rowsOfCells(part).filter((row) => !isContinued(row) || !looksLikeHead(row)))).map((half) => ({
      rows: half,
      above: from === 0 ? above : [],
      lines: part,
    }));
  });
}

const isContinued = ({ cells }: RawRow): boolean => saysThatItGoesOn(cells[0] ?? '');

/** The rows of each of the tables that stand beside each other. */
function rowsBeside(rows: readonly RawRow[]): (readonly RawRow[])[] {
  const isHead = rows.findIndex((row) => !looksLikeHead(row));
  const first = Math.max(0, isHead);
  return halvesOf(rows.slice(0, first), rows.slice(first), (half) => half).map((half) => [...half.head, ...half.rows]);
}

/** The tables, and the places that they were read from: what stands beside each other on a line has a place each. */
export interface FoundTables {
  readonly tables: readonly PrintedTable[];
  readonly used: ReadonlySet<TextPlace>;
}

const placeName = ({ page, line }: TextPlace): string => `${page}/${line}`;

function indexAt(lines: readonly TextLine[], line: TextLine | undefined, from: number): number {
  const found = lines.findIndex(({ place }, index) => index >= from && line !== undefined && placeName(place) === placeName(line.place));
  return found === -1 ? from : found;
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
