import { absolute, compare, divide, type Exact, exact, largestOf, subtract, ZERO } from '../../../shared/exact.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import type { Quantity } from './quantities.ts';

/** Kronor that an amount in words is more than the size of what is computed from figures of those grains; nothing where rounding explains it. */
export function sizeOff(told: Quantity, computed: Exact, grains: readonly Exact[]): Exact {
  const off = subtract(absolute(inKronor(told, told.unit)), absolute(computed));
  const coarsest = largestOf([grainOf(told, told.unit), ...grains]);
  return compare(coarsest, exact(1)) > 0 && compare(absolute(off), coarsest) <= 0 ? ZERO : off;
}

/** Whether an amount in words may be that many kronor, whichever the signs: as near as its last digit is rounded. */
export function isAsTold(told: Quantity, kronor: Exact): boolean {
  const off = subtract(absolute(inKronor(told, told.unit)), absolute(kronor));
  return compare(absolute(off), divide(grainOf(told, told.unit), exact(2))) <= 0;
}
