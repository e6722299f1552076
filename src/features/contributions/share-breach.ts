import { compare, type Exact, exact } from '../../shared/exact.ts';
import { type FundingPart, fundingParts, type PlannedContribution } from './contribution-plan.ts';

/** A part whose saved amounts are not the law's share of all: told, never refused. */
export interface ShareBreach {
  readonly part: FundingPart;
  readonly amountOre: number;
  readonly share: Exact;
}

/** Where saved amounts break ½–¼–¼, with the exact shares. A municipality that is a region too counts by what the law lets it pay in all. */
export function shareBreaches(members: readonly PlannedContribution[]): readonly ShareBreach[] {
  const totalOre = members.reduce((sum, { amountOre }) => sum + amountOre, 0);
  if (totalOre === 0 || members.some(({ member }) => member.isOutsideRegion && isAmongRegions(members))) return [];
  return fundingParts(members.map(({ member }) => member)).flatMap((part) => {
    const amountOre = members.reduce((sum, each) => sum + (part.members.includes(each.member) ? each.amountOre : 0), 0);
    const share = exact(amountOre, totalOre);
    return compare(share, part.share) === 0 ? [] : [{ part, amountOre, share }];
  });
}

const isAmongRegions = (members: readonly PlannedContribution[]): boolean => members.some(({ member }) => member.kind === 'region');
