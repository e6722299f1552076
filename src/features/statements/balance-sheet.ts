import { type AccountAmount, type FigureDefinition, type Formula, figureKey } from '../figures/figure.ts';
import { accountsOf, type Define, moneyIn, sameAs, sumOf, type Words } from '../figures/formulas.ts';
import { ASSETS, EQUITY_AND_LIABILITIES, type LayoutRow } from '../ledger/statement-layout.ts';
import { type LineNames, lineOf, type StatementLine } from './income-statement.ts';
import { amountsOf, type Books, isOpened, onLine } from './placed-account.ts';

export type BalanceLine = StatementLine & { readonly side: 'tillgang' | 'kapital-och-skuld' };

const A = 'tillgang';
const K = 'kapital-och-skuld';

/**
 * The balance sheet of lag (2018:597) 6 kap. 2 § as it reads from 2024, each side positive.
 * The parts of equity are figures of their own, since the books may or may not have carried the result over.
 */
export const BALANCE_SHEET_LINES: readonly BalanceLine[] = [...linesOn(A, ASSETS), ...linesOn(K, EQUITY_AND_LIABILITIES)];

function linesOn(side: BalanceLine['side'], rows: readonly LayoutRow[]): BalanceLine[] {
  return rows.filter((row) => row.from.kind !== 'equity').map((row) => ({ ...lineOf(row), side, definition: definitionOf(row) }));
}

function definitionOf({ label, from }: LayoutRow): string {
  return from.kind === 'rows' ? `${label}: raderna ovan tillsammans.` : `${label} vid årets slut enligt bokföringen (LKBR 6 kap. 2 §).`;
}

/** The balance sheet at the end of every year of the books, and at the start of the oldest one. */
export function defineBalanceSheet(books: Books, names: LineNames): FigureDefinition[] {
  if (books.years.length === 0) return [];
  const oldest = Math.min(...books.years);
  const wordsOf = (line: BalanceLine): Words => [names[line.id] ?? line.name, line.definition];
  const atEnd = books.years.flatMap((year) =>
    BALANCE_SHEET_LINES.map((line) => atEndOf(year)(`br.${line.id}`, closingOf(books, line, year), wordsOf(line))),
  );
  const atStart = BALANCE_SHEET_LINES.filter((line) => line.sumOf === undefined).map((line) =>
    atEndOf(oldest - 1)(`br.${line.id}`, openingOf(books, line, oldest), wordsOf(line)),
  );
  const before = isOpened(books, oldest) ? [...atStart, equityBefore(oldest)] : [];
  return [...atEnd, ...before, ...books.years.flatMap((year) => equityFigures(books, year))];
}

/** Equity at the end of the year before the oldest books is what that year begins with. */
const equityBefore = (oldest: number): FigureDefinition =>
  atEndOf(oldest - 1)('br.eget-kapital', sameAs(figureKey('br.eget-kapital-ingaende', oldest)), [
    'Eget kapital vid årets slut',
    `Eget kapital vid ingången av ${oldest} enligt bokföringen.`,
  ]);

const atEndOf = (year: number): Define => moneyIn(year, `${year}-12-31`);
const signOf = (line: BalanceLine): 1 | -1 => (line.side === A ? 1 : -1);

function closingOf(books: Books, line: BalanceLine, year: number): Formula {
  if (line.sumOf === undefined) return accountsOf('closing', year, amountsOf(onLine(books, year, [line.id]), 'closing', signOf(line)));
  return sumOf(
    line.sumOf.map((id) => `br.${id}`),
    year,
  );
}

/** The closing balance of the year before the oldest books is the opening balance of that year. */
const openingOf = (books: Books, line: BalanceLine, oldest: number): Formula =>
  accountsOf('opening', oldest, amountsOf(onLine(books, oldest, [line.id]), 'opening', signOf(line)));

/**
 * Equity at the start, the year's result and equity at the end (LKBR 6 kap. 2 §).
 * Whether the books already carry the result over to equity or not, the same sums come out:
 * the booking that does so falls on the line `utanfor` and is taken off again.
 */
function equityFigures(books: Books, year: number): FigureDefinition[] {
  if (!isOpened(books, year)) return equityAtEnd(books, year);
  const parts = ['br.eget-kapital-ingaende', 'br.arets-resultat', 'br.eget-kapital-ovrigt'];
  return [
    moneyIn(year, `${year}-01-01`)('br.eget-kapital-ingaende', accountsOf('opening', year, openingEquity(books, year)), [
      'Eget kapital vid årets början',
      'Eget kapital vid årets ingång enligt bokföringen.',
    ]),
    resultInEquity(year),
    moneyIn(year)('br.eget-kapital-ovrigt', accountsOf('movement', year, otherChanges(books, year)), [
      'Andra förändringar av eget kapital',
      'Bokningar direkt mot eget kapital, utom omföring av resultat.',
    ]),
    atEndOf(year)('br.eget-kapital', sumOf(parts, year), [
      'Eget kapital vid årets slut',
      'Eget kapital vid årets början, årets resultat och andra förändringar tillsammans.',
    ]),
  ];
}

const resultInEquity = (year: number): FigureDefinition =>
  moneyIn(year)('br.arets-resultat', sameAs(figureKey('rr.arets-resultat', year)), [
    'Årets resultat',
    'Årets resultat enligt resultaträkningen.',
  ]);

/** Equity when it is not known what the year began with: what stands on the accounts, and the result that has not been carried there. */
function equityAtEnd(books: Books, year: number): FigureDefinition[] {
  const carried = onLine(books, year, ['utanfor']).map((account) => ({ ...account, closingOre: account.movementOre }));
  const held = [...amountsOf([...onLine(books, year, ['eget-kapital']), ...carried], 'closing', -1), ...carriedUnbooked(books, year)];
  return [
    resultInEquity(year),
    atEndOf(year)('br.eget-kapital-utom-resultat', accountsOf('closing', year, held), [
      'Eget kapital utom årets resultat',
      'Eget kapital vid årets slut enligt bokföringen, utan årets resultat.',
    ]),
    atEndOf(year)('br.eget-kapital', sumOf(['br.eget-kapital-utom-resultat', 'br.arets-resultat'], year), [
      'Eget kapital vid årets slut',
      'Eget kapital utom årets resultat och årets resultat tillsammans. Vad året började med står inte i bokföringen.',
    ]),
  ];
}

/**
 * A program that moved the result to equity without a booking leaves balances that sum to zero, and the result in equity already.
 * Where a booking did carry a result, what differs from it is an error that must not be called a change of equity.
 */
function carriedUnbooked(books: Books, year: number): AccountAmount[] {
  const ofYear = books.accounts.filter((account) => account.year === year);
  const left = ofYear.filter(({ places }) => isBalanceLine(places.line)).reduce((total, account) => total + account.closingOre, 0);
  const result = ofYear.filter(({ places }) => !isBalanceLine(places.line)).reduce((total, account) => total + account.movementOre, 0);
  const isBooked = onLine(books, year, ['utanfor']).reduce((total, account) => total + account.movementOre, 0) !== 0;
  if (left !== 0 || result === 0 || isBooked) return [];
  return [{ account: '', name: 'Årets resultat, som redan ligger i eget kapital', amountOre: result }];
}

const isBalanceLine = (line: string | null): boolean =>
  line === 'eget-kapital' || BALANCE_SHEET_LINES.some(({ id, sumOf: parts }) => id === line && parts === undefined);

function openingEquity(books: Books, year: number): AccountAmount[] {
  const opening = amountsOf(onLine(books, year, ['eget-kapital']), 'opening', -1);
  const notCarried = books.accounts.filter((account) => account.year === year).reduce((total, account) => total + account.openingOre, 0);
  if (notCarried === 0) return opening;
  return [...opening, { account: '', name: 'Tidigare resultat som inte förts till eget kapital', amountOre: notCarried }];
}

function otherChanges(books: Books, year: number): AccountAmount[] {
  const equity = onLine(books, year, ['eget-kapital']).map((account) => ({
    ...account,
    movementOre: account.closingOre - account.openingOre,
  }));
  const carriedOver = onLine(books, year, ['utanfor']);
  return [...amountsOf([...equity, ...carriedOver], 'movement', -1), ...carriedUnbooked(books, year)];
}
