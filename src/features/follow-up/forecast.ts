import { exact, roundedSteps } from '../../shared/exact.ts';

/** How the whole year of a budget line may be foreseen (prognos): as it has gone, as last year went, or as somebody says. */
export const FORECAST_METHODS = ['rak', 'fjolarsprofil', 'egen'] as const;
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
}

export interface Forecast {
  /** The method that was used: last year's profile needs a last year with something by the month. */
  readonly method: ForecastMethod;
  readonly amountOre: number;
  /** The method that was asked for could not be used. */
  readonly isOtherThanChosen: boolean;
}

/**
 * What a line is foreseen to be when the year is over, seen from the end of a month.
 * Without a choice last year's profile is used when there is one: contributions and invoices come by the calendar, not by the day.
 */
export function forecastOf(course: Course, month: number, choice: Pick<ForecastChoice, 'method' | 'amountOre'> | null): Forecast {
  if (choice?.method === 'egen' && choice.amountOre !== null)
    return { method: 'egen', amountOre: choice.amountOre, isOtherThanChosen: false };
  const byProfile = choice?.method === 'rak' ? null : profileForecast(course, month);
  if (byProfile !== null) return { method: 'fjolarsprofil', amountOre: byProfile, isOtherThanChosen: false };
  return { method: 'rak', amountOre: straightForecast(course, month), isOtherThanChosen: choice?.method === 'fjolarsprofil' };
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
