import { digestOf } from '../../platform/files/digest.ts';
import type { Problem, Understood } from '../../shared/problem.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readSie } from '../ledger/sie/read-sie.ts';
import { BOOK_FOLDER } from './files.ts';
import { writeYearFolder } from './written-folder.form.ts';
import { readYearFolder } from './year-folder.form.ts';
import type { BookFile } from './year-records.ts';
import type { YearToKeep } from './year-to-keep.ts';

/** Reads a year folder together with its bookkeeping: what is to be kept, and every problem of every file. */
export function readYearToKeep(files: ReadonlyMap<string, Uint8Array>): Understood<YearToKeep | null> {
  const { value: records, problems } = readYearFolder(files);
  if (records === null) return { value: null, problems };
  const books = records.bookFiles.map(readBook);
  const ledgers = books.flatMap(({ name, ledger }) => (ledger === null ? [] : [{ name, ledger }]));
  return {
    value: { records, ledgers, contentSha256: digestOf(writeYearFolder(records)) },
    problems: [...problems, ...books.flatMap((book) => book.problems)],
  };
}

function readBook({ name, bytes }: BookFile): { name: string; ledger: Ledger | null; problems: readonly Problem[] } {
  if (!/\.(se|si|sie)$/i.test(name)) return { name, ledger: null, problems: [] };
  const { value, problems } = readSie(bytes, BOOK_FOLDER + name);
  return { name, ledger: value?.ledger ?? null, problems };
}
