import { exact, ZERO } from '../../../shared/exact.ts';
import { kronorText, ore } from '../../../shared/money.ts';
import {
  isGrantable,
  linesInForce,
  PLAN_COLUMNS,
  type PlanColumn,
  type PlanLine,
  type PlanVersion,
  planAmount,
  WHOLE_FACTOR,
} from '../../budget/plan.ts';
import { computeFigures, type FigureBook } from '../../figures/book.ts';
import { type FigureDefinition, type Formula, figureKey, type Source } from '../../figures/figure.ts';
import { budgetColumn, givenAs, moneyIn, rowsOf, sameAs, sumOf } from '../../figures/formulas.ts';

/** The column of figures that a plan's column is, and what it is called. */
export interface ColumnOfPlan {
  readonly of: PlanColumn;
  readonly column: string;
  readonly header: string;
  readonly year: number;
}

/** The five columns of a plan for a year (KL 11 kap. 6 §): the year before, the budget and two years more. */
export function columnsOf(year: number): readonly ColumnOfPlan[] {
  const columns: Readonly<Record<PlanColumn, Omit<ColumnOfPlan, 'of'>>> = {
    budgetBefore: { column: budgetColumn(year - 1), header: `Budget ${year - 1}`, year: year - 1 },
    forecastBefore: { column: `prognos${year - 1}`, header: `Prognos ${year - 1}`, year: year - 1 },
    budget: { column: budgetColumn(year), header: `Budget ${year}`, year },
    planNext: { column: `plan${year + 1}`, header: `Plan ${year + 1}`, year: year + 1 },
    planAfter: { column: `plan${year + 2}`, header: `Plan ${year + 2}`, year: year + 2 },
  };
  return PLAN_COLUMNS.map((of) => ({ of, ...columns[of] }));
}

/** The budget goes on from the forecast of the year before, and each year of the plan from the one before it. */
const GOES_ON_FROM: Readonly<Partial<Record<PlanColumn, PlanColumn>>> = {
  budget: 'forecastBefore',
  planNext: 'budget',
  planAfter: 'planNext',
};

export const lineFigure = ({ id }: Pick<PlanLine, 'id'>): string => `plan.rad.${id}`;

const SOURCE: Source = { file: 'plan', line: null };

/** The figures of a plan beside those of the books. `equityOre` is the books' equity when the year before began, if they tell it. */
export const planBook = (plan: PlanVersion, earlier: FigureBook, equityOre: number | null): FigureBook =>
  computeFigures(
    columnsOf(plan.year).flatMap((column) => [...lineFigures(plan, column), ...sumFigures(plan, column, equityOre)]),
    earlier,
  );

const defineIn = ({ column, header }: ColumnOfPlan) => moneyIn(column, header.toLowerCase());

const lineFigures = (plan: PlanVersion, column: ColumnOfPlan): FigureDefinition[] =>
  linesInForce(plan).map((line) =>
    defineIn(column)(lineFigure(line), amountOf(line, column.of), [
      line.name,
      `Rad i verksamhetsplanens budget för ${plan.year}, ${column.header.toLowerCase()}.`,
    ]),
  );

/** What is granted is counted with its factor, and the row tells both. */
function amountOf(line: PlanLine, column: PlanColumn): Formula {
  const grantedOre = isGrantable(column) ? line.grantedOre[column] : null;
  const label = grantedOre === null ? line.name : `${line.name}, ${share(line.factor)} av beviljade ${kronorText(ore(grantedOre))} kr`;
  return rowsOf([{ label, value: exact(planAmount(line, column)), source: SOURCE }]);
}

const share = (factor: number): string => `${String(factor / (WHOLE_FACTOR / 100)).replace('.', ',')} %`;

function sumFigures(plan: PlanVersion, column: ColumnOfPlan, equityOre: number | null): FigureDefinition[] {
  const define = defineIn(column);
  const idsOf = (kind: PlanLine['kind']): string[] =>
    linesInForce(plan)
      .filter((line) => line.kind === kind)
      .map(lineFigure);
  return [
    define('plan.balanserat', openingOf(plan, column, equityOre), ['Balanserat resultat', 'Vad som förs med från året före.']),
    define('plan.intakter', sumOf(idsOf('intakt'), column.column), ['Årets intäkter', 'Planens intäkter utan balanserat resultat.']),
    define('plan.summa-intakter', sumOf(['plan.balanserat', 'plan.intakter'], column.column), [
      'Summa intäkter',
      'Årets intäkter och balanserat resultat tillsammans.',
    ]),
    define('plan.summa-kostnader', sumOf(idsOf('kostnad'), column.column), ['Summa kostnader', 'Planens kostnader.']),
    define('plan.resultat', sumOf(['plan.intakter', '-plan.summa-kostnader'], column.column), [
      'Årets resultat',
      'Årets intäkter minus kostnader (KL 11 kap. 5 §).',
    ]),
    define('plan.att-balansera', sumOf(['plan.summa-intakter', '-plan.summa-kostnader'], column.column), [
      'Balanserat resultat att föra vidare',
      'Väntat eget kapital vid årets slut: summa intäkter minus summa kostnader.',
    ]),
  ];
}

function openingOf({ year, openings }: PlanVersion, { of }: ColumnOfPlan, equityOre: number | null): Formula {
  const from = columnsOf(year).find((each) => each.of === GOES_ON_FROM[of]);
  if (from !== undefined) return sameAs(figureKey('plan.att-balansera', from.column));
  const typed = of === 'budgetBefore' ? openings.budgetBeforeOre : (openings.forecastBeforeOre ?? equityOre);
  return givenAs(typed === null ? ZERO : exact(typed), SOURCE);
}
