import { isUneven, takesIncomes } from './allotment.ts';
import { type Course, type Forecast, type ForecastChoice, forecastOf, LAST_MONTH, outcomeOf, portion, sumTo } from './forecast.ts';
import { budgetBy, type Spread, spreadOf } from './spread.ts';
import { amountsOf, resultOf, type Standing, standing } from './standing.ts';
import { type Light, lightOf } from './traffic-light.ts';
import type { RowCourse, YearCourse } from './year-course.ts';

/** How the budget has gone by the end of a month, and how it is foreseen to end (uppföljning). */
export interface FollowUp {
  readonly month: number;
  /** The books only tell the whole year. */
  readonly isWhole: boolean;
  /** All twelve months are booked and seen, so how the year ended is known. */
  readonly isKnown: boolean;
  readonly rows: readonly FollowedRow[];
  readonly income: Standing;
  readonly cost: Standing;
  /** Income minus cost. */
  readonly result: Standing;
}

export interface FollowedRow extends Standing {
  readonly row: RowCourse;
  readonly forecast: Forecast;
  readonly choice: ForecastChoice | null;
  /** How the row's budget is spread over the months. */
  readonly spread: Spread;
  /** Null for what has no budget to be compared with. */
  readonly light: Light | null;
  /** How the incomes that a net row takes off are foreseen to end, positive; 0 for other rows. */
  readonly takenOffOre: number;
}

export interface Looking {
  readonly month: number;
  readonly choices: readonly ForecastChoice[];
}

/**
 * The year seen from the end of a month, with what people have chosen about how it will end. A choice is about the year's end,
 * not about a month, so the latest one counts from whichever month one looks. Only when the year is booked to its end and seen
 * from there it does not: what is known is not foreseen. It is kept all the same, for the months before.
 */
export function followUp({ rows: courses, latestMonth, takenOff }: YearCourse, { month, choices }: Looking): FollowUp {
  const chosen = new Map(choices.map((choice) => [choice.line, choice] as const));
  const isKnown = month === LAST_MONTH && latestMonth === LAST_MONTH;
  const at = { month, isKnown, takenOff };
  const rows = courses.map((row) => followedRow(row, at, chosen.get(row.id) ?? null));
  const [income, cost] = [sumOf(rows, 'intakt'), sumOf(rows, 'kostnad')];
  return { month, isWhole: latestMonth === null, isKnown, rows, income, cost, result: resultOf(income, cost) };
}

type SeenFrom = Pick<FollowUp, 'month' | 'isKnown'> & Pick<YearCourse, 'takenOff'>;

function followedRow(row: RowCourse, { month, isKnown, takenOff }: SeenFrom, choice: ForecastChoice | null): FollowedRow {
  const forecast = isKnown ? outcomeOf(row) : forecastOf(row, month, choice);
  const parts = {
    budgetOre: row.budgetOre ?? 0,
    budgetByMonthOre: budgetBy(row, month, row.budgetOre ?? 0),
    actualOre: actualBy(row, month),
    forecastOre: forecast.amountOre,
  };
  const light = row.budgetOre === null || isUneven(row) ? null : lightOf({ ...parts, kind: row.kind });
  const incomes = takenOff.get(row.id);
  const takenOffOre = incomes === undefined ? 0 : -(isKnown ? outcomeOf(incomes) : forecastOf(incomes, month, null)).amountOre;
  return { row, forecast, choice, spread: spreadOf(row), light, takenOffOre, ...standing(parts, row.kind) };
}

/** What came by the end of the month; the whole year when the books tell nothing of months. */
export const actualBy = ({ months, totalOre }: Course, month: number): number => (months === null ? totalOre : sumTo(months, month));

const sumOf = (rows: readonly FollowedRow[], kind: RowCourse['kind']): Standing =>
  standing(amountsOf(rows.filter(({ row }) => row.kind === kind)), kind);

/** An intervention or a member, with what is budgeted, came, and is foreseen. */
export interface FollowedPart extends Standing {
  readonly id: string;
  readonly light: Light | null;
  /** Its incomes are taken off its costs, as its budget has it. */
  readonly isNet: boolean;
}

/** What each intervention costs: its budget lines, and what is booked on it without being on any of them. */
export const followedInterventions = (course: YearCourse, seen: FollowUp, ids: readonly string[]): readonly FollowedPart[] =>
  followedParts(seen, { ids, courses: course.interventions, kind: 'kostnad', field: 'intervention' });

/** What each member pays in. A member without a budget line of its own is compared with the contribution that was decided. */
export function followedMembers(course: YearCourse, seen: FollowUp, members: readonly PayingMember[]): readonly FollowedPart[] {
  const decided = new Map(members.map(({ id, contributionOre }) => [id, contributionOre] as const));
  const ids = members.map(({ id }) => id);
  const parts = followedParts(seen, { ids, courses: course.members, kind: 'intakt', field: 'member' });
  return parts.map((part) => {
    const budgetOre = decided.get(part.id) ?? 0;
    if (part.budgetOre !== 0 || budgetOre === 0) return part;
    const rest = course.members.get(part.id);
    const budgetByMonthOre = rest === undefined ? 0 : budgetBy(rest, seen.month, budgetOre);
    const light = lightOf({ kind: 'intakt', budgetOre, forecastOre: part.forecastOre });
    return { id: part.id, light, isNet: false, ...standing({ ...part, budgetOre, budgetByMonthOre }, 'intakt') };
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
}

function followedParts(seen: FollowUp, { ids, courses, kind, field }: Division): readonly FollowedPart[] {
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
    const light = all.budgetOre === 0 || own.some(({ row }) => isUneven(row)) ? null : lightOf({ ...all, kind });
    return [{ id, light, isNet: own.some(({ row }) => takesIncomes(row)), ...standing(all, kind) }];
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
      budgetOre: sum(({ row, budgetOre }) => budgetBy(row, at, budgetOre)),
      actualOre: at <= month ? sum(({ row }) => actualBy(row, at)) : null,
      forecastOre: at < month ? null : sum((each) => foreseenBy(each, month, at)),
    };
  });
}

const foreseenBy = ({ actualOre, forecastOre }: FollowedRow, month: number, at: number): number =>
  month === LAST_MONTH ? forecastOre : actualOre + portion(forecastOre - actualOre, at - month, LAST_MONTH - month);
