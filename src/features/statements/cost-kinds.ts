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

/** What tells of which kind a cost is: the association's own rows, and else what its intervention is directed at. */
export interface CostTree {
  readonly costRows: readonly CostRow[];
  readonly interventions: readonly { readonly id: string; readonly name: string; readonly direction: 'individ' | 'struktur' }[];
}

/**
 * Costs by the three kinds that members compare associations by, and by the association's own tree under them.
 * A cost without a row is of the kind that its intervention is directed at; one without an intervention is counted as administration,
 * so that the kinds always make up all costs.
 */
export function defineCostKinds(tree: CostTree, books: Books): FigureDefinition[] {
  const own = interventionsWithoutRows(tree, books);
  return dividedYears(books).flatMap((year) => {
    const kinds = COST_KINDS.map((kind) => `slag.${kind}`);
    return [
      ...tree.costRows.map((row) => rowFigure(row, books, year)),
      ...own.map((each) => interventionFigure(each, tree, { books, year })),
      ...unplacedFigure(tree, books, year),
      ...COST_KINDS.flatMap((kind) => kindFigures(kind, { costRows: tree.costRows, interventions: own }, year)),
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

const withoutRow = ({ costRows }: CostTree, books: Books, year: number): PlacedAccount[] => {
  const known = new Set(costRows.map((row) => row.id));
  return onLine(books, year, COSTS).filter((account) => account.movementOre !== 0 && !known.has(account.places.costRow ?? ''));
};

/** Interventions with costs that no row says anything about, in some year of the books. */
export function interventionsWithoutRows(tree: CostTree, books: Books): CostTree['interventions'] {
  const used = new Set(dividedYears(books).flatMap((year) => withoutRow(tree, books, year).map(({ places }) => places.intervention)));
  return tree.interventions.filter(({ id }) => used.has(id));
}

type Within = { readonly books: Books; readonly year: number };

function interventionFigure(
  { id, name, direction }: CostTree['interventions'][number],
  tree: CostTree,
  { books, year }: Within,
): FigureDefinition {
  const accounts = withoutRow(tree, books, year).filter(({ places }) => places.intervention === id);
  return moneyIn(year)(`slag.insats.${id}`, accountsOf('movement', year, amountsOf(accounts, 'movement', 1)), [
    name,
    `${name}: kostnader utan kostnadsrad på insatsens konton. De hör till slaget ${COST_KIND_NAMES[direction].toLowerCase()}, som insatsen är inriktad på.`,
  ]);
}

function unplacedFigure(tree: CostTree, books: Books, year: number): FigureDefinition[] {
  const formula = accountsOf('movement', year, amountsOf(unplacedCosts(tree, books, year), 'movement', 1));
  return [
    moneyIn(year)('slag.ovrigt', formula, [
      'Kostnader utan kostnadsrad',
      'Kostnader på konton som kontokartan inte gett någon kostnadsrad eller insats; räknas som administration.',
    ]),
  ];
}

/** Accounts of cost that neither the association's tree nor an intervention says anything about. */
export function unplacedCosts(tree: CostTree, books: Books, year: number): PlacedAccount[] {
  const known = new Set(tree.interventions.map(({ id }) => id));
  return withoutRow(tree, books, year).filter(({ places }) => !known.has(places.intervention ?? ''));
}

function kindFigures(kind: CostKind, { costRows, interventions }: CostTree, year: number): FigureDefinition[] {
  const own = [
    ...costRows.filter((row) => row.kind === kind).map((row) => `kostnadsrad.${row.id}`),
    ...interventions.filter(({ direction }) => direction === kind).map(({ id }) => `slag.insats.${id}`),
  ];
  const ids = kind === 'administration' ? [...own, 'slag.ovrigt'] : own;
  const name = COST_KIND_NAMES[kind];
  return [
    // A sum of nothing would be told as none for years that nobody knows anything of.
    moneyIn(year)(`slag.${kind}`, ids.length === 0 ? accountsOf('movement', year, []) : sumOf(ids, year), [
      name,
      `${name}: kostnadsrader och insatser av slaget tillsammans.`,
    ]),
    shareIn(year)(`slag.${kind}.andel`, ratioOf(`slag.${kind}`, 'slag.summa', year), [
      `${name}, andel`,
      'Andel av verksamhetens totala kostnader.',
    ]),
  ];
}
