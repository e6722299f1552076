import {
  type ContributionPlan,
  type ContributionTerms,
  membersWithoutWeight,
  type PartAmounts,
  type PlannedContribution,
  partsWithoutWeight,
  plannedAmounts,
  quartersOf,
} from '../../contributions/contribution-plan.ts';
import { type Change, ceilingOf, type Feasible, feasible, singleChanges } from '../../contributions/weakest-member.ts';

/** What the terms come to: what is feasible, what is proposed, and what each single change would give. */
export interface Outlook {
  readonly feasible: Feasible | null;
  /** What is proposed: the whole that was asked for, or the greatest feasible; null when neither is known. */
  readonly totalOre: number | null;
  readonly parts: readonly PartAmounts[];
  readonly changes: readonly Change[];
  /** What stops the terms from being worked out, in sentences. */
  readonly missing: readonly string[];
  /** Who would pay more than they can. */
  readonly above: readonly PlannedContribution[];
}

/** Sets out what the terms come to (bidragssimulering). */
export function outlookOf(terms: ContributionTerms, askedOre: number | null): Outlook {
  const missing = missingIn(terms);
  if (missing.length > 0) return { feasible: null, totalOre: null, parts: [], changes: [], missing, above: [] };
  const most = feasible(terms);
  const totalOre = askedOre ?? most?.totalOre ?? null;
  const parts = totalOre === null ? [] : plannedAmounts(terms, totalOre);
  const above = contributionsOf(parts).filter(({ member, amountOre }) => amountOre > (ceilingOf(member, terms.offerOre) ?? amountOre));
  return { feasible: most, totalOre, parts, changes: singleChanges(terms), missing, above };
}

const NEEDED = { folkmangd: 'folkmängd', andelar: 'andel', belopp: 'eget belopp', lika: '' } as const;

function missingIn(terms: ContributionTerms): readonly string[] {
  const members = membersWithoutWeight(terms);
  const ofMembers = members.map(
    ({ kind, name }) => `${name} saknar ${NEEDED[kind === 'region' ? terms.regionalKey : terms.municipalKey]}.`,
  );
  if (ofMembers.length > 0) return ofMembers;
  return partsWithoutWeight(terms).map(({ name, members: own }) =>
    own.length === 0 ? `${name} saknas bland medlemmarna.` : `${name} har inget att fördela efter: alla uppgifter i nyckeln är noll.`,
  );
}

/** What each member pays in all its parts together, in the members' order. */
export function contributionsOf(parts: readonly PartAmounts[]): readonly PlannedContribution[] {
  const amounts = new Map<string, PlannedContribution>();
  for (const { member, amountOre } of parts.flatMap((part) => part.members)) {
    const sum = (amounts.get(member.member)?.amountOre ?? 0) + amountOre;
    const [first, second, third] = quartersOf(sum);
    amounts.set(member.member, { member, amountOre: sum, firstQuartersOre: [first, second, third] });
  }
  return [...amounts.values()];
}

/** The plan that the terms make, with the quarters of the plan before where the amount is the same. */
export function planOf(
  asked: Pick<ContributionPlan, 'year' | 'populationOn' | 'terms' | 'totalOre'>,
  earlier: ContributionPlan | undefined,
): Omit<ContributionPlan, 'changedAt'> {
  const paying = contributionsOf(plannedAmounts(asked.terms, asked.totalOre));
  const members = asked.terms.members.map((member): PlannedContribution => {
    const own = paying.find((each) => each.member.member === member.member);
    const before = earlier?.members.find((each) => each.member.member === member.member);
    if (own === undefined) return { member, amountOre: 0, firstQuartersOre: [0, 0, 0] };
    return before?.amountOre === own.amountOre ? { ...own, firstQuartersOre: before.firstQuartersOre } : own;
  });
  return { ...asked, members };
}

/** The last quarter: what the first three leave. */
export const lastQuarterOre = ({ amountOre, firstQuartersOre }: PlannedContribution): number =>
  firstQuartersOre.reduce((left, quarter) => left - quarter, amountOre);
