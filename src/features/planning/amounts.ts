import { type Exact, exact, multiply } from '../../shared/exact.ts';
import { kronorText, ore } from '../../shared/money.ts';
import { NBSP, swedishNumber } from '../../shared/swedish.ts';

/** `1 234` or `1 234,50`: kronor for a table whose head tells the unit. */
export const kronorIn = (amountOre: number): string => swedishNumber(exact(amountOre, 100), amountOre % 100 === 0 ? 0 : 2);

/** `1 234 kr` for running text. */
export const kr = (amountOre: number): string => `${kronorIn(amountOre)}${NBSP}kr`;

/** As it is written in a field: `1234,50`; nothing for what is not told. */
export const fieldText = (amountOre: number | null): string => (amountOre === null ? '' : kronorText(ore(amountOre)));

/** `48,6 %`: with the decimals that are needed, but no more than so many. */
export function percent(share: Exact, most = 4): string {
  const scaled = multiply(share, exact(100));
  const decimals = [0, 1, 2, 3].find((count) => count <= most && 10n ** BigInt(count) % scaled.denominator === 0n) ?? most;
  return `${swedishNumber(scaled, decimals)}${NBSP}%`;
}
