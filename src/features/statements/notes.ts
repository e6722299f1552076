import { exact } from '../../shared/exact.ts';
import { slug } from '../../shared/swedish.ts';
import type { BudgetLine } from '../budget/budget.ts';
import { type FigureDefinition, type Formula, figureKey } from '../figures/figure.ts';
import {
  accountsOf,
  budgetColumn,
  differenceOf,
  moneyIn,
  moneyInBudget,
  moneyInVariance,
  rowsOf,
  sumOf,
  type Words,
} from '../figures/formulas.ts';
import type { NoteLayout, NoteRow } from './layout.ts';
import { amountsOf, type Books, isIncomeLine, isResultLine, onLine, type PlacedAccount } from './placed-account.ts';

/** A row as the note shows it; `depth` 1 for rows under another row. */
export interface ShownNoteRow {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  /** Rows under this one; the row is then their sum. */
  readonly children: readonly string[];
}

/** The rows of a note in order, with a row of its own for every account that no row asks for. */
export function shownRows(note: NoteLayout, books: Books): ShownNoteRow[] {
  const declared = note.rows.flatMap((row) => declaredRow(row, 0));
  const left = leftoverAccounts(note, books).map((account) => ({
    id: leftoverId(account),
    name: account.name || account.account,
    depth: 0,
    children: [],
  }));
  const seen = new Set<string>();
  return [...declared, ...left, ...notCarriedRow(note, books)].filter((row) => !seen.has(row.id) && seen.add(row.id));
}

const NOT_CARRIED = 'resultat-ej-omfort';

/** Equity holds the result also before the books have carried it over, and then no account of equity does. */
function notCarriedRow(note: NoteLayout, books: Books): ShownNoteRow[] {
  const isLeft = note.lines.includes('eget-kapital') && books.years.some((year) => resultNotCarried(books, year) !== 0);
  return isLeft ? [{ id: NOT_CARRIED, name: 'Resultat som inte förts till eget kapital', depth: 0, children: [] }] : [];
}

function resultNotCarried({ accounts }: Books, year: number): number {
  const ofYear = accounts.filter((account) => account.year === year);
  const opening = ofYear.filter(({ object }) => object === null).reduce((sum, account) => sum + account.openingOre, 0);
  const moved = ofYear.filter(({ places }) => isResultLine(places.line) || places.line === 'utanfor');
  return moved.reduce((sum, account) => sum - account.movementOre, opening);
}

function declaredRow(row: NoteRow, depth: number): ShownNoteRow[] {
  const own = { id: row.id, name: row.name, depth, children: row.rows.map((child) => child.id) };
  return [own, ...row.rows.flatMap((child) => declaredRow(child, depth + 1))];
}

function leftoverAccounts(note: NoteLayout, books: Books): PlacedAccount[] {
  return books.years
    .flatMap((year) => onLine(books, year, note.lines))
    .filter((account) => account.closingOre !== 0 || account.movementOre !== 0)
    .filter((account) => rowOf(note, account) === leftoverId(account));
}

const leftoverId = (account: PlacedAccount): string => `konto-${slug(account.account)}`;

/** The row that the account falls on. A row that is the sum of others holds no accounts, so an account placed there gets a row of its own. */
function rowOf(note: NoteLayout, account: PlacedAccount): string {
  const wanted = rowWithin(note, account);
  const rows = note.rows.flatMap((row) => declaredRow(row, 0));
  return rows.find((row) => row.id === wanted && row.children.length === 0)?.id ?? leftoverId(account);
}

function rowWithin(note: NoteLayout, account: PlacedAccount): string | null {
  const place = account.places.noteRow;
  return place?.startsWith(`${note.id}.`) ? place.slice(note.id.length + 1) : null;
}

/** Every row and the sum of every note, for each year of the books and for the budget where the note shows it. Amounts are shown positive. */
export function defineNotes(notes: readonly NoteLayout[], books: Books, budget: readonly BudgetLine[]): FigureDefinition[] {
  return notes
    .filter((note) => note.lines.length > 0)
    .flatMap((note) => {
      const rows = shownRows(note, books);
      const outcome = books.years.flatMap((year) => outcomeFigures({ note, rows }, books, year));
      return note.showsBudget ? [...outcome, ...budgetFigures({ note, rows }, budget, books.year)] : outcome;
    });
}

interface RowsOfNote {
  readonly note: NoteLayout;
  readonly rows: readonly ShownNoteRow[];
}

const holdsBalances = (note: NoteLayout): boolean => !isResultLine(note.lines[0] ?? null);
const wordsOf = (note: NoteLayout, row: ShownNoteRow): Words => [row.name, `${row.name}: rad i noten ${note.title}.`];
const idOf = (note: NoteLayout, row: string): string => `not.${note.id}.${row}`;

function outcomeFigures({ note, rows }: RowsOfNote, books: Books, year: number): FigureDefinition[] {
  const measure = holdsBalances(note) ? 'closing' : 'movement';
  const money = moneyIn(year, holdsBalances(note) ? `${year}-12-31` : String(year));
  const onNote = onLine(books, year, note.lines);
  const figures = rows.map((row) => {
    const accounts = onNote.filter((account) => rowOf(note, account) === row.id);
    const own =
      row.id === NOT_CARRIED
        ? notCarriedFormula(note, rows, year)
        : accountsOf(measure, year, amountsOf(accounts, measure, noteSign(note)));
    return money(idOf(note, row.id), row.children.length === 0 ? own : childSum(note, row, String(year)), wordsOf(note, row));
  });
  return [...figures, money(idOf(note, 'summa'), noteSum(note, rows, String(year)), sumWords(note))];
}

/** What equity is at the end of the year and no row of the note holds. */
function notCarriedFormula(note: NoteLayout, rows: readonly ShownNoteRow[], year: number): Formula {
  const others = rows.filter((row) => row.depth === 0 && row.id !== NOT_CARRIED).map((row) => `-${idOf(note, row.id)}`);
  return sumOf(['br.eget-kapital', ...others], year);
}

const childSum = (note: NoteLayout, row: ShownNoteRow, column: string): Formula =>
  sumOf(
    row.children.map((child) => idOf(note, child)),
    column,
    true,
  );

function noteSum(note: NoteLayout, rows: readonly ShownNoteRow[], column: string): Formula {
  const top = rows.filter((row) => row.depth === 0).map((row) => idOf(note, row.id));
  return sumOf(top, column, true);
}

const sumWords = (note: NoteLayout): Words => [`${note.title}, summa`, `Alla rader i noten ${note.title} tillsammans.`];

const CREDIT_LINES = ['eget-kapital', 'avsattningar-pensioner', 'avsattningar-andra', 'langfristiga-skulder', 'kortfristiga-skulder'];

/** Notes show costs and debts as positive amounts, whatever sign the books give them. */
function noteSign(note: NoteLayout): 1 | -1 {
  const first = note.lines[0] ?? '';
  return isIncomeLine(first) || CREDIT_LINES.includes(first) ? -1 : 1;
}

/** A row under another has a budget of its own or none: what is planned for the row above is not divided. */
function budgetFigures({ note, rows }: RowsOfNote, budget: readonly BudgetLine[], year: number): FigureDefinition[] {
  const column = budgetColumn(year);
  const planned = budget.filter((line) => line.year === year);
  const shown = rows.filter((row) => row.depth === 0 || row.children.length > 0 || linesFor(note, row, planned).length > 0);
  const figures = shown.map((row) => moneyInBudget(year)(idOf(note, row.id), plannedFor(note, row, planned), wordsOf(note, row)));
  const variances = [...shown.map((row) => ({ id: row.id, words: wordsOf(note, row) })), { id: 'summa', words: sumWords(note) }].map(
    ({ id, words }) =>
      moneyInVariance(year)(idOf(note, id), differenceOf(figureKey(idOf(note, id), year), figureKey(idOf(note, id), column)), words),
  );
  return [...figures, moneyInBudget(year)(idOf(note, 'summa'), noteSum(note, rows, column), sumWords(note)), ...variances];
}

function plannedFor(note: NoteLayout, row: ShownNoteRow, budget: readonly BudgetLine[]): Formula {
  const planned = linesFor(note, row, budget);
  const year = budget[0]?.year;
  if (planned.length === 0 && row.children.length > 0 && year !== undefined) return childSum(note, row, budgetColumn(year));
  return rowsOf(planned.map((line) => ({ label: line.name, value: exact(line.amountOre), source: line.source })));
}

const linesFor = (note: NoteLayout, row: ShownNoteRow, budget: readonly BudgetLine[]): BudgetLine[] =>
  budget.filter((line) => line.noteRow === `${note.id}.${row.id}`);
