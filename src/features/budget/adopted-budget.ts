import type { BudgetLine } from './budget.ts';
import { linesInForce, type PlanLine, type PlanVersion, planAmount } from './plan.ts';
import { costKindOf } from './plan-tree.ts';

/** The budget lines that an adopted plan becomes in the year's own records. What is carried forward is no income and stays in the plan. */
export const budgetLinesOf = (plan: PlanVersion): readonly BudgetLine[] => linesInForce(plan).map((line) => budgetLineOf(plan, line));

function budgetLineOf({ year }: PlanVersion, line: PlanLine): BudgetLine {
  return {
    year,
    id: line.id,
    name: line.name,
    kind: line.kind,
    amountOre: planAmount(line, 'budget'),
    grantedOre: line.grantedOre.budget,
    line: statementLineOf(line),
    noteRow: null,
    activity: null,
    intervention: line.intervention,
    costRow: null,
    netRow: null,
    member: line.member,
    isNet: line.isNet,
    source: { file: 'budget.csv', line: null },
  };
}

/** Where the money of a line that is called so stands in the income statement, when it is not among the ordinary incomes or costs. */
const LINES_BY_NAME: readonly (readonly [RegExp, PlanLine['kind'], string])[] = [
  [/^ränt[aeo]|^finansiella? (?:intäkt|kostnad)/i, 'intakt', 'finansiella-intakter'],
  [/^ränt[aeo]|^finansiella? (?:intäkt|kostnad)/i, 'kostnad', 'finansiella-kostnader'],
  [/^avskrivning/i, 'kostnad', 'avskrivningar'],
];

const statementLineOf = ({ name, kind }: PlanLine): string | null =>
  LINES_BY_NAME.find(([called, of]) => of === kind && called.test(name.trim()))?.[2] ?? null;

/** What the year's own lists hold, which a budget line may name. */
export interface Known {
  readonly members: readonly { readonly id: string }[];
  readonly interventions: readonly { readonly id: string }[];
}

/**
 * The year's budget after an adoption: the adopted lines in their order, each where the statements had the line of the same id before,
 * and the lines of other years as they were.
 */
export function budgetAfterAdoption(before: readonly BudgetLine[], adopted: readonly BudgetLine[], known: Known): readonly BudgetLine[] {
  const year = adopted[0]?.year;
  const placed = new Map(before.filter((line) => line.year === year).map((line) => [line.id, line]));
  return [...adopted.map((line) => placedLine(line, placed.get(line.id), known)), ...before.filter((line) => line.year !== year)];
}

function placedLine(line: BudgetLine, earlier: BudgetLine | undefined, { members, interventions }: Known): BudgetLine {
  const has = (list: readonly { readonly id: string }[], id: string | null) => (list.some((each) => each.id === id) ? id : null);
  return {
    ...line,
    line: earlier === undefined ? line.line : earlier.line,
    noteRow: earlier?.noteRow ?? null,
    activity: earlier?.activity ?? null,
    costRow: earlier?.costRow ?? null,
    netRow: earlier?.netRow ?? null,
    member: has(members, line.member) ?? earlier?.member ?? null,
    intervention: has(interventions, line.intervention) ?? earlier?.intervention ?? null,
  };
}

/** Lines of cost that no kind of cost is told for: they cannot be compared with others'. */
export const linesWithoutCostKind = (plan: PlanVersion): readonly PlanLine[] =>
  linesInForce(plan).filter((line) => line.kind === 'kostnad' && costKindOf(line, plan.groups) === null);
