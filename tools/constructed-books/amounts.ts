import { type Ore, ore } from '../../src/shared/money.ts';
import type { Counter } from './account-plan.ts';

/** A number between 0 and 1 that depends on the text alone, so that the same list always gives the same books (FNV-1a, bits mixed). */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 0x1_0000_0000;
}

/** An amount in parts of whole kronor, the last one taking öre and remainder. Small amounts are not split. */
export function partsOf(amount: Ore, weights: readonly number[]): Ore[] {
  if (Math.abs(amount) < weights.length * 10_000) return [amount];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.slice(0, -1).map((weight) => ore(Math.trunc((amount * weight) / total / 100) * 100));
  return [...parts, ore(amount - parts.reduce((sum, part) => sum + part, 0))];
}

export const evenly = (times: number): number[] => Array.from({ length: times }, () => 1);

/** Weights that differ as invoices do: between three and five fifths of each other. */
export const unevenly = (times: number, seed: string): number[] =>
  Array.from({ length: times }, (_, index) => 3 + Math.trunc(chance(`${seed}/${index}`) * 200) / 100);

/** The amount shared among the counter accounts by their percentages; the one without a percentage takes what is left. */
export function shareAmong(amount: Ore, counters: readonly Counter[]): { account: string; amount: Ore }[] {
  const last = counters.at(-1);
  if (last === undefined) throw new Error('Ett konto saknar motkonto.');
  const shared = counters.slice(0, -1).map(({ account, percent }) => {
    return { account, amount: ore(Math.trunc((amount * (percent ?? 0)) / 10_000) * 100) };
  });
  const left = ore(amount - shared.reduce((sum, share) => sum + share.amount, 0));
  return [...shared, { account: last.account, amount: left }];
}
