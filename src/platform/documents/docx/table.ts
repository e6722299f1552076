import { Bookmark, Paragraph, TabStopType, TextRun, Table as WordTable } from 'docx';
import type { Table } from '../document.ts';
import { PAPER, type Paper, tableLayout } from '../table-layout.ts';
import { type Draft, runs } from './inline.ts';
import { QUIET, STYLE } from './styles.ts';
import { tableTree } from './table-tree.ts';

/** Bold Calibri is a little wider than Source Sans 3. */
export const WORD_PAPER: Paper = { ...PAPER, letters: 1.06 };

/** Caption, table and explanations, kept together where the table is short enough to stand on one page. */
export function tableBlocks(table: Table, draft: Draft): readonly (Paragraph | WordTable)[] {
  const layout = tableLayout(table, draft.paper);
  return [
    caption(table, table.caption, { draft, landscape: layout.landscape }),
    gridOf(table, draft),
    ...table.notes.map((note) => new Paragraph({ style: STYLE.tableNote, children: [...runs(note, draft)] })),
    gap(),
  ];
}

/** Above a table or a picture: its name to the left and what is counted to the right. */
export function caption(of: { id: string; unit: string | null }, title: string, place: { draft: Draft; landscape: boolean }): Paragraph {
  const unit = of.unit === null ? [] : [new TextRun({ text: `\t${of.unit}`, bold: false, color: QUIET, size: 17 })];
  const children = [new TextRun(title), ...unit];
  const name = place.draft.bookmarks.get(of.id);
  const position = (place.landscape ? PAPER.landscape : PAPER.portrait) * TWIPS;
  return new Paragraph({
    style: 'Caption',
    tabStops: [{ type: TabStopType.RIGHT, position }],
    children: name === undefined ? children : [new Bookmark({ id: name, children })],
  });
}

/** The air after a table, which has none of its own. */
export const gap = (): Paragraph => new Paragraph({ style: STYLE.gap });

/** The table is written by us when the library asks for it, and stands among the library's own parts until then. */
export function gridOf(table: Table, draft: Draft): WordTable {
  const grid = new WordTable({ rows: [] });
  grid.prepForXml = (context) => tableTree(table, draft, context);
  return grid;
}

const TWIPS = 20;
