import { PLAN_COST_KINDS, type PlanCostKind, type PlanGroup, type PlanState, type PlanVersion } from '../../budget/plan.ts';
import { groupAndAbove, groupsInCircle } from '../../budget/plan-tree.ts';
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
    ...groups.flatMap(({ id, name, costKind, parent }) => [
      [`gruppnamn-${id}`, name] as const,
      [`gruppslag-${id}`, costKind ?? ''] as const,
      [`gruppover-${id}`, parent ?? ''] as const,
    ]),
    ['ny-grupp', ''],
    ['ny-sida', 'kostnad'],
    ['ny-slag', ''],
    ['ny-over', ''],
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
  return {
    plan: withNewGroup(read, text),
    faults: [...reading.faults, ...lengthFaults(values), ...circleFaults(kept), ...sideFaults(kept, text)],
  };
}

const stateOf = (text: string, now: PlanState): PlanState => (text === 'forslag' || text === 'efter-samrad' ? text : now);

const kindOf = (text: string): PlanCostKind | null => PLAN_COST_KINDS.find((kind) => kind === text) ?? null;

const keptGroups = (groups: readonly PlanGroup[], text: (field: string) => string): readonly PlanGroup[] =>
  withoutNameless(
    groups.map((group) => ({
      ...group,
      name: text(`gruppnamn-${group.id}`),
      costKind: kindOf(text(`gruppslag-${group.id}`)),
      parent: parentAmong(groups, group.kind, text(`gruppover-${group.id}`)),
    })),
  );

/** What stood under a group that is taken away stands under what that one stood under. */
const withoutNameless = (groups: readonly PlanGroup[]): readonly PlanGroup[] =>
  groups
    .filter(({ name }) => name !== '')
    .map((group) => ({ ...group, parent: groupAndAbove(groups, group.parent).find(({ name }) => name !== '')?.id ?? null }));

const parentAmong = (groups: readonly PlanGroup[], kind: PlanGroup['kind'], chosen: string): string | null =>
  groups.find((group) => group.id === chosen && group.kind === kind)?.id ?? null;

function withNewGroup(plan: PlanVersion, text: (field: string) => string): PlanVersion {
  const name = text('ny-grupp');
  if (name === '') return plan;
  const kind = text('ny-sida') === 'intakt' ? 'intakt' : 'kostnad';
  const parent = parentAmong(plan.groups, kind, text('ny-over'));
  return withGroup(plan, { name, kind, costKind: kind === 'kostnad' ? kindOf(text('ny-slag')) : null, parent });
}

const circleFaults = (groups: readonly PlanGroup[]): readonly FieldFault[] =>
  groupsInCircle(groups).map(({ id, name }) => ({
    field: `gruppover-${id}`,
    message: `Välj en annan grupp för ${name} att stå under: den kan inte stå under sig själv eller en grupp som står under den.`,
  }));

/** A new group stands on the same side as the one it is put under. */
function sideFaults(groups: readonly PlanGroup[], text: (field: string) => string): readonly FieldFault[] {
  const chosen = groups.find(({ id }) => id === text('ny-over'));
  if (text('ny-grupp') === '' || chosen === undefined || chosen.kind === (text('ny-sida') === 'intakt' ? 'intakt' : 'kostnad')) return [];
  return [{ field: 'ny-over', message: `Den nya gruppen kan inte stå under ${chosen.name}, som är på den andra sidan.` }];
}

const lengthFaults = (values: ReadonlyMap<string, string>): readonly FieldFault[] =>
  [...values].flatMap(([field, text]) =>
    /^(gruppnamn-|ny-grupp$)/.test(field) && text.length > LONGEST
      ? [{ field, message: `Korta gruppens namn till högst ${LONGEST} tecken.` }]
      : [],
  );
