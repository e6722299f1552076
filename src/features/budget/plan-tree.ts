import { linesInForce, type PlanCostKind, type PlanGroup, type PlanLine, type PlanSide, type PlanVersion } from './plan.ts';

/** A group with its own lines and the groups under it. */
export interface PlanBranch {
  readonly group: PlanGroup;
  /** The names from the outermost group to this one. */
  readonly path: readonly string[];
  readonly lines: readonly PlanLine[];
  readonly branches: readonly PlanBranch[];
}

/** One side of a plan as a tree: lines without a group, then groups in their order, each with those under it. */
export interface PlanTree {
  readonly loose: readonly PlanLine[];
  readonly branches: readonly PlanBranch[];
}

export function planTree(plan: Pick<PlanVersion, 'lines' | 'groups'>, kind: PlanSide): PlanTree {
  const lines = linesInForce(plan).filter((line) => line.kind === kind);
  const groups = plan.groups.filter((group) => group.kind === kind);
  const branch = (group: PlanGroup, above: readonly string[]): PlanBranch => {
    const path = [...above, group.name];
    const own = lines.filter((line) => line.group === group.id);
    const under = groups.filter(({ id, parent }) => parent === group.id && id !== group.id);
    return { group, path, lines: own, branches: under.map((each) => branch(each, path)) };
  };
  const outermost = groups.filter(({ parent }) => !groups.some(({ id }) => id === parent));
  return {
    loose: lines.filter((line) => !groups.some(({ id }) => id === line.group)),
    branches: outermost.map((group) => branch(group, [])),
  };
}

/** Every line of a group, also in the groups under it. */
export const linesUnder = ({ lines, branches }: PlanBranch): readonly PlanLine[] => [...lines, ...branches.flatMap(linesUnder)];

/** A group and those that it stands under, the nearest first. */
export function groupAndAbove(groups: readonly PlanGroup[], id: string | null): readonly PlanGroup[] {
  const found: PlanGroup[] = [];
  let next = groups.find((group) => group.id === id);
  while (next !== undefined && !found.includes(next)) {
    const { parent } = next;
    found.push(next);
    next = groups.find((group) => group.id === parent);
  }
  return found;
}

/** The kind of cost of a line, from itself or the nearest group that tells; null when none does. */
export const costKindOf = (line: PlanLine, groups: readonly PlanGroup[]): PlanCostKind | null =>
  line.costKind ?? groupAndAbove(groups, line.group).find(({ costKind }) => costKind !== null)?.costKind ?? null;

/** Groups that stand under themselves, whichever way round: they have no place in a tree. */
export const groupsInCircle = (groups: readonly PlanGroup[]): readonly PlanGroup[] =>
  groups.filter(({ id, parent }) => groupAndAbove(groups, parent).some((group) => group.id === id));
