import { absolute, compare, type Exact, exact, multiply } from '../../shared/exact.ts';

/** Whether the larger is at most so many per cent more than the smaller. What is told wrongly is seldom far off; what is of something else often is. */
export function areNear(one: Exact, other: Exact, percent: number): boolean {
  const [a, b] = [absolute(one), absolute(other)];
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(large, multiply(small, exact(100 + percent, 100))) <= 0;
}
