import { type FigureDefinition, figureColumn, figureKey } from '../figures/figure.ts';
import { type Define, moneyIn, rowsOf, sameAs, sumOf } from '../figures/formulas.ts';

/** The rows of the balanced-budget test (balanskravsutredning) between the result and the outcome, LKBR 11 kap. 10 §. */
export const BALANCED_BUDGET_ROWS = [
  ['realisationsvinster', 'Samtliga realisationsvinster', -1],
  ['realisationsvinster-undantag', 'Realisationsvinster enligt undantagsmöjlighet', 1],
  ['realisationsforluster-undantag', 'Realisationsförluster enligt undantagsmöjlighet', 1],
  ['orealiserade', 'Orealiserade vinster och förluster i värdepapper', -1],
  ['aterforing', 'Återföring av orealiserade vinster och förluster i värdepapper', 1],
] as const;

type BalancedBudgetRow = (typeof BALANCED_BUDGET_ROWS)[number];

/**
 * The test of LKBR 11 kap. 10 §. Gains are those of the books; other rows that the year has nothing to say about are zero.
 * `uppgift.balanskrav-<rad>` gives any row a value.
 */
export function defineBalancedBudget(years: readonly number[], hasFact: (id: string, year: number) => boolean): FigureDefinition[] {
  return years.flatMap((year) => {
    const money = moneyIn(year);
    const rows = BALANCED_BUDGET_ROWS.map((row) =>
      adjustment(money, row, hasFact(`balanskrav-${row[0]}`, year) ? `uppgift.balanskrav-${row[0]}` : null),
    );
    const terms = BALANCED_BUDGET_ROWS.map(([id, , sign]) => `${sign === 1 ? '' : '-'}balanskrav.${id}`);
    return [
      money('balanskrav.arets-resultat', sameAs(figureKey('rr.arets-resultat', year)), [
        'Årets resultat enligt resultaträkningen',
        'Årets resultat.',
      ]),
      ...rows,
      money('balanskrav.efter-justeringar', sumOf(['balanskrav.arets-resultat', ...terms], year), [
        'Årets resultat efter balanskravsjusteringar',
        'Årets resultat efter justeringarna i lag (2018:597) 11 kap. 10 §.',
      ]),
      // A resultatreserv (KL 11 kap. 14 §) does not exist in an association, since lag (2003:1210) 21 § does not name it.
      money('balanskrav.resultat', sumOf(['balanskrav.efter-justeringar'], year), [
        'Balanskravsresultat',
        'Årets resultat efter balanskravsjusteringar; ett samordningsförbund har ingen resultatreserv.',
      ]),
    ];
  });
}

const FROM_BOOKS: Readonly<Record<string, string>> = { realisationsvinster: 'realisation.vinst' };

function adjustment(money: Define, [id, name]: BalancedBudgetRow, fact: string | null): FigureDefinition {
  const source = fact ?? FROM_BOOKS[id];
  const own = money(`balanskrav.${id}`, rowsOf([]), [name, 'Justering enligt lag (2018:597) 11 kap. 10 §; noll när inget sådant finns.']);
  return source === undefined ? own : { ...own, formula: sumOf([source], figureColumn(own.key)) };
}
