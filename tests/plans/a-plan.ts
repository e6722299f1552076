import { noAmounts, nothingGranted, type PlanLine, type PlanVersion, WHOLE_FACTOR } from '../../src/features/budget/plan.ts';

/** A line of a plan with the same amount in every column, and what else is wished. */
export const aLine = (id: string, kind: PlanLine['kind'], wish: Partial<PlanLine> & { readonly kronor?: number } = {}): PlanLine => {
  const { kronor = 0, ...others } = wish;
  const ore = kronor * 100;
  return {
    id,
    name: id,
    kind,
    group: null,
    costKind: null,
    member: null,
    intervention: null,
    isNet: false,
    note: null,
    isRemoved: false,
    typedOre: { ...noAmounts, budgetBefore: ore, forecastBefore: ore, budget: ore, planNext: ore, planAfter: ore },
    grantedOre: nothingGranted,
    factor: WHOLE_FACTOR,
    ...others,
  };
};

export const aPlan = (lines: readonly PlanLine[], wish: Partial<PlanVersion> = {}): PlanVersion => ({
  year: 2025,
  number: 1,
  state: 'forslag',
  basedOn: null,
  adoption: null,
  changedAt: '2024-03-01T12:00:00Z',
  openings: { budgetBeforeOre: 0, forecastBeforeOre: 0, note: null },
  openingFrom: null,
  groups: [],
  lines,
  ...wish,
});
