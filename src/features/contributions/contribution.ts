import type { Source } from '../figures/figure.ts';

/** What a member is to pay for a year according to the adopted budget (medlemsbidrag). */
export interface Contribution {
  readonly year: number;
  readonly member: string;
  readonly amountOre: number;
  readonly source: Source;
}
