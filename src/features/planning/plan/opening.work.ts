import type { Reader } from '../../../platform/database/transaction.ts';
import { roundedSteps } from '../../../shared/exact.ts';
import { type OpenYear, openYear } from '../../annual-report/year/open-year.work.ts';
import type { PlanVersion } from '../../budget/plan.ts';
import { figureKey } from '../../figures/figure.ts';
import { knownValue } from '../../figures/known.ts';

/** The equity of the books that a version begins with; null when they do not tell it, or when the version asks them no more. */
export const equityFor = async (reader: Reader, plan: PlanVersion): Promise<number | null> =>
  plan.openingFrom === null ? equityAtStart(reader, plan.year - 1) : null;

/** The equity in the books when a year began: the year's own books tell it, or those of the year before. */
async function equityAtStart(reader: Reader, year: number): Promise<number | null> {
  const told = (open: OpenYear | null) => (open === null ? null : knownValue(open.input.book, figureKey('br.eget-kapital', year - 1)));
  const value = told(await openYear(reader, String(year - 1))) ?? told(await openYear(reader, String(year)));
  return value === null ? null : Number(roundedSteps(value));
}
