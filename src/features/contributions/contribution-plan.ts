import { add, compare, divide, type Exact, exact, isZero, multiply, sumExact, ZERO } from '../../shared/exact.ts';
import type { Member, MemberKind } from '../associations/association.ts';

/** How the municipalities share their part: by population, by fixed shares, or in amounts of their own (fördelningsnyckel). */
export const MUNICIPAL_KEYS = ['folkmangd', 'andelar', 'belopp'] as const;
export type MunicipalKey = (typeof MUNICIPAL_KEYS)[number];
/** How several regions share theirs, when they have agreed. */
export const REGIONAL_KEYS = ['lika', 'folkmangd', 'belopp'] as const;
export type RegionalKey = (typeof REGIONAL_KEYS)[number];

/** What is known of a member for the plan of a year's contributions. */
export interface PlannedMember {
  readonly member: string;
  readonly name: string;
  readonly kind: MemberKind;
  /** A municipality that belongs to no region, lag (2003:1210) 5 a §. */
  readonly isOutsideRegion: boolean;
  readonly population: number | null;
  /** A part of any whole, as the association writes it: `12,5`. */
  readonly share: Exact | null;
  readonly ownOre: number | null;
  /** The most that the member can pay. */
  readonly ceilingOre: number | null;
}

/** What a plan of contributions is worked out from (bidragsplan). */
export interface ContributionTerms {
  readonly members: readonly PlannedMember[];
  readonly municipalKey: MunicipalKey;
  readonly regionalKey: RegionalKey;
  /** What the state has offered to pay at most. */
  readonly offerOre: number | null;
  /** Amounts are whole steps: 1, 100 or 1 000 kronor. */
  readonly stepOre: number;
  /** Who bears what rounding leaves over; null lets the largest remainders decide. */
  readonly restMember: string | null;
}

/** The three parts that pay, each with its share of the whole. */
export interface FundingPart {
  readonly id: 'staten' | 'region' | 'kommuner';
  readonly name: string;
  readonly share: Exact;
  readonly members: readonly PlannedMember[];
}

const HALF = exact(1, 2);
const QUARTER = exact(1, 4);

/**
 * The state half, the regions a quarter, the municipalities a quarter, lag (2003:1210) 5 §. Where no region takes part the municipalities
 * pay half; a municipality outside any region is otherwise counted as a region too, 5 a §. Arbetsförmedlingen's part is paid by Försäkringskassan.
 */
export function fundingParts(members: readonly PlannedMember[]): readonly FundingPart[] {
  const state = members.filter(({ kind }) => kind === 'forsakringskassan');
  const municipalities = members.filter(({ kind }) => kind === 'kommun');
  const regions = members.filter(({ kind }) => kind === 'region');
  if (regions.length === 0)
    return [
      { id: 'staten', name: 'Staten', share: HALF, members: state },
      { id: 'kommuner', name: 'Kommunerna', share: HALF, members: municipalities },
    ];
  const asRegions = [...regions, ...municipalities.filter(({ isOutsideRegion }) => isOutsideRegion)];
  return [
    { id: 'staten', name: 'Staten', share: HALF, members: state },
    { id: 'region', name: asRegions.length === 1 ? 'Regionen' : 'Regionerna', share: QUARTER, members: asRegions },
    { id: 'kommuner', name: 'Kommunerna', share: QUARTER, members: municipalities },
  ];
}

/** What something weighs against the others of its part; null when what the key needs is not known. */
export function weightOf(part: FundingPart['id'], member: PlannedMember, terms: ContributionTerms): Exact | null {
  if (part === 'staten') return exact(1);
  return WEIGHTS[part === 'region' ? terms.regionalKey : terms.municipalKey](member);
}

const whole = (number: number | null): Exact | null => (number === null ? null : exact(number));

const WEIGHTS: Readonly<Record<MunicipalKey | RegionalKey, (member: PlannedMember) => Exact | null>> = {
  lika: () => exact(1),
  folkmangd: ({ population }) => whole(population),
  andelar: ({ share }) => share,
  belopp: ({ ownOre }) => whole(ownOre),
};

/** A member's share of all contributions, and which of the law's parts it pays in. */
export interface MemberShare {
  readonly member: PlannedMember;
  readonly share: Exact;
}

/** Members for whom the key lacks what it needs: their population, share or amount. */
export const membersWithoutWeight = (terms: ContributionTerms): readonly PlannedMember[] => [
  ...new Set(fundingParts(terms.members).flatMap((part) => part.members.filter((member) => weightOf(part.id, member, terms) === null))),
];

/** A part whose members weigh nothing together cannot be shared out. */
export const partsWithoutWeight = (terms: ContributionTerms): readonly FundingPart[] =>
  fundingParts(terms.members).filter((part) => isZero(weightOfPart(part, terms)));

const weightOfPart = (part: FundingPart, terms: ContributionTerms): Exact =>
  sumExact(part.members.map((member) => weightOf(part.id, member, terms) ?? ZERO));

/** Every paying member's exact share of the whole, before any rounding; together one, when every part can be shared out. */
export function memberShares(terms: ContributionTerms): readonly MemberShare[] {
  const shares = new Map<PlannedMember, Exact>();
  for (const part of fundingParts(terms.members)) {
    const weight = weightOfPart(part, terms);
    for (const member of isZero(weight) ? [] : part.members) {
      const own = divide(multiply(part.share, weightOf(part.id, member, terms) ?? ZERO), weight);
      shares.set(member, add(shares.get(member) ?? ZERO, own));
    }
  }
  return [...shares].map(([member, share]) => ({ member, share }));
}

/** What a part and its members pay of a whole, in whole steps. */
export interface PartAmounts {
  readonly part: FundingPart;
  /** Before rounding: exactly the law's share. */
  readonly exactOre: Exact;
  readonly amountOre: number;
  readonly members: readonly { readonly member: PlannedMember; readonly amountOre: number; readonly exactOre: Exact }[];
  /** Who was given what rounding left over, and how much; empty when nothing was. */
  readonly rests: readonly { readonly member: string; readonly amountOre: number }[];
}

/** All contributions of a whole, with nothing lost: the parts are the whole, and the members of a part are the part. */
export function amountsOf(terms: ContributionTerms, totalOre: number): readonly PartAmounts[] {
  const parts = fundingParts(terms.members);
  const exactParts = parts.map(({ share }) => multiply(exact(totalOre), share));
  const rounded = inSteps(exactParts, { totalOre, stepOre: terms.stepOre, bearer: null });
  return parts.map((part, index) =>
    partAmounts(part, { terms, exactOre: exactParts[index] ?? ZERO, amountOre: rounded.amounts[index] ?? 0 }),
  );
}

/** The amounts to decide on: as `amountsOf`, but a part that has agreed on amounts of its own pays exactly those, also where they are not the law's share. */
export const plannedAmounts = (terms: ContributionTerms, totalOre: number): readonly PartAmounts[] =>
  amountsOf(terms, totalOre).map((amounts) => (keyOf(amounts.part.id, terms) === 'belopp' ? ownAmounts(amounts) : amounts));

const keyOf = (part: FundingPart['id'], terms: ContributionTerms): MunicipalKey | RegionalKey | null =>
  part === 'staten' ? null : part === 'region' ? terms.regionalKey : terms.municipalKey;

function ownAmounts({ part, exactOre, members }: PartAmounts): PartAmounts {
  const own = members.map((each) => ({ ...each, amountOre: each.member.ownOre ?? 0 }));
  return { part, exactOre, members: own, rests: [], amountOre: own.reduce((sum, { amountOre }) => sum + amountOre, 0) };
}

interface Shared {
  readonly terms: ContributionTerms;
  readonly exactOre: Exact;
  readonly amountOre: number;
}

function partAmounts(part: FundingPart, { terms, exactOre, amountOre }: Shared): PartAmounts {
  const weight = weightOfPart(part, terms);
  if (isZero(weight)) return { part, exactOre, amountOre: 0, members: [], rests: [] };
  const exacts = part.members.map((member) => divide(multiply(exact(amountOre), weightOf(part.id, member, terms) ?? ZERO), weight));
  const bearer = part.members.findIndex(({ member }) => member === terms.restMember);
  const { amounts, rests } = inSteps(exacts, { totalOre: amountOre, stepOre: terms.stepOre, bearer: bearer < 0 ? null : bearer });
  return {
    part,
    exactOre,
    amountOre,
    members: part.members.map((member, index) => ({ member, amountOre: amounts[index] ?? 0, exactOre: exacts[index] ?? ZERO })),
    rests: rests.map(({ index, amountOre: rest }) => ({ member: part.members[index]?.member ?? '', amountOre: rest })),
  };
}

interface Rounding {
  readonly totalOre: number;
  readonly stepOre: number;
  /** Who bears the whole rest; null gives a step each to those with the largest remainders. */
  readonly bearer: number | null;
}

/** Amounts in whole steps that add up to the total: each is rounded down, and what is left over is placed openly (avrundningsrest). */
function inSteps(exacts: readonly Exact[], { totalOre, stepOre, bearer }: Rounding) {
  const floors = exacts.map((each) => Number(each.numerator / each.denominator / BigInt(stepOre)) * stepOre);
  const leftOre = totalOre - floors.reduce((sum, each) => sum + each, 0);
  const rests = bearer === null ? byLargestRemainder(exacts, floors, { leftOre, stepOre }) : [{ index: bearer, amountOre: leftOre }];
  const placed = rests.filter(({ amountOre }) => amountOre !== 0);
  const amounts = floors.map((floor, index) => placed.reduce((sum, rest) => sum + (rest.index === index ? rest.amountOre : 0), floor));
  return { amounts, rests: placed };
}

interface Left {
  readonly leftOre: number;
  readonly stepOre: number;
}

/** A step each to those who lost most by being rounded down; what is less than a step goes to the first of them. */
function byLargestRemainder(exacts: readonly Exact[], floors: readonly number[], { leftOre, stepOre }: Left) {
  const lost = exacts.map((each, index) => ({ index, remainder: add(each, exact(-(floors[index] ?? 0))) }));
  const order = lost.toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  const steps = Math.trunc(leftOre / stepOre);
  return order.map(({ index }, place) => ({
    index,
    amountOre: (place < steps ? stepOre : 0) + (place === 0 ? leftOre - steps * stepOre : 0),
  }));
}

/** What is asked for in each quarter: as alike as whole kronor allow, the rest on the last (rekvisitionsplan). */
export function quartersOf(amountOre: number): readonly [number, number, number, number] {
  const each = Math.trunc(amountOre / 400) * 100;
  return [each, each, each, amountOre - 3 * each];
}

/** The members as the plan begins with them. Gotland is the municipality that belongs to no region. */
export const plannedMember = ({ id, name, kind, code }: Member): PlannedMember => ({
  member: id,
  name,
  kind,
  isOutsideRegion: code === '0980',
  population: null,
  share: null,
  ownOre: null,
  ceilingOre: null,
});

/** What one member is to pay, and what of it is asked for in the first three quarters; the fourth takes the rest. */
export interface PlannedContribution {
  readonly member: PlannedMember;
  readonly amountOre: number;
  readonly firstQuartersOre: readonly [number, number, number];
}

/** What the members are to pay for a year, and how it was worked out. */
export interface ContributionPlan {
  readonly year: number;
  readonly totalOre: number;
  /** The day whose population counts. */
  readonly populationOn: string | null;
  readonly terms: ContributionTerms;
  readonly members: readonly PlannedContribution[];
  readonly changedAt: string;
}

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
