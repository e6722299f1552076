import { numberColumn, row as rowOf, textColumn, type Words } from '../../src/platform/documents/compose.ts';
import type { Column, ColumnGroup, Inline, Row, RowKind, Table } from '../../src/platform/documents/document.ts';
import { type Draft, relate, relateSum, type Term } from './draft.ts';
import { statementUnit, type Write } from './numbers.ts';
import type { Page } from './page.ts';

export interface MoneyColumn {
  readonly slug: string;
  readonly header: string;
}

export interface MoneyRow {
  readonly slug: string;
  readonly label: string;
  readonly kind?: RowKind;
  readonly note?: string;
  /** By the column's slug; null or absent leaves the cell empty. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly write?: Write;
}

export interface MoneyTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly MoneyColumn[];
  readonly rows: readonly MoneyRow[];
  readonly write?: Write;
  readonly unit?: string;
  readonly groups?: readonly ColumnGroup[];
  /** The column of notes stands only where some row refers to one. */
  readonly noteColumn?: boolean;
}

/** A table of amounts, where the key of each cell is table, row and column. */
export function moneyTable(page: Page, spec: MoneyTable): Table {
  const noteColumn = spec.noteColumn === true && page.style.noteColumn;
  const unit = spec.unit ?? statementUnit(page.style);
  const inCorner = page.style.unitPlace === 'corner';
  const table: Table = {
    kind: 'table',
    id: spec.id,
    caption: spec.caption,
    unit: inCorner ? null : unit,
    columns: [
      textColumn(inCorner ? [cornerUnit(page, spec.id, unit)] : ''),
      ...(noteColumn ? [textColumn('Not')] : []),
      ...spec.columns.map((column) => headed(page, spec.id, column)),
    ],
    groups: spec.groups ?? [],
    rows: spec.rows.map((line) => moneyRow(page, spec, line)).map((row) => (noteColumn ? row : withoutNote(row))),
    notes: [],
  };
  relateUnit(page, spec.id, unit);
  return table;
}

const cornerUnit = ({ draft }: Page, id: string, unit: string): Inline => draft.claim(unitKey(id), unit);
const unitKey = (id: string): string => `${id}.unit`;

/** A unit that says thousands where the amounts are whole kronor is an error that the amounts elsewhere reveal. */
function relateUnit({ draft }: Page, id: string, unit: string): void {
  const key = unitKey(id);
  if (unit !== 'Belopp i kr' || !draft.slots.has(key)) return;
  relate(draft, 'enhet-tkr', { key, wrongs: ['Belopp i tkr', 'Belopp (tkr)'], from: amountsIn(draft, id) });
}

/** All places with amounts in a table: what is wrong in a heading is wrong with all of them. */
const amountsIn = (draft: Draft, id: string): readonly string[] =>
  [...draft.slots.values()].filter(({ key, number }) => number !== null && key.startsWith(`${id}.`)).map(({ key }) => key);

const headed = ({ draft }: Page, id: string, { slug, header }: MoneyColumn): Column =>
  numberColumn([draft.claim(`${id}.head.${slug}`, header)]);

function moneyRow(page: Page, spec: MoneyTable, line: MoneyRow): Row {
  const write = line.write ?? spec.write ?? page.write.cell;
  const amounts = spec.columns.map(({ slug }): Words => {
    const value = line.values[slug];
    return value === null || value === undefined ? '' : [page.draft.number(`${spec.id}.${line.slug}.${slug}`, value, write)];
  });
  return rowOf(line.kind ?? 'row', [line.label, line.note ?? '', ...amounts]);
}

const withoutNote = (row: Row): Row => ({ ...row, cells: row.cells.filter((_, index) => index !== 1) });

/** The columns of years, newest first or last as the style has it. */
export const inOrder = ({ style }: Page, columns: readonly MoneyColumn[]): readonly MoneyColumn[] =>
  style.newestFirst ? columns : [...columns].reverse();

/** The two years of a statement, as dates or as years. */
export function twoYears(page: Page, end = '12-31'): readonly MoneyColumn[] {
  const header = (back: number): string => (page.style.fullDates ? `${page.year - back}-${end}` : String(page.year - back));
  return inOrder(page, [
    { slug: '0', header: header(0) },
    { slug: '1', header: header(1) },
  ]);
}

/** When two columns are headed alike, or a year stands where another should, the amounts stand under the wrong year. */
export function relateYears({ draft }: Page, id: string): void {
  const [first, second] = [`${id}.head.0`, `${id}.head.1`];
  const wrong = draft.slots.get(first)?.right;
  if (wrong !== undefined) relate(draft, 'fel-ar-i-kolumn', { key: second, wrongs: [wrong], from: amountsIn(draft, id) });
}

interface SumInTable {
  readonly kind: string;
  readonly id: string;
  readonly total: string;
  /** Slugs of rows; one that is printed with the opposite sign begins with a minus. */
  readonly terms: readonly string[];
  readonly columns: readonly string[];
}

/** The total row is the sum of other rows, in each column where it stands. */
export function relateColumns({ draft }: Page, { kind, id, total, terms, columns }: SumInTable): void {
  for (const column of columns) {
    const keys = terms.map((term): Term => [`${id}.${term.replace(/^-/, '')}.${column}`, term.startsWith('-') ? -1 : 1]);
    const printed = keys.filter(([key]) => draft.slots.has(key));
    relateSum(draft, kind, { total: `${id}.${total}.${column}`, terms: printed });
  }
}

export const emptyRow = (label: string): MoneyRow => ({ slug: label, label, kind: 'group', values: {} });
