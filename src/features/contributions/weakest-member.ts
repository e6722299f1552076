import { add, compare, divide, type Exact, exact, isZero, multiply } from '../../shared/exact.ts';
import {
  amountsOf,
  type ContributionTerms,
  fundingParts,
  type MemberShare,
  memberShares,
  type PlannedMember,
} from './contribution-plan.ts';

/** What the members can pay together when the shares are fixed: the weakest decides (den svagaste medlemmen sätter nivån). */
export interface Feasible {
  /** The greatest whole that takes no member above its ceiling, exactly; null when nobody has any. */
  readonly exactOre: Exact;
  /** The greatest one in whole steps, with every member's rounded amount within its ceiling. */
  readonly totalOre: number;
  /** Whose ceilings stop it. */
  readonly binding: readonly PlannedMember[];
  /** What each paying member could pay besides; null for one without a ceiling. */
  readonly left: readonly { readonly member: PlannedMember; readonly amountOre: number; readonly leftOre: number | null }[];
}

/** The ceiling of a member: its own, and for the state also what it has offered. */
export const ceilingOf = ({ kind, ceilingOre }: PlannedMember, offerOre: number | null): number | null => {
  if (kind !== 'forsakringskassan' || offerOre === null) return ceilingOre;
  return ceilingOre === null ? offerOre : Math.min(ceilingOre, offerOre);
};

/** Null when no ceiling is known, and then nothing stops the members. */
export function feasible(terms: ContributionTerms): Feasible | null {
  const reaches = reachesOf(terms);
  const [first] = reaches;
  if (first === undefined) return null;
  const exactOre = first.reachOre;
  const totalOre = greatestTotal(terms, reaches);
  const amounts = amountByMember(terms, totalOre);
  return {
    exactOre,
    totalOre,
    binding: reaches.filter(({ reachOre }) => compare(reachOre, exactOre) === 0).map(({ member }) => member),
    left: memberShares(terms).map(({ member }) => leftOf(member, { terms, amountOre: amounts.get(member.member) ?? 0 })),
  };
}

function leftOf(member: PlannedMember, { terms, amountOre }: { readonly terms: ContributionTerms; readonly amountOre: number }) {
  const ceilingOre = ceilingOf(member, terms.offerOre);
  return { member, amountOre, leftOre: ceilingOre === null ? null : ceilingOre - amountOre };
}

/** How great a whole each member's ceiling allows, the smallest first. */
interface Reach extends MemberShare {
  readonly reachOre: Exact;
  readonly ceilingOre: number;
}

function reachesOf(terms: ContributionTerms): readonly Reach[] {
  const reaches = memberShares(terms).flatMap((each) => {
    const ceilingOre = ceilingOf(each.member, terms.offerOre);
    return ceilingOre === null || isZero(each.share) ? [] : [{ ...each, ceilingOre, reachOre: divide(exact(ceilingOre), each.share) }];
  });
  return reaches.toSorted((a, b) => compare(a.reachOre, b.reachOre));
}

/** What every member pays, in all the parts it belongs to. */
export function amountByMember(terms: ContributionTerms, totalOre: number): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const part of amountsOf(terms, totalOre))
    for (const { member, amountOre } of part.members) amounts.set(member.member, (amounts.get(member.member) ?? 0) + amountOre);
  return amounts;
}

/** Rounding moves a member by less than one step for each part, so what fits lies this close to what is exact. */
const MOST_TRIED = 4000;

/**
 * The whole goes in steps in which every part is whole steps, so that the law's shares hold exactly after rounding too. Rounding may take
 * a member over its ceiling or leave it under, so the totals round the exact one are tried from above.
 */
function greatestTotal(terms: ContributionTerms, reaches: readonly Reach[]): number {
  const unit = stepOfTotal(terms);
  const slack = exact(2 * terms.stepOre);
  const uppers = reaches.map(({ share, ceilingOre }) => divide(add(exact(ceilingOre), slack), share));
  const upper = uppers.reduce((least, each) => (compare(each, least) < 0 ? each : least));
  const highest = Number(upper.numerator / upper.denominator / BigInt(unit));
  for (let tried = 0; tried < MOST_TRIED && highest - tried > 0; tried += 1) {
    const totalOre = (highest - tried) * unit;
    const amounts = amountByMember(terms, totalOre);
    if (reaches.every(({ member, ceilingOre }) => (amounts.get(member.member) ?? 0) <= ceilingOre)) return totalOre;
  }
  return 0;
}

/** The smallest change of the whole that changes every part by whole steps. */
export const stepOfTotal = ({ members, stepOre }: ContributionTerms): number =>
  stepOre * (fundingParts(members).some(({ id }) => id === 'region') ? 4 : 2);

/** What the whole would become if one thing were otherwise. */
export interface Change {
  readonly member: PlannedMember;
  readonly ceilingOre: number;
  readonly totalOre: number;
  readonly kind: 'tenPercent' | 'toNext';
}

/** For each binding member: ten per cent more, and what it takes until somebody else stops the whole. */
export function singleChanges(terms: ContributionTerms): readonly Change[] {
  const now = feasible(terms);
  return (now?.binding ?? []).flatMap((member) => {
    const ceilingOre = ceilingOf(member, terms.offerOre) ?? 0;
    const tenPercent = changed(terms, { member, ceilingOre: Math.trunc((ceilingOre * 11) / 10), kind: 'tenPercent' });
    const next = ceilingToNext(terms, member);
    return next === null || next <= ceilingOre ? [tenPercent] : [tenPercent, changed(terms, { member, ceilingOre: next, kind: 'toNext' })];
  });
}

function changed(terms: ContributionTerms, change: Omit<Change, 'totalOre'>): Change {
  return { ...change, totalOre: feasible(withCeiling(terms, change.member, change.ceilingOre))?.totalOre ?? 0 };
}

/** The ceiling at which the member no longer stops the others, rounded up to whole öre; null when nobody else has a ceiling. */
function ceilingToNext(terms: ContributionTerms, member: PlannedMember): number | null {
  const others = reachesOf(terms).filter((reach) => reach.member.member !== member.member);
  const share = memberShares(terms).find((each) => each.member.member === member.member)?.share;
  const [next] = others;
  if (next === undefined || share === undefined) return null;
  const { numerator, denominator } = multiply(next.reachOre, share);
  return Number((numerator + denominator - 1n) / denominator);
}

/** The same terms with another ceiling for one member; the state's offer follows its own. */
export const withCeiling = (terms: ContributionTerms, { member, kind }: PlannedMember, ceilingOre: number): ContributionTerms => ({
  ...terms,
  offerOre: kind === 'forsakringskassan' && terms.offerOre !== null ? ceilingOre : terms.offerOre,
  members: terms.members.map((each) => (each.member === member ? { ...each, ceilingOre: keptCeiling(each, kind, ceilingOre) } : each)),
});

const keptCeiling = (each: PlannedMember, kind: PlannedMember['kind'], ceilingOre: number): number | null =>
  kind === 'forsakringskassan' && each.ceilingOre === null ? null : ceilingOre;
