import { absolute, compare, type Exact, exact, multiply, subtract } from '../../shared/exact.ts';
import { type FundingPart, fundingParts, type PlannedContribution } from './contribution-plan.ts';

/** A part whose saved amounts are not the law's share of all: told, never refused. */
export interface ShareBreach {
  readonly part: FundingPart;
  readonly amountOre: number;
  readonly share: Exact;
}

/** An amount of whole kronor can be so far from the exact share and still be as near as it gets: nobody pays half an öre. */
const KRONA = exact(100);

/** Where saved amounts break ½–¼–¼, with the exact shares. A municipality that is a region too counts by what the law lets it pay in all. */
export function shareBreaches(members: readonly PlannedContribution[]): readonly ShareBreach[] {
  const totalOre = members.reduce((sum, { amountOre }) => sum + amountOre, 0);
  if (totalOre === 0 || members.some(({ member }) => member.isOutsideRegion && isAmongRegions(members))) return [];
  return fundingParts(members.map(({ member }) => member)).flatMap((part) => {
    const amountOre = members.reduce((sum, each) => sum + (part.members.includes(each.member) ? each.amountOre : 0), 0);
    const away = absolute(subtract(exact(amountOre), multiply(exact(totalOre), part.share)));
    return compare(away, KRONA) < 0 ? [] : [{ part, amountOre, share: exact(amountOre, totalOre) }];
  });
}

const isAmongRegions = (members: readonly PlannedContribution[]): boolean => members.some(({ member }) => member.kind === 'region');
