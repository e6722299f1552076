import type { FigureDefinition } from '../figures/figure.ts';
import { accountsOf, moneyIn, ratioOf, shareIn, sumOf } from '../figures/formulas.ts';
import { COST_KINDS, type CostKind, type CostRow } from './layout.ts';
import { amountsOf, type Books, dividedYears, onLine, type PlacedAccount } from './placed-account.ts';

export const COST_KIND_NAMES: Record<CostKind, string> = {
  individ: 'Individinriktade insatser',
  struktur: 'Strukturövergripande insatser',
  administration: 'Administration',
};

const COSTS = ['kostnader', 'avskrivningar'];

/**
 * Costs by the three kinds that members compare associations by, and by the association's own tree under them.
 * Costs that the account map gives no row are counted as administration, so that the kinds always make up all costs.
 */
export function defineCostKinds(rows: readonly CostRow[], books: Books): FigureDefinition[] {
  return dividedYears(books).flatMap((year) => {
    const kinds = COST_KINDS.map((kind) => `slag.${kind}`);
    return [
      ...rows.map((row) => rowFigure(row, books, year)),
      ...unplacedFigure(rows, books, year),
      ...COST_KINDS.flatMap((kind) => kindFigures(kind, rows, year)),
      moneyIn(year)('slag.summa', sumOf(kinds, year), ['Totala kostnader', 'De tre slagen av kostnader tillsammans.']),
    ];
  });
}

function rowFigure(row: CostRow, books: Books, year: number): FigureDefinition {
  const accounts = onLine(books, year, COSTS).filter((account) => account.places.costRow === row.id);
  return moneyIn(year)(`kostnadsrad.${row.id}`, accountsOf('movement', year, amountsOf(accounts, 'movement', 1)), [
    row.name,
    `${row.name}: kostnad som hör till slaget ${COST_KIND_NAMES[row.kind].toLowerCase()}.`,
  ]);
}

function unplacedFigure(rows: readonly CostRow[], books: Books, year: number): FigureDefinition[] {
  const formula = accountsOf('movement', year, amountsOf(unplacedCosts(rows, books, year), 'movement', 1));
  return [
    moneyIn(year)('slag.ovrigt', formula, [
      'Kostnader utan kostnadsrad',
      'Kostnader på konton som kontokartan inte gett någon kostnadsrad; räknas som administration.',
    ]),
  ];
}

/** Accounts of cost that the association's tree says nothing about. */
export function unplacedCosts(rows: readonly CostRow[], books: Books, year: number): PlacedAccount[] {
  const known = new Set(rows.map((row) => row.id));
  return onLine(books, year, COSTS).filter((account) => account.movementOre !== 0 && !known.has(account.places.costRow ?? ''));
}

function kindFigures(kind: CostKind, rows: readonly CostRow[], year: number): FigureDefinition[] {
  const own = rows.filter((row) => row.kind === kind).map((row) => `kostnadsrad.${row.id}`);
  const ids = kind === 'administration' ? [...own, 'slag.ovrigt'] : own;
  const name = COST_KIND_NAMES[kind];
  return [
    moneyIn(year)(`slag.${kind}`, sumOf(ids, year), [name, `${name}: raderna i kostnadsträdet tillsammans.`]),
    shareIn(year)(`slag.${kind}.andel`, ratioOf(`slag.${kind}`, 'slag.summa', year), [
      `${name}, andel`,
      'Andel av verksamhetens totala kostnader.',
    ]),
  ];
}
