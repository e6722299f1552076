import { type AccountAmount, type FigureDefinition, type Formula, figureKey } from '../figures/figure.ts';
import { accountsOf, type Define, moneyIn, sameAs, sumOf, type Words } from '../figures/formulas.ts';
import { ASSETS, EQUITY_AND_LIABILITIES, type LayoutRow } from '../ledger/statement-layout.ts';
import { type LineNames, lineOf, type StatementLine } from './income-statement.ts';
import { amountsOf, type Books, onLine } from './placed-account.ts';

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
  const oldest = Math.min(...books.years);
  const wordsOf = (line: BalanceLine): Words => [names[line.id] ?? line.name, line.definition];
  const atEnd = books.years.flatMap((year) =>
    BALANCE_SHEET_LINES.map((line) => atEndOf(year)(`br.${line.id}`, closingOf(books, line, year), wordsOf(line))),
  );
  const atStart = BALANCE_SHEET_LINES.filter((line) => line.sumOf === undefined).map((line) =>
    atEndOf(oldest - 1)(`br.${line.id}`, openingOf(books, line, oldest), wordsOf(line)),
  );
  return [...atEnd, ...atStart, equityBefore(oldest), ...books.years.flatMap((year) => equityFigures(books, year))];
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
  const parts = ['br.eget-kapital-ingaende', 'br.arets-resultat', 'br.eget-kapital-ovrigt'];
  return [
    moneyIn(year, `${year}-01-01`)('br.eget-kapital-ingaende', accountsOf('opening', year, openingEquity(books, year)), [
      'Eget kapital vid årets början',
      'Eget kapital vid årets ingång enligt bokföringen.',
    ]),
    moneyIn(year)('br.arets-resultat', sameAs(figureKey('rr.arets-resultat', year)), [
      'Årets resultat',
      'Årets resultat enligt resultaträkningen.',
    ]),
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
  return amountsOf([...equity, ...carriedOver], 'movement', -1);
}
