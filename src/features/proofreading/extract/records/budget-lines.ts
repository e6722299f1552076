import { absolute } from '../../../../shared/exact.ts';
import type { BudgetLine } from '../../../budget/budget.ts';
import { type FigureKey, figureColumn, figureKey } from '../../../figures/figure.ts';
import { budgetColumn } from '../../../figures/formulas.ts';
import type { Chosen } from '../choosing.ts';
import type { ToldIntervention } from '../interventions.ts';
import { bookOf, type ChosenBook, oreOf, partsOf, sourceIn, type Written } from './written.ts';

/** The budget of each year that the report tells of, by its rows for interventions where they are told and by its sums else. */
export function budgetLinesOf(chosen: readonly Chosen[], interventions: readonly ToldIntervention[]): Written<BudgetLine>[] {
  const book = bookOf(chosen);
  const years = new Set(chosen.flatMap(({ claim }) => budgetYearOf(claim.key)));
  return [...years].flatMap((year) => [...incomeLines(book, year), ...costLines(book, year, interventions)]);
}

/** `rr.intakter@budget2023` and `insats.enter.budget@2023` are of the same budget. */
function budgetYearOf(key: FigureKey): number[] {
  const column = figureColumn(key);
  const year = /^budget(\d{4})$/.exec(column)?.[1] ?? (partsOf(key)[2] === 'budget' ? column : undefined);
  return year === undefined ? [] : [Number(year)];
}

interface Sum {
  readonly id: string;
  readonly name: string;
  readonly kind: BudgetLine['kind'];
  readonly line: string | null;
  /** The first that the report tells counts. */
  readonly figures: readonly string[];
}

const INCOMES: readonly Sum[] = [
  { id: 'intakter', name: 'Intäkter', kind: 'intakt', line: null, figures: ['rr.intakter', 'drift.intakter'] },
  {
    id: 'finansiella-intakter',
    name: 'Finansiella intäkter',
    kind: 'intakt',
    line: 'finansiella-intakter',
    figures: ['rr.finansiella-intakter'],
  },
];
const COST: Sum = { id: 'kostnader', name: 'Kostnader', kind: 'kostnad', line: null, figures: ['rr.kostnader', 'drift.kostnader'] };
const OTHER_COSTS: readonly Sum[] = [
  { id: 'avskrivningar', name: 'Avskrivningar', kind: 'kostnad', line: 'avskrivningar', figures: ['rr.avskrivningar'] },
  {
    id: 'finansiella-kostnader',
    name: 'Finansiella kostnader',
    kind: 'kostnad',
    line: 'finansiella-kostnader',
    figures: ['rr.finansiella-kostnader'],
  },
];

const incomeLines = (book: ChosenBook, year: number): Written<BudgetLine>[] => INCOMES.flatMap((sum) => sumLine(book, year, sum));

function costLines(book: ChosenBook, year: number, interventions: readonly ToldIntervention[]): Written<BudgetLine>[] {
  const others = OTHER_COSTS.flatMap((sum) => sumLine(book, year, sum));
  const [total] = sumLine(book, year, COST);
  const own = interventions.flatMap((told) => interventionLine(book, year, told));
  if (total === undefined || own.length === 0) return [...(total === undefined ? own : [total]), ...others];
  const rest = total.row.amountOre - own.reduce((sum, { row }) => sum + row.amountOre, 0);
  if (rest < 0) return [total, ...others];
  const row = { ...total.row, id: 'ovriga-kostnader', name: 'Övriga kostnader (det som återstår av summan)', amountOre: rest };
  return [...own, ...(rest === 0 ? [] : [{ row, keys: total.keys }]), ...others];
}

function sumLine(book: ChosenBook, year: number, { id, name, kind, line, figures }: Sum): Written<BudgetLine>[] {
  const found = figures.flatMap((figure) => book.get(figureKey(figure, budgetColumn(year))) ?? [])[0];
  const amountOre = found === undefined ? null : oreOf(absolute(found.claim.value));
  if (found === undefined || amountOre === null) return [];
  return [{ row: { ...EMPTY, year, id, name, kind, amountOre, line }, keys: [found.claim.key] }];
}

function interventionLine(book: ChosenBook, year: number, { intervention }: ToldIntervention): Written<BudgetLine>[] {
  const found = book.get(figureKey(`insats.${intervention.id}.budget`, year));
  const amountOre = found === undefined ? null : oreOf(absolute(found.claim.value));
  if (found === undefined || amountOre === null) return [];
  const { id, name } = intervention;
  return [{ row: { ...EMPTY, year, id: `insats-${id}`, name, kind: 'kostnad', amountOre, intervention: id }, keys: [found.claim.key] }];
}

const EMPTY = {
  grantedOre: null,
  line: null,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  member: null,
  isNet: false,
  source: sourceIn('budget.csv'),
} as const;
