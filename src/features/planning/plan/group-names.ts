import { slug } from '../../../shared/swedish.ts';
import type { PlanGroup, PlanSide, PlanVersion } from '../../budget/plan.ts';
import { groupAndAbove } from '../../budget/plan-tree.ts';
import { withGroup } from './plan-changes.ts';

/** What stands between a group and the one above it, on pages and in files. */
const UNDER = ' › ';

/** A group as it is named where several may be called the same: with those above it. */
export const groupPath = (groups: readonly PlanGroup[], id: string | null): string =>
  groupAndAbove(groups, id)
    .map(({ name }) => name)
    .toReversed()
    .join(UNDER);

/** The group that a text names, with those above it or by its own name alone. */
export function groupNamed({ groups }: Pick<PlanVersion, 'groups'>, kind: PlanSide, text: string): PlanGroup | undefined {
  const ofSide = groups.filter((group) => group.kind === kind);
  return ofSide.find(({ id }) => slug(groupPath(groups, id)) === slug(text)) ?? ofSide.find(({ name }) => slug(name) === slug(text));
}

/** The plan with the groups that a text names, each under the one before it; those that are there stay as they are. */
export function withGroupNamed(plan: PlanVersion, kind: PlanSide, text: string): PlanVersion {
  if (text === '' || groupNamed(plan, kind, text) !== undefined) return plan;
  const names = text.split(UNDER);
  const name = (names.at(-1) ?? text).trim();
  const above = names.slice(0, -1).join(UNDER);
  const placed = withGroupNamed(plan, kind, above);
  const parent = above === '' ? null : (groupNamed(placed, kind, above)?.id ?? null);
  return withGroup(placed, { name, kind, costKind: null, parent });
}
