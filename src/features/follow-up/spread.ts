import { isUnplanned, type PlannedRow } from './allotment.ts';
import { type Course, LAST_MONTH, portion, sumTo } from './forecast.ts';

/** How a budget is spread over the year (periodisering): as the row went last year, or a twelfth a month. */
export type Spread = 'fjolaret' | 'tolftedelar';

/**
 * Last year's course where it tells how large a share had come by each month, else twelfths. The forecast has no say in it:
 * what somebody believes of the year's end cannot change what was budgeted until now.
 */
export const spreadOf = (course: Pick<Course, 'lastMonths'>): Spread => (usableYear(course) === null ? 'tolftedelar' : 'fjolaret');

/** How the rows that have a budget are spread: all in one way, or some in each. */
export function spreadsOf(rows: readonly { readonly spread: Spread; readonly row: Pick<PlannedRow, 'budgetOre'> }[]): Spread | 'bada' {
  const ways = new Set(rows.filter(({ row }) => !isUnplanned(row)).map(({ spread }) => spread));
  if (ways.size > 1) return 'bada';
  return ways.has('fjolaret') ? 'fjolaret' : 'tolftedelar';
}

/** What a budget comes to by the end of a month; all of it when the books tell nothing of months. */
export function budgetBy(course: Pick<Course, 'months' | 'lastMonths'>, month: number, budgetOre: number): number {
  if (course.months === null) return budgetOre;
  const last = usableYear(course);
  return last === null ? portion(budgetOre, month, LAST_MONTH) : portion(budgetOre, sumTo(last, month), sumTo(last, LAST_MONTH));
}

/** A share of nothing, one that is negative, and one of more than the whole say nothing about how a year is spread. */
function usableYear({ lastMonths }: Pick<Course, 'lastMonths'>): readonly number[] | null {
  if (lastMonths === null) return null;
  const whole = sumTo(lastMonths, LAST_MONTH);
  const isShare = (byMonth: number): boolean => byMonth * Math.sign(whole) >= 0 && Math.abs(byMonth) <= Math.abs(whole);
  return whole !== 0 && lastMonths.every((_, index) => isShare(sumTo(lastMonths, index + 1))) ? lastMonths : null;
}
