import { type Exact, negate } from '../../../shared/exact.ts';
import { slug } from '../../../shared/swedish.ts';
import { type FigureKey, figureKey } from '../../figures/figure.ts';
import type { NoteLayout, NoteRow } from '../../statements/layout.ts';
import { amountOf, columnName } from '../statements/figures-on.ts';
import { ownRows } from '../statements/note-sums.ts';
import { plainLabel, wordingOf } from '../statements/wordings.ts';
import { isMoney } from '../sums/amounts.ts';
import { isBesideSums, isTotal, isWhereof } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';
import { type Claim, SURENESS } from './claim.ts';
import type { Statement } from './statement.ts';
import { type KnownNames, withoutWholeNames } from './without-persons.ts';

/** A note that splits up a line of the statements, with the amounts of its rows. */
export interface ToldNote {
  readonly note: NoteLayout;
  readonly claims: readonly Claim[];
  readonly statement: Statement;
}

/** The notes with amounts, each once, in the order of the report. */
export function notesIn(tables: readonly PrintedTable[], year: number, known: KnownNames): ToldNote[] {
  const told = tables.filter((table) => isNote(table) && isMoney(table)).flatMap((table) => toldNote(table, year, known));
  return told.filter(({ note: { id } }, index) => told.findIndex((each) => each.note.id === id) === index);
}

/** A title may hold the line before it. */
const isNote = (table: PrintedTable): boolean => statementKind(table) === 'not' || /(?<!\S)Not \d{1,2}[.:]? \p{Lu}/u.test(table.title);

const LONGEST_ID = 60;
const idOf = (words: string): string => slug(words).slice(0, LONGEST_ID).replace(/-$/, '');

interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly row: PrintedRow;
}

function toldNote(table: PrintedTable, year: number, known: KnownNames): ToldNote[] {
  const title = titleOf(table);
  const id = idOf(title);
  const rows = rowsIn(table, known);
  if (id === '' || rows.length === 0) return [];
  const line = lineOf(title);
  const source = { file: 'noter.yaml', line: null };
  const note = { id, title, lines: line === null ? [] : [line], showsBudget: false, rows: noteRowsOf(rows), source };
  const statement = {
    id: `not.${id}.rubrik`,
    label: 'Not',
    value: title,
    writtenIn: source.file,
    sureness: line === null ? SURENESS.table : SURENESS.statement,
    place: table.head.place,
    words: table.title,
    remark: line === null ? 'Ingen rad i räkningarna är känd på rubriken. Skriv den vid omfattar.' : null,
  };
  return [{ note, claims: claimsOf(table, { note, rows }, year), statement }];
}

/** Rows with a dash are parts of the row above them that has none. */
function noteRowsOf(rows: readonly NamedRow[]): NoteRow[] {
  const above = rows.map(({ row }, index) => (isDashed(row) ? rows.findLastIndex((each, at) => at < index && !isDashed(each.row)) : -1));
  return rows.flatMap(({ id, name }, index) =>
    above[index] === -1
      ? [{ id, name, rows: rows.filter((_, at) => above[at] === index).map((part) => ({ id: part.id, name: part.name, rows: [] })) }]
      : [],
  );
}

const DASH = /^[-–•] ?(?=\p{sc=Latin})/u;
const isDashed = ({ label }: PrintedRow): boolean => DASH.test(label.trim());

/** `Verksamhetens intäkter` of `Not 2. Verksamhetens intäkter`; a title may hold the line before it, so the last number is its own. */
function titleOf({ title }: PrintedTable): string {
  const numbers = [...title.matchAll(/(?<!\p{sc=Latin})not(?:er)?\.? ?\d{1,2}[a-c]?(?!\d)[.:,)–-]? ?/giu)];
  const last = numbers.at(-1);
  const own = last === undefined ? title : title.slice(last.index + last[0].length);
  return plainLabel(own.replace(/[,(]? ?(?:belopp )?(?:i )?(?:tkr|kr|kronor|mkr|tusental kronor)\)?$/i, ''));
}

/** The line of the income statement or the balance sheet that is called so; null for others, which may be a part of one. */
function lineOf(title: string): string | null {
  if (/^eget kapital$/i.test(title)) return 'eget-kapital';
  const figure = (wordingOf(title, 'resultat') ?? wordingOf(title, 'balans'))?.figure ?? '';
  return LINES.test(figure) ? figure.slice('rr.'.length) : null;
}

const LINES =
  /^(?:rr\.(?:intakter|kostnader|avskrivningar|finansiella-intakter|finansiella-kostnader)|br\.(?:fordringar|kassa-bank|kortfristiga-skulder|langfristiga-skulder))$/;

/** Rows up to the last sum, without the sums and what is told besides. */
function rowsIn(table: PrintedTable, known: KnownNames): NamedRow[] {
  const own = ownRows(table);
  const last = own.findLastIndex(({ label }) => isTotal(label));
  const named = (last === -1 ? own : own.slice(0, last))
    .filter(
      ({ label, cells }) => !isTotal(label) && !isWhereof(label) && !isBesideSums(label) && cells.some(({ kind }) => kind === 'number'),
    )
    .map((row, index) => namedRow(row, index, known));
  return named.filter(({ id }, index) => id !== '' && id !== SUM && named.findIndex((each) => each.id === id) === index);
}

const SUM = 'summa';

/** By its words without what may be a person's name; where nothing else is left, by its number. */
function namedRow(row: PrintedRow, index: number, known: KnownNames): NamedRow {
  const words = withoutWholeNames(row.label.trim().replace(DASH, ''), known);
  const name = slug(words) === '' ? `Rad ${index + 1}` : words;
  return { id: idOf(name), name, row };
}

interface NoteRows {
  readonly note: NoteLayout;
  readonly rows: readonly NamedRow[];
}

/** The rows and the sum of each year's outcome. */
function claimsOf(table: PrintedTable, { note, rows }: NoteRows, year: number): Claim[] {
  const total = ownRows(table).findLast(({ label }) => isTotal(label) && !isWhereof(label));
  const sum = total === undefined ? [] : [{ id: SUM, name: 'summa', row: total }];
  return table.columns.flatMap((column, index) => {
    const name = columnName(column, year);
    if (name === null || !/^\d{4}$/.test(name)) return [];
    const all = [...rows, ...sum].flatMap((each) => {
      const label = `${note.title}: ${each.name} ${name}`;
      return claimAt(table, { row: each.row, index }, { key: figureKey(`not.${note.id}.${each.id}`, name), label });
    });
    return isTurned(note, all) ? all.map((claim) => ({ ...claim, value: negate(claim.value) })) : all;
  });
}

/** Notes show positive amounts; a report may print costs and debts with a minus. Equity and what is not known keep their signs. */
const isTurned = ({ lines }: NoteLayout, claims: readonly Claim[]): boolean =>
  lines.length > 0 && lines[0] !== 'eget-kapital' && claims.length > 0 && isNegative(claims.at(-1)?.value);

const isNegative = (value: Exact | undefined): boolean => value !== undefined && value.numerator < 0n;

interface Cell {
  readonly row: PrintedRow;
  readonly index: number;
}

function claimAt(table: PrintedTable, { row, index }: Cell, told: { readonly key: FigureKey; readonly label: string }): Claim[] {
  const cell = row.cells[index];
  if ((cell?.kind !== 'number' && cell?.kind !== 'zero') || cell.number === null || cell.number.unit === 'procent') return [];
  const amounts = amountOf(cell.number, table);
  return [{ ...told, unit: 'kr', ...amounts, places: [placeOf(table, row, index)], isTold: false, sureness: SURENESS.table }];
}
