import type { PlanCostKind, PlanGroup, PlanLine, PlanSide } from './plan.ts';

// How groups and lines of a plan lie in their tables.

interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly kind: PlanSide;
  readonly cost_kind: PlanCostKind | null;
}

export interface GroupRow extends NamedRow {
  readonly parent: string | null;
}

export interface LineRow extends NamedRow {
  readonly group_id: string | null;
  readonly member: string | null;
  readonly intervention: string | null;
  readonly is_net: boolean;
  readonly note: string | null;
  readonly is_removed: boolean;
  readonly budget_before_ore: number;
  readonly forecast_before_ore: number;
  readonly budget_ore: number;
  readonly plan_next_ore: number;
  readonly plan_after_ore: number;
  readonly granted_budget_ore: number | null;
  readonly granted_next_ore: number | null;
  readonly granted_after_ore: number | null;
  readonly factor: number;
}

export const groupOf = ({ id, name, kind, cost_kind, parent }: GroupRow): PlanGroup => ({ id, name, kind, costKind: cost_kind, parent });

const namedRow = ({ id, name, kind, costKind }: PlanGroup | PlanLine): NamedRow => ({ id, name, kind, cost_kind: costKind });

export const groupRow = (group: PlanGroup): GroupRow => ({ ...namedRow(group), parent: group.parent });

export const lineOf = (row: LineRow): PlanLine => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  group: row.group_id,
  costKind: row.cost_kind,
  member: row.member,
  intervention: row.intervention,
  isNet: row.is_net,
  note: row.note,
  isRemoved: row.is_removed,
  typedOre: {
    budgetBefore: row.budget_before_ore,
    forecastBefore: row.forecast_before_ore,
    budget: row.budget_ore,
    planNext: row.plan_next_ore,
    planAfter: row.plan_after_ore,
  },
  grantedOre: { budget: row.granted_budget_ore, planNext: row.granted_next_ore, planAfter: row.granted_after_ore },
  factor: row.factor,
});

export const lineRow = (line: PlanLine): LineRow => ({
  ...namedRow(line),
  group_id: line.group,
  member: line.member,
  intervention: line.intervention,
  is_net: line.isNet,
  note: line.note,
  is_removed: line.isRemoved,
  budget_before_ore: line.typedOre.budgetBefore,
  forecast_before_ore: line.typedOre.forecastBefore,
  budget_ore: line.typedOre.budget,
  plan_next_ore: line.typedOre.planNext,
  plan_after_ore: line.typedOre.planAfter,
  granted_budget_ore: line.grantedOre.budget,
  granted_next_ore: line.grantedOre.planNext,
  granted_after_ore: line.grantedOre.planAfter,
  factor: line.factor,
});
