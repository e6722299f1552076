import { digestOf } from '../../platform/files/digest.ts';
import type { Understood } from '../../shared/problem.ts';
import { readBooks } from './books.form.ts';
import { BOOK_FOLDER } from './files.ts';
import { writeYearFolder } from './written-folder.form.ts';
import { readYearFolder } from './year-folder.form.ts';
import type { YearToKeep } from './year-to-keep.ts';

/** Reads a year folder together with its bookkeeping: what is to be kept, and every problem of every file. */
export function readYearToKeep(files: ReadonlyMap<string, Uint8Array>): Understood<YearToKeep | null> {
  const { value: records, problems } = readYearFolder(files);
  if (records === null) return { value: null, problems };
  const books = readBooks(records.bookFiles, records.year);
  const ledgers = books.value.map(({ name, ledger }) => ({ name: name.slice(BOOK_FOLDER.length), ledger }));
  return {
    value: { records, ledgers, contentSha256: digestOf(writeYearFolder(records)) },
    problems: [...problems, ...books.problems],
  };
}
