import type { ObjectRef } from '../ledger/ledger.ts';
import { type Books, isIncomeLine, isResultLine, type PlacedAccount } from '../statements/placed-account.ts';
import type { LedgerFile } from '../statements/placing.ts';
import { type Allotment, isUnplanned, type PlannedRow } from './allotment.ts';
import { type Course, LAST_MONTH } from './forecast.ts';
import { type PostedMonths, postedMonths } from './posted-months.ts';

/** What one account, or the part of it with some objects, came to on a row. Positive as the row is. */
export interface AccountCourse {
  readonly account: string;
  readonly name: string;
  readonly objects: readonly ObjectRef[];
  readonly months: readonly number[] | null;
  readonly totalOre: number;
}

/** A row with what it came to, and the accounts that made it. */
export interface RowCourse extends PlannedRow, Omit<Course, 'budgetOre'> {
  readonly accounts: readonly AccountCourse[];
}

/** What was registered on a day, by row. */
export interface DayAmounts {
  /** 20240314 */
  readonly day: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** What a year came to (utfall), row by row. */
export interface YearCourse {
  readonly year: number;
  readonly rows: readonly RowCourse[];
  /** What each intervention cost, less the incomes that a net row takes off, and what each member paid, whichever row it is on. */
  readonly interventions: ReadonlyMap<string, Course>;
  /** What each intervention cost, with nothing taken off. */
  readonly interventionCosts: ReadonlyMap<string, Course>;
  /** The incomes that net rows take off, by row; negative, as they count there. */
  readonly takenOff: ReadonlyMap<string, Course>;
  readonly members: ReadonlyMap<string, Course>;
  /** The last month with income or cost; null when the books have no vouchers and only tell the whole year. */
  readonly latestMonth: number | null;
  readonly registered: readonly DayAmounts[];
}

/** Books placed by the account map of the year that is followed up, and their files. */
export interface YearBooks {
  readonly year: number;
  readonly books: Books;
  readonly files: readonly LedgerFile[];
}

/** Divides a year's income and costs: every posting falls on exactly one row and in exactly one month. */
export function yearCourse(allotment: Allotment, own: YearBooks, last: YearBooks | null): YearCourse {
  const [now, before] = [courses(allotment, own), last === null ? null : courses(allotment, last)];
  const by = (key: (part: PartCourse) => string | null) => gathered(now, before, key);
  const rows = by(({ row }) => row.id);
  const unbooked = notBegun(now, before);
  const accounts = Map.groupBy(now.parts, ({ row }) => row.id);
  return {
    year: own.year,
    rows: allotment.rows
      .filter((row) => !isUnplanned(row) || rows.has(row.id))
      .map((row) => ({ ...row, ...(rows.get(row.id) ?? unbooked(row)), accounts: (accounts.get(row.id) ?? []).map(accountOf) })),
    interventions: by(({ row, part }) => (row.kind === 'kostnad' ? part.places.intervention : null)),
    interventionCosts: by(({ row, part }) => (row.kind === 'kostnad' && !isTakenOff({ row, part }) ? part.places.intervention : null)),
    takenOff: by((each) => (isTakenOff(each) ? each.row.id : null)),
    members: by(({ row, part }) => (row.kind === 'intakt' ? part.places.member : null)),
    latestMonth: now.posted?.latestMonth ?? null,
    registered: now.posted === null ? [] : daysOf(now.parts, now.posted),
  };
}

/** A part of an account with the row it falls on; `place` is its place among the parts. */
interface PartCourse {
  readonly part: PlacedAccount;
  readonly place: number;
  readonly row: PlannedRow;
  readonly months: readonly number[] | null;
  readonly totalOre: number;
}

/** Whether it is the income of an intervention, on the net row of its costs. */
const isTakenOff = ({ row, part }: Pick<PartCourse, 'row' | 'part'>): boolean =>
  row.kind === 'kostnad' && isIncomeLine(part.places.line ?? '');

interface Courses {
  readonly parts: readonly PartCourse[];
  readonly posted: PostedMonths | null;
}

function courses(allotment: Allotment, { year, books, files }: YearBooks): Courses {
  const all = books.accounts.filter((part) => part.year === year && isResultLine(part.places.line));
  const posted = postedMonths(all, files, year);
  const parts = all.flatMap((part, place): PartCourse[] => {
    const row = allotment.rows[allotment.rowOf(part.places) ?? -1];
    if (row === undefined) return [];
    const months = posted === null ? null : (posted.parts[place] ?? []).map((amount) => signOf(row) * amount || 0);
    return [{ part, place, row, months, totalOre: signOf(row) * part.movementOre || 0 }];
  });
  return { posted, parts: parts.filter(({ months, totalOre }) => totalOre !== 0 || months?.some((amount) => amount !== 0) === true) };
}

/** In the books income is credit, which is minus. */
const signOf = ({ kind }: PlannedRow): 1 | -1 => (kind === 'intakt' ? -1 : 1);

/** The courses of what has the same key, with the same of the year before. */
function gathered(now: Courses, before: Courses | null, key: (part: PartCourse) => string | null): ReadonlyMap<string, Course> {
  const earlier = before?.posted == null ? null : groups(before.parts, key);
  return new Map(
    [...groups(now.parts, key)].map(([name, parts]) => [
      name,
      {
        months: now.posted === null ? null : summed(parts),
        totalOre: parts.reduce((sum, { totalOre }) => sum + totalOre, 0),
        lastMonths: earlier === null ? null : summed(earlier.get(name) ?? []),
      },
    ]),
  );
}

function groups(parts: readonly PartCourse[], key: (part: PartCourse) => string | null): Map<string, PartCourse[]> {
  const found = Map.groupBy(parts, key);
  found.delete(null);
  return found as Map<string, PartCourse[]>;
}

function summed(parts: readonly PartCourse[]): readonly number[] {
  const sums = noMonths();
  for (const { months } of parts) for (const [month, amount] of (months ?? []).entries()) sums[month] = (sums[month] ?? 0) + amount;
  return sums;
}

const noMonths = (): number[] => Array.from({ length: LAST_MONTH }, () => 0);

/** What has got nothing this year may have got something last year, which tells when it is to come. */
function notBegun({ posted }: Courses, before: Courses | null): (row: PlannedRow) => Course {
  const earlier = before?.posted == null ? null : groups(before.parts, ({ row }) => row.id);
  const months = posted === null ? null : noMonths();
  return ({ id }) => ({ months, totalOre: 0, lastMonths: earlier === null ? null : summed(earlier.get(id) ?? []) });
}

const accountOf = ({ part: { account, name, object }, months, totalOre }: PartCourse): AccountCourse => ({
  account,
  name,
  objects: object === null ? [] : [{ dimension: object.dimension, object: object.object }, ...(object.also ?? [])],
  months,
  totalOre,
});

function daysOf(parts: readonly PartCourse[], { days }: PostedMonths): readonly DayAmounts[] {
  const rows = new Map(parts.map(({ place, row }) => [place, row] as const));
  return [...days]
    .toSorted(([a], [b]) => a - b)
    .map(([day, amounts]) => {
      const byRow = new Map<string, number>();
      for (const [place, amount] of amounts) {
        const row = rows.get(place);
        if (row !== undefined) byRow.set(row.id, (byRow.get(row.id) ?? 0) + signOf(row) * amount);
      }
      return { day, rows: byRow };
    });
}
