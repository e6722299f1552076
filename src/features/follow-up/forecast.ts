import { exact, roundedSteps } from '../../shared/exact.ts';

/** How the whole year of a budget line may be foreseen (prognos): as it has gone, as last year went, as was budgeted, or as somebody says. */
export const FORECAST_METHODS = ['rak', 'fjolarsprofil', 'budget', 'egen'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** The last month of a year; what has come by then is the year. */
export const LAST_MONTH = 12;

/** What somebody has chosen for a line, with their reason. */
export interface ForecastChoice {
  /** The row it is kept as; whoever chooses anew sends it back, so that nobody writes over what they have not seen. */
  readonly id: string;
  /** Id of the budget line. */
  readonly line: string;
  readonly method: ForecastMethod;
  /** Only for a typed one; shown as the line is: income and cost both positive. */
  readonly amountOre: number | null;
  readonly comment: string;
  readonly madeBy: string | null;
  readonly madeAt: string;
}

/** What a line has come to, by the end of each month. Income and cost are both positive. */
export interface Course {
  /** What came in each of the twelve months; null when the books only tell the whole year. */
  readonly months: readonly number[] | null;
  readonly totalOre: number;
  /** The same for the year before; null when its months are not known. */
  readonly lastMonths: readonly number[] | null;
  /** What the budget counts on; null or left out where there is none. */
  readonly budgetOre?: number | null;
}

/** What a forecast goes by: a method, or the outcome itself (utfall) when the year is known. */
export type ForecastBasis = ForecastMethod | 'utfall';

export interface Forecast {
  /** The method that was used: last year's profile needs a last year with something by the month. */
  readonly method: ForecastBasis;
  readonly amountOre: number;
  /** The method that was asked for could not be used. */
  readonly isOtherThanChosen: boolean;
}

/**
 * What a line is foreseen to be when the year is over, seen from the end of a month.
 * Without a choice last year's profile is used when there is one: contributions and invoices come by the calendar, not by the day.
 * Of what has not begun to come nothing can be told, so the budget stands until it does, or until the year is over.
 */
export function forecastOf(course: Course, month: number, choice: Pick<ForecastChoice, 'method' | 'amountOre'> | null): Forecast {
  const method = choice?.method ?? usualMethod(course, month);
  const amountOre = amountBy(method, { course, month, typedOre: choice?.amountOre ?? null });
  if (amountOre !== null) return { method, amountOre, isOtherThanChosen: false };
  return { method: 'rak', amountOre: straightForecast(course, month), isOtherThanChosen: choice !== null };
}

/** Of a year that is known there is nothing to foresee, whatever was thought of it before. */
export const outcomeOf = ({ totalOre }: Course): Forecast => ({ method: 'utfall', amountOre: totalOre, isOtherThanChosen: false });

function usualMethod(course: Course, month: number): ForecastMethod {
  const { months, budgetOre = null } = course;
  const hasNotBegun = months !== null && month < LAST_MONTH && months.slice(0, month).every((amount) => amount === 0);
  return hasNotBegun && budgetOre !== null ? 'budget' : 'fjolarsprofil';
}

interface Seen {
  readonly course: Course;
  readonly month: number;
  readonly typedOre: number | null;
}

/** Null when the method cannot be used. */
function amountBy(method: ForecastMethod, { course, month, typedOre }: Seen): number | null {
  const amounts: Readonly<Record<ForecastMethod, () => number | null>> = {
    rak: () => straightForecast(course, month),
    fjolarsprofil: () => profileForecast(course, month),
    budget: () => course.budgetOre ?? null,
    egen: () => typedOre,
  };
  return amounts[method]();
}

/** As much each month of the year as each month so far (rak framskrivning). */
export const straightForecast = (course: Course, month: number): number =>
  course.months === null ? course.totalOre : portion(sumTo(course.months, month), LAST_MONTH, month);

/** As large a share of the year as had come by the month last year (förra årets profil); null when that cannot be told. */
export function profileForecast({ months, lastMonths }: Course, month: number): number | null {
  if (months === null || lastMonths === null) return null;
  const [byMonth, whole] = [sumTo(lastMonths, month), sumTo(lastMonths, LAST_MONTH)];
  // A share of nothing, or one that is negative, says nothing about a year.
  if (byMonth === 0 || whole === 0 || Math.sign(byMonth) !== Math.sign(whole)) return null;
  return portion(sumTo(months, month), whole, byMonth);
}

/** What has come from January to the end of the month. */
export function sumTo(months: readonly number[], month: number): number {
  let sum = 0;
  for (let place = 0; place < month; place += 1) sum += months[place] ?? 0;
  return sum;
}

/** An amount times a fraction, in whole öre. */
export const portion = (amountOre: number, numerator: number, denominator: number): number =>
  Number(roundedSteps(exact(BigInt(amountOre) * BigInt(numerator), denominator)));
