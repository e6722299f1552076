import { placeBooks } from '../statements/placing.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import { readLedgers } from '../year-folder/year-to-keep.form.ts';
import { allotmentOf } from './allotment.ts';
import type { FollowedYear } from './followed-year.ts';
import { type YearBooks, yearCourse } from './year-course.ts';

/** Reads what a year came to on its budget's rows. The year before is read out of its own records when this year's have no books of it. */
export function readFollowedYear(records: YearRecords, last: YearRecords | null): FollowedYear {
  const files = readLedgers(records).value;
  const lastFiles = last === null ? files : [...files, ...readLedgers(last).value];
  const own = booksOf(records, { year: records.year, files });
  const before = booksOf(records, { year: records.year - 1, files: lastFiles });
  const budget = records.budget.filter(({ year }) => year === records.year);
  return {
    course: yearCourse(allotmentOf(budget, records.notes), own, before),
    hasBudget: budget.length > 0,
    hasBooks: own.books.years.includes(records.year),
    interventions: records.interventions.map(({ id, name }) => ({ id, name })),
    members: records.members.map(({ id, name }) => ({ id, name, contributionOre: contributionOf(records, id) })),
    meetings: [last, records].flatMap(meetingsOf).toSorted(),
  };
}

/** Until the year's first meeting the latest one is last year's. */
const meetingsOf = (records: YearRecords | null): readonly string[] =>
  (records?.events ?? []).flatMap(({ kind, date }) => (kind === 'styrelsemote' && date !== null ? [date] : []));

const contributionOf = ({ contributions, year }: YearRecords, id: string): number =>
  contributions.reduce((sum, each) => sum + (each.year === year && each.member === id ? each.amountOre : 0), 0);

/** Both years are placed by the same account map, so that they can be compared. */
function booksOf({ settings, accountRules }: YearRecords, { year, files }: Omit<YearBooks, 'books'>): YearBooks {
  const own = files.filter(({ ledger }) => ledger.years.some(({ index, start }) => index === 0 && start.startsWith(String(year))));
  const used = own.length > 0 ? own : files;
  const { books } = placeBooks(used, { year, chart: settings.chart, rules: accountRules });
  return { year, books, files: used };
}
