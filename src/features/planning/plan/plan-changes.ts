import { slug } from '../../../shared/swedish.ts';
import {
  linesInForce,
  type NewPlanContent,
  noAmounts,
  nothingGranted,
  type PlanGroup,
  type PlanLine,
  type PlanVersion,
  planAmount,
  planSums,
  WHOLE_FACTOR,
  writtenOpenings,
} from '../../budget/plan.ts';
import type { PlannedContribution } from '../../contributions/contribution-plan.ts';
import { isOpeningTold } from './plan-view.ts';

/** A line with nothing in it yet. */
export const emptyLine = (id: string, name: string, kind: PlanLine['kind']): PlanLine => ({
  id,
  name,
  kind,
  group: null,
  costKind: null,
  member: null,
  intervention: null,
  isNet: false,
  note: null,
  isRemoved: false,
  typedOre: noAmounts,
  grantedOre: nothingGranted,
  factor: WHOLE_FACTOR,
});

/** An id that no other line has: the name as an address, with a number after it where that is taken. */
export function freeId(name: string, taken: readonly { readonly id: string }[]): string {
  const base = slug(name).slice(0, 60) || 'rad';
  const isTaken = (id: string): boolean => taken.some((each) => each.id === id);
  if (!isTaken(base)) return base;
  let number = 2;
  while (isTaken(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The plan with the line in its place, or last when it is new. */
export const withLine = (plan: PlanVersion, line: PlanLine): PlanVersion => ({
  ...plan,
  lines: plan.lines.some(({ id }) => id === line.id)
    ? plan.lines.map((each) => (each.id === line.id ? line : each))
    : [...plan.lines, line],
});

/** What can be done with a line's place. */
export const LINE_DEEDS = ['upp', 'ned', 'bort', 'tillbaka'] as const;
export type LineDeed = (typeof LINE_DEEDS)[number];

export function withDeed(plan: PlanVersion, id: string, deed: LineDeed): PlanVersion {
  const line = plan.lines.find((each) => each.id === id);
  if (line === undefined) return plan;
  if (deed === 'bort' || deed === 'tillbaka') return withLine(plan, { ...line, isRemoved: deed === 'bort' });
  return { ...plan, lines: moved(plan.lines, line, deed) };
}

/** The line changes place with the nearest one that stands in the same group and counts. */
function moved(lines: readonly PlanLine[], line: PlanLine, deed: 'upp' | 'ned'): readonly PlanLine[] {
  const others = lines.filter((each) => each.kind === line.kind && each.group === line.group && !each.isRemoved);
  const neighbour = others[others.indexOf(line) + (deed === 'upp' ? -1 : 1)];
  if (neighbour === undefined) return lines;
  return lines.map((each) => (each === line ? neighbour : each === neighbour ? line : each));
}

/** Income of each member that pays, as the contributions are planned. Plan years without amounts get the same level. */
export function withContributions(plan: PlanVersion, contributions: readonly PlannedContribution[]): PlanVersion {
  return contributions.filter(({ amountOre }) => amountOre > 0).reduce(withContribution, plan);
}

const CONTRIBUTION_NAME = /^(bidrag|medlemsbidrag|driftbidrag)/i;

/** Incomes that belong to no member but seem to be what one pays: they would be counted twice beside the members' contributions. */
export const likelyDoubled = (plan: PlanVersion, members: readonly { readonly name: string }[]): readonly PlanLine[] =>
  linesInForce(plan).filter(
    ({ kind, member, name }) =>
      kind === 'intakt' &&
      member === null &&
      (CONTRIBUTION_NAME.test(name) || members.some((paid) => slug(name).includes(slug(paid.name)))),
  );

function withContribution(plan: PlanVersion, { member, amountOre }: PlannedContribution): PlanVersion {
  const found = plan.lines.find((line) => line.kind === 'intakt' && line.member === member.member);
  const line = found ?? { ...emptyLine(freeId(member.member, plan.lines), member.name, 'intakt'), member: member.member };
  const { planNext, planAfter } = line.typedOre;
  const same = (before: number): number => (before === 0 || before === line.typedOre.budget ? amountOre : before);
  const typedOre = { ...line.typedOre, budget: amountOre, planNext: same(planNext), planAfter: same(planAfter) };
  return withLine(plan, { ...line, isRemoved: false, grantedOre: nothingGranted, typedOre });
}

/** What a new version begins with: everything of another one of the same year. */
export const copyOf = (plan: PlanVersion): NewPlanContent => ({
  basedOn: plan.number,
  openings: writtenOpenings(plan),
  groups: plan.groups,
  lines: plan.lines,
});

/** What is known beside the plan of the year before. */
export interface KnownBefore {
  /** How its lines are foreseen to end by the follow-up, in öre; without one the budget is the forecast. */
  readonly foreseen: ReadonlyMap<string, number>;
  /** The equity of the books, where the plan leaves its opening to them. */
  readonly equityOre: number | null;
}

/** What a year's first version begins with when the year before has a plan: its columns, one year on, and what its budget began with. */
export function yearOn(before: PlanVersion, { foreseen, equityOre }: KnownBefore): NewPlanContent {
  const { groups, lines, openings } = before;
  return {
    basedOn: null,
    openings: {
      budgetBeforeOre: isOpeningTold({ plan: before, equityOre }) ? planSums(before, equityOre).budget.openingOre : 0,
      forecastBeforeOre: null,
      note: openings.note,
    },
    groups,
    lines: lines.filter(({ isRemoved }) => !isRemoved).map((line) => lineYearOn(line, foreseen.get(line.id))),
  };
}

function lineYearOn(line: PlanLine, foreseenOre: number | undefined): PlanLine {
  const { grantedOre } = line;
  const { planNext, planAfter } = line.typedOre;
  const budget = planAmount(line, 'budget');
  return {
    ...line,
    note: null,
    typedOre: { budgetBefore: budget, forecastBefore: foreseenOre ?? budget, budget: planNext, planNext: planAfter, planAfter },
    grantedOre: { budget: grantedOre.planNext, planNext: grantedOre.planAfter, planAfter: grantedOre.planAfter },
  };
}

export const NOTHING_YET: NewPlanContent = {
  basedOn: null,
  openings: { budgetBeforeOre: 0, forecastBeforeOre: null, note: null },
  groups: [],
  lines: [],
};

/** The plan with another group, under a name that none has. */
export const withGroup = (plan: PlanVersion, group: Omit<PlanGroup, 'id'>): PlanVersion => ({
  ...plan,
  groups: [...plan.groups, { ...group, id: freeId(group.name, plan.groups) }],
});
