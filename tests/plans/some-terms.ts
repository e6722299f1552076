import type { ContributionTerms, PlannedMember } from '../../src/features/contributions/contribution-plan.ts';

type Wish = Partial<PlannedMember>;

export const aMember = (member: string, kind: PlannedMember['kind'], wish: Wish = {}): PlannedMember => ({
  member,
  name: member,
  kind,
  isOutsideRegion: false,
  population: null,
  share: null,
  ownOre: null,
  ceilingOre: null,
  ...wish,
});

export const someTerms = (members: readonly PlannedMember[], wish: Partial<ContributionTerms> = {}): ContributionTerms => ({
  members,
  municipalKey: 'folkmangd',
  regionalKey: 'lika',
  offerOre: null,
  stepOre: 10_000,
  restMember: null,
  ...wish,
});
