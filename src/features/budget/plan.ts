import { exact, roundedSteps } from '../../shared/exact.ts';

/** The columns of a plan (verksamhetsplan): the year before, as budgeted and as it seems to become, the budget, and two years more (KL 11:6). */
export const PLAN_COLUMNS = ['budgetBefore', 'forecastBefore', 'budget', 'planNext', 'planAfter'] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];
export type OfColumns<Value> = Readonly<Record<PlanColumn, Value>>;

/** The columns that something can be granted for. */
export const GRANTED_COLUMNS = ['budget', 'planNext', 'planAfter'] as const;
export type GrantedColumn = (typeof GRANTED_COLUMNS)[number];

/** Proposed, revised after the members' consultation (samråd), or adopted by the board. */
export type PlanState = 'forslag' | 'efter-samrad' | 'faststalld';
export type PlanSide = 'intakt' | 'kostnad';
/** The three kinds of cost that associations are compared by (kostnadsslag). */
export const PLAN_COST_KINDS = ['individ', 'struktur', 'administration'] as const;
export type PlanCostKind = (typeof PLAN_COST_KINDS)[number];

/** All of what is granted is counted on, in hundredths of a per cent (planeringsfaktor). */
export const WHOLE_FACTOR = 10_000;

/** A heading of the association's own with lines under it. */
export interface PlanGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: PlanSide;
  /** Counts for the lines and groups under it that name none themselves. */
  readonly costKind: PlanCostKind | null;
  /** The group that it stands under. */
  readonly parent: string | null;
}

/** One line of a plan. Income and cost are both written as positive amounts. */
export interface PlanLine {
  readonly id: string;
  readonly name: string;
  readonly kind: PlanSide;
  readonly group: string | null;
  readonly costKind: PlanCostKind | null;
  /** Who pays the income. */
  readonly member: string | null;
  /** What the cost is for. */
  readonly intervention: string | null;
  /** Whether the amount is what is left when the activity's own incomes are taken off (netto). */
  readonly isNet: boolean;
  /** Told under the table, with a letter. */
  readonly note: string | null;
  readonly isRemoved: boolean;
  readonly typedOre: OfColumns<number>;
  /** What is granted (beviljat); where it is, the plan counts on the factor's part of it. */
  readonly grantedOre: Readonly<Record<GrantedColumn, number | null>>;
  /** In hundredths of a per cent. */
  readonly factor: number;
}

/** The board's decision: which day, which paragraph of the minutes, which meeting. */
export interface PlanAdoption {
  readonly on: string;
  readonly paragraph: string;
  readonly meeting: string;
}

/** Which version of a year's plan, and how it stands. */
export interface PlanHead {
  readonly year: number;
  /** Counted from one within the year. */
  readonly number: number;
  readonly state: PlanState;
  readonly basedOn: number | null;
  /** Null unless adopted. */
  readonly adoption: PlanAdoption | null;
  readonly changedAt: string;
}

/** What is carried forward into the two columns of the year before (balanserat resultat). */
export interface PlanOpenings {
  readonly budgetBeforeOre: number;
  /** Null lets the books tell: the equity when the year before began. */
  readonly forecastBeforeOre: number | null;
  readonly note: string | null;
}

/** Where what an adopted forecast begins with came from: somebody had written it, the books told it that day, or nobody did. */
export type OpeningFrom = 'skrivet' | 'bokforing' | 'ingen';

/** A version of a year's plan and budget. */
export interface PlanVersion extends PlanHead {
  readonly openings: PlanOpenings;
  /** Kept with the opening at the adoption; null before that, and for what was adopted before it was kept. */
  readonly openingFrom: OpeningFrom | null;
  readonly groups: readonly PlanGroup[];
  readonly lines: readonly PlanLine[];
}

/** What a version that is adopted begins with from then on. What nobody has told stays untold, and is counted from zero. */
export function keptOpening(
  { openings }: Pick<PlanVersion, 'openings'>,
  equityOre: number | null,
): Pick<PlanVersion, 'openings' | 'openingFrom'> {
  if (openings.forecastBeforeOre !== null) return { openings, openingFrom: 'skrivet' };
  return { openings: { ...openings, forecastBeforeOre: equityOre }, openingFrom: equityOre === null ? 'ingen' : 'bokforing' };
}

/** Whether the books still tell what the version begins with, so that it is another when they are. */
export const followsBooks = ({ openings, openingFrom }: Pick<PlanVersion, 'openings' | 'openingFrom'>): boolean =>
  openingFrom === null && openings.forecastBeforeOre === null;

/** What somebody has written of the openings; what the books told at an adoption is asked of the books again. */
export const writtenOpenings = ({ openings, openingFrom }: Pick<PlanVersion, 'openings' | 'openingFrom'>): PlanOpenings =>
  openingFrom === 'bokforing' ? { ...openings, forecastBeforeOre: null } : openings;

export const noAmounts: OfColumns<number> = { budgetBefore: 0, forecastBefore: 0, budget: 0, planNext: 0, planAfter: 0 };
export const nothingGranted: PlanLine['grantedOre'] = { budget: null, planNext: null, planAfter: null };

/** The lines that count, in their order. */
export const linesInForce = ({ lines }: Pick<PlanVersion, 'lines'>): readonly PlanLine[] => lines.filter(({ isRemoved }) => !isRemoved);

/** What a line counts on: what is granted times the factor, in whole kronor, or what is typed. */
export function planAmount(line: PlanLine, column: PlanColumn): number {
  const granted = isGrantable(column) ? line.grantedOre[column] : null;
  if (granted === null) return line.typedOre[column];
  return Number(roundedSteps(exact(BigInt(granted) * BigInt(line.factor), WHOLE_FACTOR * 100))) * 100;
}

export const isGrantable = (column: PlanColumn): column is GrantedColumn => (GRANTED_COLUMNS as readonly string[]).includes(column);

/** What a column comes to. */
export interface PlanSum {
  readonly openingOre: number;
  /** The incomes of the year itself. */
  readonly incomeOre: number;
  /** With what is carried forward (summa intäkter). */
  readonly totalIncomeOre: number;
  readonly costOre: number;
  /** What is left when the year is over (prel. balanserat resultat). */
  readonly closingOre: number;
}

/** Which column's closing a column begins with: the budget goes on from the forecast, not from the budget of the year before. */
const CARRIED_FROM: Readonly<Record<GrantedColumn, PlanColumn>> = { budget: 'forecastBefore', planNext: 'budget', planAfter: 'planNext' };

/** All sums of a plan. `equityOre` is the books' equity when the year before began, if they tell it. */
export function planSums(plan: Pick<PlanVersion, 'lines' | 'openings'>, equityOre: number | null = null): OfColumns<PlanSum> {
  const lines = linesInForce(plan);
  const sums: Partial<Record<PlanColumn, PlanSum>> = {};
  const openings: Partial<Record<PlanColumn, number>> = {
    budgetBefore: plan.openings.budgetBeforeOre,
    forecastBefore: plan.openings.forecastBeforeOre ?? equityOre ?? 0,
  };
  for (const column of PLAN_COLUMNS) {
    const openingOre = isGrantable(column) ? (sums[CARRIED_FROM[column]]?.closingOre ?? 0) : (openings[column] ?? 0);
    sums[column] = sumOfColumn(lines, column, openingOre);
  }
  return sums as OfColumns<PlanSum>;
}

function sumOfColumn(lines: readonly PlanLine[], column: PlanColumn, openingOre: number): PlanSum {
  const incomeOre = sumOfLines(
    lines.filter(({ kind }) => kind === 'intakt'),
    column,
  );
  const costOre = sumOfLines(
    lines.filter(({ kind }) => kind === 'kostnad'),
    column,
  );
  const totalIncomeOre = openingOre + incomeOre;
  return { openingOre, incomeOre, totalIncomeOre, costOre, closingOre: totalIncomeOre - costOre };
}

export const sumOfLines = (lines: readonly PlanLine[], column: PlanColumn): number =>
  lines.reduce((sum, line) => sum + planAmount(line, column), 0);

/** A footnote and where it belongs: a line's id, or null for what is carried forward. */
export interface PlanNote {
  readonly letter: string;
  readonly line: string | null;
  readonly text: string;
}

/** The notes in the table's order, lettered a), b), c) … The row of what is carried forward follows the incomes. */
export function planNotes(plan: Pick<PlanVersion, 'lines' | 'openings'>): readonly PlanNote[] {
  const lines = linesInForce(plan);
  const ofKind = (kind: PlanSide) => lines.filter((line) => line.kind === kind).map(({ id, note }) => ({ line: id, text: note }));
  const places = [...ofKind('intakt'), { line: null, text: plan.openings.note }, ...ofKind('kostnad')];
  return places
    .filter((place): place is { line: string | null; text: string } => place.text !== null)
    .map((place, index) => ({ ...place, letter: letterOf(index) }));
}

/** a … z, then aa, ab … */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.trunc(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/** What a new version begins with. */
export type NewPlanContent = Pick<PlanVersion, 'basedOn' | 'openings' | 'groups' | 'lines'>;
