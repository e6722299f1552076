import { PLAN_COST_KINDS, type PlanCostKind, type PlanGroup, type PlanState, type PlanVersion } from '../../budget/plan.ts';
import { fieldText } from '../amounts.ts';
import { amountReading, type FieldFault } from './line-fields.ts';
import { withGroup } from './plan-changes.ts';

/** A version's state, openings and groups as fields of a form. */
export const settingsFields = ({ state, openings, groups }: PlanVersion): ReadonlyMap<string, string> =>
  new Map([
    ['lage', state],
    ['ingaende-budget', fieldText(openings.budgetBeforeOre)],
    ['ingaende-prognos', fieldText(openings.forecastBeforeOre)],
    ['ingaende-not', openings.note ?? ''],
    ...groups.flatMap(({ id, name, costKind }) => [[`gruppnamn-${id}`, name] as const, [`gruppslag-${id}`, costKind ?? ''] as const]),
    ['ny-grupp', ''],
    ['ny-sida', 'kostnad'],
    ['ny-slag', ''],
  ]);

const LONGEST = 120;

/** The version that the fields make, and every fault in them. */
export function planOfSettings(
  plan: PlanVersion,
  values: ReadonlyMap<string, string>,
): { readonly plan: PlanVersion; readonly faults: readonly FieldFault[] } {
  const reading = amountReading(values);
  const text = (field: string): string => values.get(field) ?? '';
  const kept = keptGroups(plan.groups, text);
  const isGone = (group: string | null): boolean => !kept.some(({ id }) => id === group);
  const read: PlanVersion = {
    ...plan,
    state: stateOf(text('lage'), plan.state),
    openings: {
      budgetBeforeOre: reading.amount('ingaende-budget', 'Ingående i budgeten') ?? 0,
      forecastBeforeOre: reading.amount('ingaende-prognos', 'Ingående i prognosen'),
      note: text('ingaende-not') || null,
    },
    groups: kept,
    lines: plan.lines.map((line) => (isGone(line.group) ? { ...line, group: null } : line)),
  };
  return { plan: withNewGroup(read, text), faults: [...reading.faults, ...lengthFaults(values)] };
}

const stateOf = (text: string, now: PlanState): PlanState => (text === 'forslag' || text === 'efter-samrad' ? text : now);

const kindOf = (text: string): PlanCostKind | null => PLAN_COST_KINDS.find((kind) => kind === text) ?? null;

const keptGroups = (groups: readonly PlanGroup[], text: (field: string) => string): readonly PlanGroup[] =>
  groups.flatMap((group) => {
    const name = text(`gruppnamn-${group.id}`);
    return name === '' ? [] : [{ ...group, name, costKind: kindOf(text(`gruppslag-${group.id}`)) }];
  });

function withNewGroup(plan: PlanVersion, text: (field: string) => string): PlanVersion {
  const name = text('ny-grupp');
  if (name === '') return plan;
  const kind = text('ny-sida') === 'intakt' ? 'intakt' : 'kostnad';
  return withGroup(plan, { name, kind, costKind: kind === 'kostnad' ? kindOf(text('ny-slag')) : null });
}

const lengthFaults = (values: ReadonlyMap<string, string>): readonly FieldFault[] =>
  [...values].flatMap(([field, text]) =>
    /^(gruppnamn-|ny-grupp$)/.test(field) && text.length > LONGEST
      ? [{ field, message: `Korta gruppens namn till högst ${LONGEST} tecken.` }]
      : [],
  );
