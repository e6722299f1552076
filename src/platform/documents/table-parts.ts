import { figureText, numberColumn, row, text, textColumn } from './compose.ts';
import type { Chart, ChartValue, Column, ColumnGroup, Inline, Row, Table } from './document.ts';
import { textWidth } from './text-width.ts';

/** The words of inlines without their marks, as they are measured and searched. A footnote's text is not part of the line. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (inline.kind === 'text' || inline.kind === 'figure') return inline.text;
  if (inline.kind === 'lineBreak') return ' ';
  return inline.kind === 'footnote' ? '' : plainText(inline.content);
}

/** Groups whose spans together make up exactly the table's columns: cut where they reach too far, filled where they end early. */
export function spansFitting(groups: readonly ColumnGroup[], columnCount: number): readonly ColumnGroup[] {
  if (groups.length === 0) return groups;
  const fitted: ColumnGroup[] = [];
  let left = columnCount;
  for (const group of groups) {
    const span = Math.min(Math.max(1, group.span), left);
    if (span > 0) fitted.push({ ...group, span });
    left -= span;
  }
  return left > 0 ? [...fitted, { header: [], span: left }] : fitted;
}

export interface HeaderCell {
  readonly content: readonly Inline[];
  readonly align: Column['align'] | 'group';
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Index of the first column under the cell. */
  readonly column: number;
}

/** The header rows of a table, none, one or two; a column without a group reaches through both rows. */
export function headerRows(table: Table): readonly (readonly HeaderCell[])[] {
  if (table.columns.every((column) => column.header.length === 0) && table.groups.length === 0) return [];
  if (table.groups.length === 0) return [table.columns.map((column, index) => columnCell(column, index, 1))];

  const upper: HeaderCell[] = [];
  const lower: HeaderCell[] = [];
  let start = 0;
  for (const group of table.groups) {
    const cells = table.columns.slice(start, start + group.span).map((column, offset) => ({ column, index: start + offset }));
    if (group.header.length === 0) upper.push(...cells.map(({ column, index }) => columnCell(column, index, 2)));
    else {
      upper.push({ content: group.header, align: 'group', columnSpan: group.span, rowSpan: 1, column: start });
      lower.push(...cells.map(({ column, index }) => columnCell(column, index, 1)));
    }
    start += group.span;
  }
  return lower.length === 0 ? [upper.map((cell) => ({ ...cell, rowSpan: 1 }))] : [upper, lower];
}

const columnCell = (column: Column, index: number, rowSpan: number): HeaderCell => ({
  content: column.header,
  align: column.align,
  columnSpan: 1,
  rowSpan,
  column: index,
});

/** The numbers of a chart as a table: the categories as columns when they are few and short, as years are, else as rows. */
export function chartTable(chart: Chart): Table {
  const lying = chart.categories.length <= MOST_COLUMNS && chart.categories.every((category) => textWidth(category) < WIDEST_COLUMN);
  const names = lying ? chart.categories : chart.series.map((series) => series.name);
  const corner = lying ? '' : chart.categoryLabel;
  return {
    kind: 'table',
    id: `${chart.id}-tal`,
    caption: chart.title,
    unit: chart.unit,
    columns: [textColumn(corner), ...names.map((name) => numberColumn(name))],
    groups: [],
    rows: lying
      ? chart.series.map((series) => chartRow(series.name, series.values))
      : chart.categories.map((category, index) =>
          chartRow(
            category,
            chart.series.map((series) => series.values[index]),
          ),
        ),
    notes: [],
  };
}

const MOST_COLUMNS = 7;
const WIDEST_COLUMN = 5;

const chartRow = (name: string, values: readonly (ChartValue | undefined)[]): Row =>
  row('row', [name, ...values.map((value) => (value === undefined ? '' : [shown(value)]))]);

const shown = (value: ChartValue): Inline => (value.figure === null ? text(value.text) : figureText(value.figure, value.text));
