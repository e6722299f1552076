import type { FigureDefinition } from '../figures/figure.ts';
import { figureKey } from '../figures/figure.ts';
import { type Define, moneyIn, rowsOf, sameAs, sumOf } from '../figures/formulas.ts';

/** The rows of the balanced-budget test (balanskravsutredning) between the result and the outcome, LKBR 11 kap. 10 §. */
export const BALANCED_BUDGET_ROWS = [
  ['realisationsvinster', 'Samtliga realisationsvinster', -1],
  ['realisationsvinster-undantag', 'Realisationsvinster enligt undantagsmöjlighet', 1],
  ['realisationsforluster-undantag', 'Realisationsförluster enligt undantagsmöjlighet', 1],
  ['orealiserade', 'Orealiserade vinster och förluster i värdepapper', -1],
  ['aterforing', 'Återföring av orealiserade vinster och förluster i värdepapper', 1],
] as const;

/** The test of LKBR 11 kap. 10 §. Rows that the year has nothing to say about are zero; `uppgift.balanskrav-<rad>` gives them a value. */
export function defineBalancedBudget(years: readonly number[], hasFact: (id: string, year: number) => boolean): FigureDefinition[] {
  return years.flatMap((year) => {
    const money = moneyIn(year);
    const rows = BALANCED_BUDGET_ROWS.map(([id, name]) => adjustment(money, [id, name], hasFact(`balanskrav-${id}`, year) ? year : null));
    const terms = BALANCED_BUDGET_ROWS.map(([id, , sign]) => `${sign === 1 ? '' : '-'}balanskrav.${id}`);
    return [
      money('balanskrav.arets-resultat', sameAs(figureKey('rr.arets-resultat', year)), [
        'Årets resultat enligt resultaträkningen',
        'Årets resultat.',
      ]),
      ...rows,
      money('balanskrav.resultat', sumOf(['balanskrav.arets-resultat', ...terms], year), [
        'Balanskravsresultat',
        'Årets resultat efter justeringarna i lag (2018:597) 11 kap. 10 §.',
      ]),
    ];
  });
}

function adjustment(money: Define, [id, name]: readonly [string, string], factYear: number | null): FigureDefinition {
  const formula = factYear === null ? rowsOf([]) : sameAs(figureKey(`uppgift.balanskrav-${id}`, factYear));
  return money(`balanskrav.${id}`, formula, [name, 'Justering enligt lag (2018:597) 11 kap. 10 §; noll när inget sådant finns.']);
}
