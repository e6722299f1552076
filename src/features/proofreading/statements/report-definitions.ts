import { defineContributions } from '../../contributions/contribution-figures.ts';
import { type FigureDefinition, figureKey, type Term } from '../../figures/figure.ts';
import { budgetColumn, moneyIn, moneyInBudget, ratioOf, sameAs, shareIn, sumOf } from '../../figures/formulas.ts';
import { defineBalancedBudget } from '../../statements/balanced-budget.ts';
import { defineCashFlow } from '../../statements/cash-flow.ts';
import { defineShortOperations } from '../../statements/operations.ts';
import { defineOverview } from '../../statements/overview.ts';
import type { Books } from '../../statements/placed-account.ts';

/**
 * How a report's figures follow from each other, exactly as in a report made here: the same definitions, on printed values instead of books.
 * Associations tell interest among the incomes of the activity or beside them, and depreciation among its costs or beside them, so there are several ways.
 */
export function reportDefinitions(years: readonly number[]): readonly (readonly FigureDefinition[])[] {
  const books: Books = { year: Math.max(...years), years, accounts: [] };
  return [false, true].flatMap((financialItems) => [
    waysWith(books, financialItems),
    [...years.map(costWithoutDepreciation), ...waysWith(books, financialItems)],
  ]);
}

/** Some tell the cost of the activity with depreciation, and some without. */
const costWithoutDepreciation = (year: number): FigureDefinition =>
  moneyIn(year)('oversikt.kostnader', sameAs(figureKey('rr.kostnader', year), -1), [
    'Verksamhetens kostnader',
    'Verksamhetens kostnader i resultaträkningen.',
  ]);

function waysWith(books: Books, financialItems: boolean): FigureDefinition[] {
  const { years } = books;
  const definitions = [
    ...defineOverview(books, financialItems),
    ...defineShortOperations(books, years, financialItems),
    ...defineCashFlow(books),
    ...defineBalancedBudget(years, () => false),
    ...defineContributions([], books, []).filter(({ key }) => !/^bidrag\.(?:staten|region|kommuner)@/.test(key)),
    ...years.flatMap(equityDefinitions),
    ...years.map(equityRatioOfOverview),
    ...years.map((year) => budgetedResult(year, financialItems)),
  ];
  return definitions.filter(({ formula }) => formula.kind === 'sum' || formula.kind === 'ratio');
}

/** An overview of five years has a balance sheet beside it for two of them; the others have what it tells itself. */
const equityRatioOfOverview = (year: number): FigureDefinition =>
  shareIn(year)('oversikt.soliditet', ratioOf('oversikt.eget-kapital', 'br.summa-tillgangar', year), [
    'Soliditet',
    'Eget kapital delat med summa tillgångar.',
  ]);

const FINANCIAL = ['rr.finansiella-intakter', 'rr.finansiella-kostnader'];

/** Budgets are often told by incomes, costs and result only, so that no rows add up. */
const budgetedResult = (year: number, financialItems: boolean): FigureDefinition =>
  moneyInBudget(year)(
    'rr.arets-resultat',
    sumOf(['rr.intakter', 'rr.kostnader', 'rr.avskrivningar', ...(financialItems ? FINANCIAL : [])], budgetColumn(year)),
    ['Budgeterat resultat', 'Intäkter och kostnader i budgeten tillsammans.'],
  );

/** Equity as a printed balance sheet tells it: what the year began with, and the result. It began with what the year before ended with. */
const equityDefinitions = (year: number): FigureDefinition[] => [
  moneyIn(year)('br.arets-resultat', sameAs(figureKey('rr.arets-resultat', year)), [
    'Årets resultat',
    'Årets resultat i resultaträkningen.',
  ]),
  moneyIn(year)('br.eget-kapital', sumOf(['br.eget-kapital-ingaende', 'br.arets-resultat'], year), [
    'Eget kapital vid årets slut',
    'Eget kapital vid årets början och årets resultat tillsammans.',
  ]),
  moneyIn(year)(
    'oversikt.eget-kapital',
    { kind: 'sum', terms: [plus('oversikt.eget-kapital', year - 1), plus('oversikt.resultat', year)] },
    ['Utgående eget kapital med årets resultat', 'Eget kapital vid slutet av året före och årets resultat tillsammans.'],
  ),
  moneyIn(year)('br.eget-kapital-ingaende', sameAs(figureKey('br.eget-kapital', year - 1)), [
    'Eget kapital vid årets början',
    'Eget kapital vid slutet av året före.',
  ]),
  moneyIn(year)('br.summa-eget-kapital-och-skulder', sameAs(figureKey('br.summa-tillgangar', year)), [
    'Summa eget kapital, avsättningar och skulder',
    'Lika stort som tillgångarna (LKBR 6 kap. 2 §).',
  ]),
  moneyIn(year)('kf.likvida-medel-slut', sameAs(figureKey('br.kassa-bank', year)), [
    'Likvida medel i kassaflödesanalysen',
    'Kassa och bank i balansräkningen (LKBR 8 kap. 1 §).',
  ]),
  moneyIn(year)('kf.arets-kassaflode', { kind: 'sum', terms: [plus('br.kassa-bank', year), minus('br.kassa-bank', year - 1)] }, [
    'Årets kassaflöde',
    'Kassa och bank i balansräkningen mindre vad de var vid slutet av året före.',
  ]),
  moneyIn(year)('kf.likvida-medel-borjan', sameAs(figureKey('br.kassa-bank', year - 1)), [
    'Likvida medel vid årets början',
    'Kassa och bank vid slutet av året före.',
  ]),
];

const minus = (id: string, year: number): Term => ({ figure: figureKey(id, year), sign: -1 });
const plus = (id: string, year: number): Term => ({ figure: figureKey(id, year), sign: 1 });
