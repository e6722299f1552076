import { compare, type Exact, exact } from '../../shared/exact.ts';
import { type FigureDefinition, figureKey } from '../figures/figure.ts';
import { accountsOf, givenAs, moneyIn, ratioOf, sameAs, shareIn, sumOf } from '../figures/formulas.ts';
import { overviewLines } from './operations.ts';
import { amountsOf, type Books, onLine } from './placed-account.ts';

/** The figures of the overview of the activity over five years (LKBR 11 kap. 1 §) and of how contributions were used. Costs are positive. */
export function defineOverview(books: Books, financialItems: boolean): FigureDefinition[] {
  return books.years.flatMap((year) => [...resultFigures(year, financialItems), ...equityFigures(year), ...grantFigures(books, year)]);
}

function resultFigures(year: number, financialItems: boolean): FigureDefinition[] {
  const lines = overviewLines(financialItems);
  const money = moneyIn(year);
  const withFinancial = ['-rr.kostnader', '-rr.avskrivningar', '-rr.finansiella-kostnader'];
  return [
    money('oversikt.intakter', sumOf(lines.income, year), ['Verksamhetens intäkter', 'Årets intäkter i verksamheten.']),
    money('oversikt.kostnader', sumOf(lines.cost, year), [
      'Verksamhetens kostnader',
      'Årets kostnader i verksamheten, som positivt belopp.',
    ]),
    money('oversikt.kostnad-inklusive-finansiella', sumOf(withFinancial, year), [
      'Kostnad för verksamheten, inklusive finansiella kostnader',
      'Årets kostnader med avskrivningar och finansiella kostnader.',
    ]),
    money('oversikt.resultat', sameAs(figureKey('rr.arets-resultat', year)), ['Årets resultat', 'Alla intäkter minus alla kostnader.']),
    money('oversikt.medlemsbidrag', sameAs(figureKey('bidrag.summa', year)), ['Medlemsbidrag', 'Medlemmarnas bidrag enligt bokföringen.']),
  ];
}

function equityFigures(year: number): FigureDefinition[] {
  return [
    moneyIn(year, `${year}-12-31`)('oversikt.eget-kapital', sameAs(figureKey('br.eget-kapital', year)), [
      'Utgående eget kapital',
      'Eget kapital vid årets slut.',
    ]),
    shareIn(year, `${year}-12-31`)('oversikt.eget-kapital-andel', ratioOf('oversikt.eget-kapital', 'oversikt.medlemsbidrag', year), [
      'Eget kapital, andel av medlemsbidragen',
      'Eget kapital vid årets slut delat med årets medlemsbidrag.',
    ]),
    shareIn(year, `${year}-12-31`)('oversikt.soliditet', ratioOf('br.eget-kapital', 'br.summa-tillgangar', year), [
      'Soliditet',
      'Eget kapital delat med summa tillgångar.',
    ]),
  ];
}

function grantFigures(books: Books, year: number): FigureDefinition[] {
  const income = onLine(books, year, ['intakter', 'finansiella-intakter']);
  const ofKind = (kind: string) =>
    accountsOf(
      'movement',
      year,
      amountsOf(
        income.filter((account) => account.places.incomeKind === kind),
        'movement',
        -1,
      ),
    );
  const money = moneyIn(year);
  const kinds = INCOME_KINDS.map(([kind, name]) => money(`intaktsslag.${kind}`, ofKind(kind), [name, `${name} enligt bokföringen.`]));
  return [
    ...kinds,
    money('oversikt.eu-medel', sameAs(figureKey('intaktsslag.eu', year)), [
      'EU-medel och liknande',
      'Bidrag från EU-program enligt bokföringen.',
    ]),
  ];
}

const INCOME_KINDS = [
  ['medlemsbidrag', 'Medlemsbidrag'],
  ['eu', 'EU-medel och liknande'],
  ['ovriga-bidrag', 'Övriga bidrag'],
  ['forsaljning', 'Försäljning'],
  ['ovrigt', 'Övriga intäkter'],
] as const;

/** A step of the ceiling: from contributions of this size, equity should be at most this share of them. */
export interface CapStep {
  readonly fromOre: number;
  readonly share: Exact;
}

/** Equity against the recommended ceiling (Nationella rådet 2013-10-02), by the step that the year's contributions fall on. */
export function defineEquityCap(steps: readonly CapStep[], year: number, contributions: Exact | null): FigureDefinition[] {
  const step = [...steps]
    .sort((a, b) => b.fromOre - a.fromOre)
    .find((candidate) => contributions !== null && compare(exact(candidate.fromOre), contributions) <= 0);
  if (step === undefined) return [];
  const source = { file: 'arsmapp.yaml', line: null };
  return [
    shareIn(year)('kapital.tak-andel', givenAs(step.share, source), [
      'Tak för eget kapital',
      'Högsta rekommenderade andel av medlemsbidragen, enligt förbundets trappa.',
    ]),
    moneyIn(year)(
      'kapital.tak',
      { kind: 'product', factors: [figureKey('kapital.tak-andel', year), figureKey('oversikt.medlemsbidrag', year)] },
      ['Tak för eget kapital i kronor', 'Takets andel gånger årets medlemsbidrag.'],
    ),
    moneyIn(year)('kapital.utrymme', sumOf(['kapital.tak', '-oversikt.eget-kapital'], year), [
      'Utrymme upp till taket',
      'Taket minus eget kapital vid årets slut; minus betyder att taket överskrids.',
    ]),
  ];
}
