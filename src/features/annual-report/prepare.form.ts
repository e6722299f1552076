import type { Problem } from '../../shared/problem.ts';
import { NO_OTHER_YEARS, type OwnYears } from '../figures/own-years.ts';
import { readBooks } from '../ledger/books.form.ts';
import { unlikelyCharts } from '../statements/chosen-chart.ts';
import { type LedgerFile, placeBooks } from '../statements/placing.ts';
import type { BookFile, YearRecords } from '../year-folder/year-records.ts';
import { readChapter } from './chapter.form.ts';
import type { ReportInput } from './report.ts';
import { computeYear } from './year-figures.ts';

/** All that a report needs, made from the records of a year, and every problem met on the way. */
export interface Prepared {
  readonly input: ReportInput;
  readonly ledgers: readonly LedgerFile[];
  readonly problems: readonly Problem[];
}

/** Reads the bookkeeping and the chapters, puts the accounts in their places and computes every figure. */
export function prepareReport(records: YearRecords, ownYears: OwnYears = NO_OTHER_YEARS): Prepared {
  const read = readBooks(records.bookFiles.map(inFolder), records.year);
  const ledgers = read.flatMap(({ name, ledger }) => (ledger === null ? [] : [{ name, ledger }]));
  const { books, problems: placing } = placeBooks(ledgers, {
    year: records.year,
    chart: records.settings.chart,
    rules: records.accountRules,
  });
  const figures = computeYear(records, books, ownYears);
  const chapters = new Map(records.texts.map((text) => [text.id, readChapter(text.markdown, text.firstLine)]));
  const input = { records, books, book: figures.book, goals: figures.goals, chapters };
  return {
    input,
    ledgers,
    problems: [
      ...read.flatMap((each) => each.problems),
      ...unlikelyCharts(ledgers, records.settings.chart),
      ...placing,
      ...figures.problems,
    ],
  };
}

const inFolder = ({ name, bytes }: BookFile): BookFile => ({ name: `bokforing/${name}`, bytes });
