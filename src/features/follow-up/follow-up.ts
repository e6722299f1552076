import { type Exact, exact } from '../../shared/exact.ts';
import { type Course, type Forecast, type ForecastChoice, forecastOf, LAST_MONTH, portion, sumTo } from './forecast.ts';
import { INTERVENTION_LIMITS, LINE_LIMITS, type Light, type Limits, lightOf } from './traffic-light.ts';
import type { RowCourse, YearCourse } from './year-course.ts';

/** How the budget has gone by the end of a month, and how it is foreseen to end (uppföljning). */
export interface FollowUp {
  readonly month: number;
  /** The books only tell the whole year. */
  readonly isWhole: boolean;
  readonly rows: readonly FollowedRow[];
  readonly income: Standing;
  readonly cost: Standing;
  /** Income minus cost. */
  readonly result: Standing;
}

/** Amounts of one thing that is followed up; income and cost are both positive. */
export interface Standing {
  readonly budgetOre: number;
  /** What the budget would have come to by the month. */
  readonly budgetByMonthOre: number;
  readonly actualOre: number;
  readonly forecastOre: number;
  /** How much better the result became by the month than the budget; minus is worse. */
  readonly differenceOre: number;
  readonly forecastDifferenceOre: number;
  /** Share of the year's budget that has been used, or has come in. Null without a budget. */
  readonly used: Exact | null;
}

export interface FollowedRow extends Standing {
  readonly row: RowCourse;
  readonly forecast: Forecast;
  readonly choice: ForecastChoice | null;
  /** Null for what has no budget to be compared with. */
  readonly light: Light | null;
}

export interface Looking {
  readonly month: number;
  readonly choices: readonly ForecastChoice[];
}

/** The year seen from the end of a month, with what people have chosen about how it will end. */
export function followUp({ rows: courses, latestMonth }: YearCourse, { month, choices }: Looking): FollowUp {
  const chosen = new Map(choices.map((choice) => [choice.line, choice] as const));
  const rows = courses.map((row) => followedRow(row, month, chosen.get(row.id) ?? null));
  const [income, cost] = [sumOf(rows, 'intakt'), sumOf(rows, 'kostnad')];
  return { month, isWhole: latestMonth === null, rows, income, cost, result: resultOf(income, cost) };
}

function followedRow(row: RowCourse, month: number, choice: ForecastChoice | null): FollowedRow {
  const forecast = forecastOf(row, month, choice);
  const parts = {
    budgetOre: row.budgetOre ?? 0,
    budgetByMonthOre: budgetBy(row, month, { budgetOre: row.budgetOre ?? 0, method: forecast.method }),
    actualOre: actualBy(row, month),
    forecastOre: forecast.amountOre,
  };
  const light = row.budgetOre === null ? null : lightOf({ ...parts, kind: row.kind }, LINE_LIMITS);
  return { row, forecast, choice, light, ...standing(parts, row.kind) };
}

/** What came by the end of the month; the whole year when the books tell nothing of months. */
export const actualBy = ({ months, totalOre }: Course, month: number): number => (months === null ? totalOre : sumTo(months, month));

/** A twelfth a month, or as last year went when the forecast goes by that. */
function budgetBy(
  { months, lastMonths }: Course,
  month: number,
  { budgetOre, method }: { readonly budgetOre: number; readonly method: Forecast['method'] },
): number {
  if (months === null) return budgetOre;
  const whole = lastMonths === null ? 0 : sumTo(lastMonths, LAST_MONTH);
  if (method !== 'fjolarsprofil' || lastMonths === null || whole === 0) return portion(budgetOre, month, LAST_MONTH);
  return portion(budgetOre, sumTo(lastMonths, month), whole);
}

type Amounts = Pick<Standing, 'budgetOre' | 'budgetByMonthOre' | 'actualOre' | 'forecastOre'>;

function standing(amounts: Amounts, kind: RowCourse['kind']): Standing {
  const better = (actual: number, budget: number): number => (kind === 'intakt' ? actual - budget : budget - actual) || 0;
  return {
    budgetOre: amounts.budgetOre,
    budgetByMonthOre: amounts.budgetByMonthOre,
    actualOre: amounts.actualOre,
    forecastOre: amounts.forecastOre,
    differenceOre: better(amounts.actualOre, amounts.budgetByMonthOre),
    forecastDifferenceOre: better(amounts.forecastOre, amounts.budgetOre),
    used: amounts.budgetOre === 0 ? null : exact(amounts.actualOre, amounts.budgetOre),
  };
}

function amountsOf(rows: readonly Amounts[]): Amounts {
  const sum = (of: (amounts: Amounts) => number): number => rows.reduce((total, amounts) => total + of(amounts), 0);
  return {
    budgetOre: sum(({ budgetOre }) => budgetOre),
    budgetByMonthOre: sum(({ budgetByMonthOre }) => budgetByMonthOre),
    actualOre: sum(({ actualOre }) => actualOre),
    forecastOre: sum(({ forecastOre }) => forecastOre),
  };
}

const sumOf = (rows: readonly FollowedRow[], kind: RowCourse['kind']): Standing =>
  standing(amountsOf(rows.filter(({ row }) => row.kind === kind)), kind);

const resultOf = (income: Standing, cost: Standing): Standing => ({
  ...standing(
    {
      budgetOre: income.budgetOre - cost.budgetOre,
      budgetByMonthOre: income.budgetByMonthOre - cost.budgetByMonthOre,
      actualOre: income.actualOre - cost.actualOre,
      forecastOre: income.forecastOre - cost.forecastOre,
    },
    'intakt',
  ),
  // A result is no amount to use up.
  used: null,
});

/** An intervention or a member, with what is budgeted, came, and is foreseen. */
export interface FollowedPart extends Standing {
  readonly id: string;
  readonly light: Light | null;
}

/** What each intervention costs: its budget lines, and what is booked on it without being on any of them. */
export const followedInterventions = (course: YearCourse, seen: FollowUp, ids: readonly string[]): readonly FollowedPart[] =>
  followedParts(seen, { ids, courses: course.interventions, kind: 'kostnad', field: 'intervention', limits: INTERVENTION_LIMITS });

/** What each member pays in. A member without a budget line of its own is compared with the contribution that was decided. */
export function followedMembers(course: YearCourse, seen: FollowUp, members: readonly PayingMember[]): readonly FollowedPart[] {
  const decided = new Map(members.map(({ id, contributionOre }) => [id, contributionOre] as const));
  const ids = members.map(({ id }) => id);
  const parts = followedParts(seen, { ids, courses: course.members, kind: 'intakt', field: 'member', limits: LINE_LIMITS });
  return parts.map((part) => {
    const budgetOre = decided.get(part.id) ?? 0;
    if (part.budgetOre !== 0 || budgetOre === 0) return part;
    const rest = course.members.get(part.id);
    const budgetByMonthOre = rest === undefined ? 0 : budgetBy(rest, seen.month, { budgetOre, method: 'fjolarsprofil' });
    const light = lightOf({ kind: 'intakt', budgetOre, forecastOre: part.forecastOre }, LINE_LIMITS);
    return { id: part.id, light, ...standing({ ...part, budgetOre, budgetByMonthOre }, 'intakt') };
  });
}

export interface PayingMember {
  readonly id: string;
  /** What was decided for the year (medlemsbidrag); 0 when nothing was. */
  readonly contributionOre: number;
}

interface Division {
  readonly ids: readonly string[];
  readonly courses: ReadonlyMap<string, Course>;
  readonly kind: RowCourse['kind'];
  readonly field: 'intervention' | 'member';
  readonly limits: Limits;
}

function followedParts(seen: FollowUp, { ids, courses, kind, field, limits }: Division): readonly FollowedPart[] {
  return ids.flatMap((id) => {
    const own = seen.rows.filter(({ row }) => row.kind === kind && row[field] === id);
    const course = courses.get(id);
    if (own.length === 0 && course === undefined) return [];
    const rest =
      course === undefined
        ? null
        : without(
            course,
            own.map(({ row }) => row),
          );
    const restForecast = rest === null ? 0 : forecastOf(rest, seen.month, null).amountOre;
    const planned = amountsOf(own);
    const all = {
      ...planned,
      actualOre: course === undefined ? 0 : actualBy(course, seen.month),
      forecastOre: planned.forecastOre + restForecast,
    };
    const light = all.budgetOre === 0 ? null : lightOf({ ...all, kind }, limits);
    return [{ id, light, ...standing(all, kind) }];
  });
}

/** What is left of a course when those of its rows are taken from it. */
function without({ months, totalOre, lastMonths }: Course, rows: readonly Course[]): Course {
  const left = (of: (course: Course) => readonly number[] | null, all: readonly number[] | null) =>
    all === null ? null : all.map((amount, month) => rows.reduce((rest, row) => rest - (of(row)?.[month] ?? 0), amount));
  return {
    months: left((course) => course.months, months),
    totalOre: rows.reduce((rest, row) => rest - row.totalOre, totalOre),
    lastMonths: left((course) => course.lastMonths, lastMonths),
  };
}

/** What each row has got since a day: registered after it, or dated after it when nothing tells when it was registered. */
export function newSince({ registered }: YearCourse, day: string): ReadonlyMap<string, number> {
  const after = Number(day.replaceAll('-', ''));
  const sums = new Map<string, number>();
  for (const { day: each, rows } of registered) {
    if (each <= after) continue;
    for (const [row, amount] of rows) sums.set(row, (sums.get(row) ?? 0) + amount);
  }
  return sums;
}

/** What all costs or incomes come to by the end of each month: what came, then what is foreseen to come, at an even pace. */
export function monthlySums({ rows, month }: FollowUp, kind: RowCourse['kind']) {
  const ofKind = rows.filter(({ row }) => row.kind === kind);
  const sum = (of: (row: FollowedRow) => number): number => ofKind.reduce((total, row) => total + of(row), 0);
  return Array.from({ length: LAST_MONTH }, (_, index) => {
    const at = index + 1;
    return {
      month: at,
      budgetOre: sum(({ row, budgetOre, forecast }) => budgetBy(row, at, { budgetOre, method: forecast.method })),
      actualOre: at <= month ? sum(({ row }) => actualBy(row, at)) : null,
      forecastOre: at < month ? null : sum((each) => foreseenBy(each, month, at)),
    };
  });
}

const foreseenBy = ({ actualOre, forecastOre }: FollowedRow, month: number, at: number): number =>
  month === LAST_MONTH ? forecastOre : actualOre + portion(forecastOre - actualOre, at - month, LAST_MONTH - month);
