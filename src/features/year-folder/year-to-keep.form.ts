import { digestOf } from '../../platform/files/digest.ts';
import { hasErrors, type Understood } from '../../shared/problem.ts';
import { readBooks } from '../ledger/books.form.ts';
import { unlikelyCharts } from '../statements/chosen-chart.ts';
import { missingBooks } from '../statements/placing.ts';
import { BOOK_FOLDER } from './files.ts';
import { isFiguresOnly } from './without-books.ts';
import { writeYearFolder } from './written-folder.form.ts';
import { readYearFolder } from './year-folder.form.ts';
import type { YearRecords } from './year-records.ts';
import type { BookLedger, YearToKeep } from './year-to-keep.ts';

/** Reads a year folder together with its bookkeeping: what is to be kept, and every problem of every file. */
export function readYearToKeep(files: ReadonlyMap<string, Uint8Array>): Understood<YearToKeep | null> {
  const { value: records, problems } = readYearFolder(files);
  if (records === null) return { value: null, problems };
  const books = readLedgers(records);
  // Books that could not be read have told why already, and a year of figures only has none.
  const otherYear = hasErrors(books.problems) || isFiguresOnly(records) ? [] : missingBooks(books.value, records.year);
  return {
    value: { records, ledgers: books.value, contentSha256: digestOf(writeYearFolder(records)) },
    problems: [...problems, ...books.problems, ...otherYear, ...unlikelyCharts(books.value, records.settings.chart)],
  };
}

/** The ledgers of a year's bookkeeping files, as far as they can be read. */
export function readLedgers({ bookFiles, year }: YearRecords): Understood<readonly BookLedger[]> {
  const inFolder = bookFiles.map(({ name, bytes }) => ({ name: BOOK_FOLDER + name, bytes }));
  const books = readBooks(inFolder, year);
  return {
    value: books.flatMap(({ name, ledger }) => (ledger === null ? [] : [{ name, ledger }])),
    problems: books.flatMap((book) => book.problems),
  };
}
