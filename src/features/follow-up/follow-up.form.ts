import { placeBooks } from '../statements/placing.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import { readLedgers } from '../year-folder/year-to-keep.form.ts';
import { allotmentOf } from './allotment.ts';
import { type YearBooks, type YearCourse, yearCourse } from './year-course.ts';

/** What a year came to on its budget's rows. The year before is read out of its own records when this year's have no books of it. */
export function readCourse(records: YearRecords, last: YearRecords | null): YearCourse {
  const files = readLedgers(records).value;
  const own = booksOf(records, { year: records.year, files });
  const lastFiles = last === null ? files : [...files, ...readLedgers(last).value];
  const budget = records.budget.filter(({ year }) => year === records.year);
  return yearCourse(allotmentOf(budget, records.notes), own, booksOf(records, { year: records.year - 1, files: lastFiles }));
}

/** Both years are placed by the same account map, so that they can be compared. */
function booksOf({ settings, accountRules }: YearRecords, { year, files }: Omit<YearBooks, 'books'>): YearBooks {
  const own = files.filter(({ ledger }) => ledger.years.some(({ index, start }) => index === 0 && start.startsWith(String(year))));
  const { books } = placeBooks(own.length > 0 ? own : files, { year, chart: settings.chart, rules: accountRules });
  return { year, books, files: own.length > 0 ? own : files };
}
