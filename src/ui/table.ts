import { type Language, wordsIn } from '../language/words.ts';
import { type Html, html } from '../platform/http/page.ts';
import { exact } from '../shared/exact.ts';
import { NBSP, swedishNumber } from '../shared/swedish.ts';
import { type Column, columnSum, type Order, orderAsked } from '../shared/table.ts';
import { grid } from './parts.ts';

export interface TableParts<Row> {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  readonly quietCaption?: boolean;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  /** Those of this page, in the order asked for. */
  readonly rows: readonly Row[];
  /** All that were found, when the page shows a part of them: the sums are theirs. */
  readonly all?: readonly Row[];
  /** Where the first column leads. */
  readonly link?: (row: Row) => string;
  /** How a column is shown, by its key, when it is more than its value: a colour beside the word, kronor without öre. */
  readonly cells?: Readonly<Record<string, (row: Row) => Html | string>>;
  /** What the address asks for, and the address itself, without it. */
  readonly query: URLSearchParams;
  readonly address: string;
  /** How the rows stand when nothing is asked for. */
  readonly usual?: Order;
  readonly language?: Language;
}

/** A table from its description: sorted by links in its head, summed at its foot, and to be had as a file. No script is needed. */
export function table<Row>(parts: TableParts<Row>): Html {
  const { id, caption, quietCaption = false, columns, rows } = parts;
  return html`${grid({
    id,
    caption,
    quietCaption,
    head: html`<tr>${columns.map((column) => headCell(parts, column))}</tr>`,
    body: rows.map((row) => html`<tr>${columns.map((column, index) => bodyCell(parts, column, { row, index }))}</tr>`),
    foot: sumRow(parts),
  })}
${exportLinks(parts)}`;
}

/** The order of a column is turned when it is chosen again. */
function headCell<Row>({ columns, query, address, usual }: TableParts<Row>, { key, name, kind }: Column<Row>): Html {
  const order = orderAsked(columns, query) ?? usual;
  const isChosen = order?.key === key;
  const isFalling = isChosen && !order.isFalling;
  const href = withQuery(address, query, { sortera: key, ordning: isFalling ? 'fallande' : null, sida: null, som: null });
  const sorted = isChosen ? html` aria-sort="${order.isFalling ? 'descending' : 'ascending'}"` : '';
  const sign = isChosen ? (order.isFalling ? '▼' : '▲') : '↕';
  return html`<th scope="col" class="${classOf(kind)}"${sorted}><a class="sort" href="${href}">${name}${NBSP}<span class="sort-sign" aria-hidden="true">${sign}</span></a></th>`;
}

function bodyCell<Row>(
  { link, cells = {} }: TableParts<Row>,
  column: Column<Row>,
  { row, index }: { readonly row: Row; readonly index: number },
): Html {
  const text = cells[column.key]?.(row) ?? shown(column, column.value(row));
  if (index > 0) return html`<td class="${classOf(column.kind)}">${text}</td>`;
  return html`<th scope="row" class="${classOf(column.kind)}">${link === undefined ? text : html`<a href="${link(row)}">${text}</a>`}</th>`;
}

const CLASSES = { text: 'text', date: 'whole', number: 'number', kronor: 'number' } as const;
const classOf = (kind: Column<never>['kind']): string => CLASSES[kind];

function shown<Row>({ kind }: Column<Row>, value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return kind === 'kronor' ? `${swedishNumber(exact(value, 100), 2)}${NBSP}kr` : swedishNumber(exact(value));
}

function sumRow<Row>({ columns, rows, all = rows, language = 'sv' }: TableParts<Row>): Html | '' {
  const sums = columns.map((column) => columnSum(all, column));
  if (all.length === 0 || sums.every((sum) => sum === null)) return '';
  const { tables } = wordsIn(language);
  const name = all.length === rows.length ? tables.sum : tables.sumOfAll(swedishNumber(exact(all.length)));
  const cell = (column: Column<Row>, index: number): Html =>
    index === 0 ? html`<th scope="row">${name}</th>` : html`<td class="${classOf(column.kind)}">${shown(column, sums[index] ?? null)}</td>`;
  return html`<tr class="total">${columns.map(cell)}</tr>`;
}

function exportLinks<Row>({ query, address, language = 'sv' }: TableParts<Row>): Html {
  const { tables } = wordsIn(language);
  const link = (som: string, name: string): Html => html`<a href="${withQuery(address, query, { som, sida: null })}" download>${name}</a>`;
  return html`<p class="downloads exports"><span>${tables.download}</span> ${link('xlsx', tables.forSpreadsheets)} ${link('csv', tables.asText)}</p>`;
}

/** The same question with some of its parts asked otherwise, or not at all. */
function withQuery(address: string, query: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const wanted = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) wanted.delete(name);
    else wanted.set(name, value);
  }
  const text = wanted.toString();
  return text === '' ? address : `${address}?${text}`;
}
