import type { Cell, Inline, Row, Table } from '../document.ts';
import { isGroupTitle } from '../table-layout.ts';
import { type HeaderCell, headerRows, plainText } from '../table-parts.ts';
import { inlineMarkup, type Page } from './inline.ts';
import { element, emptyElement, escaped, joined, type Markup, NOTHING } from './markup.ts';

/** A table in a frame that can be scrolled with the keyboard when the table is wider than the screen; no landmark, or there would be dozens. */
export function tableMarkup(table: Table, page: Page): Markup {
  const captionId = `${table.id}-rubrik`;
  const grid = element('table', { id: table.id, class: hasShortHeads(table) ? 'short-heads' : null }, [
    caption(table, captionId),
    ...columnGroups(table),
    ...head(table, page),
    ...bodies(table, page),
  ]);
  const frame = element('div', { class: 'report-scroll', role: 'group', 'aria-labelledby': captionId, tabindex: 0 }, [grid]);
  const notes = table.notes.map((note) => element('p', {}, [inlineMarkup(note, page)]));
  return element(
    'div',
    { class: 'report-table' },
    notes.length === 0 ? [frame] : [frame, element('div', { class: 'report-table-notes' }, notes)],
  );
}

/** Row headers such as voucher numbers need no room to be read. */
const hasShortHeads = (table: Table): boolean => table.rows.every((row) => plainText(row.cells[0]?.content ?? []).length <= SHORT_HEAD);
const SHORT_HEAD = 8;

function caption(table: Table, id: string): Markup {
  const title = element('span', { class: 'report-caption' }, table.caption);
  const unit = table.unit === null ? [] : [escaped(' '), element('span', { class: 'report-unit' }, table.unit)];
  return element('caption', { id }, [element('span', { class: 'report-caption-line' }, [title, ...unit])]);
}

/** Columns that belong under one header are one group, which the header's scope then speaks of. */
function columnGroups(table: Table): readonly Markup[] {
  const spans = table.groups.length === 0 ? [table.columns.length] : table.groups.map((group) => group.span);
  let start = 0;
  return spans.map((span) => {
    const columns = table.columns.slice(start, start + span);
    start += span;
    return element(
      'colgroup',
      {},
      columns.map((column) => emptyElement('col', { class: column.align })),
    );
  });
}

function head(table: Table, page: Page): readonly Markup[] {
  const rows = headerRows(table).map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell) => headerCell(cell, page)),
    ),
  );
  return rows.length === 0 ? [] : [element('thead', {}, rows)];
}

function headerCell(cell: HeaderCell, page: Page): Markup {
  const spans = { colspan: cell.columnSpan > 1 ? cell.columnSpan : null, rowspan: cell.rowSpan > 1 ? cell.rowSpan : null };
  if (cell.content.length === 0) return element('td', spans);
  const scope = cell.align === 'group' ? 'colgroup' : 'col';
  return element('th', { scope, class: classOf(cell.align, cell.content), ...spans }, [inlineMarkup(cell.content, page)]);
}

/** A date must not be divided at its hyphens. */
const classOf = (align: HeaderCell['align'], content: readonly Inline[]): string =>
  /^[\d-]+$/.test(plainText(content)) ? `${align} whole` : align;

/** Each group of rows is a body of its own, so that its title stands for its rows and for no others. */
function bodies(table: Table, page: Page): readonly Markup[] {
  const groups: Row[][] = [];
  for (const row of table.rows) {
    if (row.kind === 'group' || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups.map((rows) =>
    element(
      'tbody',
      {},
      rows.map((row) => rowMarkup(table, row, page)),
    ),
  );
}

function rowMarkup(table: Table, row: Row, page: Page): Markup {
  const [first, ...rest] = row.cells;
  const attributes = { class: row.kind === 'row' ? null : row.kind };
  const header = first === undefined ? NOTHING : cellMarkup(first, page);
  if (isGroupTitle(row)) {
    return element('tr', attributes, [element('th', { scope: 'rowgroup', colspan: table.columns.length }, [header])]);
  }
  const cells = rest.map((cell, index) =>
    element('td', { class: classOf(table.columns[index + 1]?.align ?? 'text', cell.content) }, [cellMarkup(cell, page)]),
  );
  return element('tr', attributes, [element('th', { scope: row.kind === 'group' ? 'rowgroup' : 'row' }, [header]), ...cells]);
}

function cellMarkup(cell: Cell, page: Page): Markup {
  const content = inlineMarkup(cell.content, page);
  if (cell.items === undefined || cell.items.length === 0) return content;
  return joined([
    content,
    element(
      'ul',
      {},
      cell.items.map((item) => element('li', {}, [inlineMarkup(item, page)])),
    ),
  ]);
}
