import type { ContributionTerms, PlannedMember } from '../../contributions/contribution-plan.ts';
import type { Fields } from '../fields.ts';

/** What the contributions are to be worked out from, as an address or a form tells it. */
export interface AskedTerms {
  readonly values: Fields;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly terms: ContributionTerms;
  /** What all are to pay together; null lets the weakest member decide. */
  readonly totalOre: number | null;
  readonly populationOn: string | null;
}

/** What is known before anything is asked: the members, and what each paid the year before. */
export interface KnownMembers {
  readonly year: number;
  readonly members: readonly PlannedMember[];
  readonly beforeOre: ReadonlyMap<string, number>;
}

/** The days whose population is commonly used, the newest first. */
export const populationDays = (year: number): readonly string[] => [
  `${year - 1}-11-01`,
  `${year - 1}-07-01`,
  `${year - 2}-11-01`,
  `${year - 2}-07-01`,
];
